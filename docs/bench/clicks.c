// Recordings that carry twenty clicks, and whether a picture of one shows them. cc -O3 clicks.c -lm
//   clicks make OUT.wav RATE_HZ CHANNELS SECONDS SEED    16-bit PCM: noise of its own in each channel; at twenty seeded
//       places, 3 ms of louder noise, 20 dB above, the same in all channels; the first at the very start, the last 30 ms
//       before the end, as windows that overlap by half see nothing of the last 3 ms
//   clicks check SEED WIDTH HEIGHT SECONDS < GREY    prints how many of them stand in a picture of all of it, and how many columns
//       stand out that hold none; GREY: a byte a pixel, row after row, growing with the level. Ends with 1 when one is
//       missing or more than two are false. A column stands out when the mean of its pixels is 5 standard deviations
//       (1.4826 times the median distance) above the median of all columns.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CLICKS = 20, BLOCK = 1 << 16 };
static const double SIGMA = 0.02, CLICK_SECONDS = 0.003, END_SECONDS = 0.03, APART = 0.02; // APART: of the length

static uint64_t state;
static uint32_t next32(void) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 32);
}
static float noise(void) { // the sum of four uniform numbers, as bell-shaped as is needed
    uint32_t a = next32(), b = next32();
    return ((float)(a & 0xFFFF) + (float)(a >> 16) + (float)(b & 0xFFFF) + (float)(b >> 16) - 131070) * (1.7320508f / 65535);
}
static void seed(int number) {
    state = 0x9E3779B97F4A7C15ull * (uint64_t)(number + 1);
    for (int i = 0; i < 20; i++) next32();
}
static int rising(const void *a, const void *b) { return *(double *)a < *(double *)b ? -1 : *(double *)a > *(double *)b; }

/* Where clicks begin, as parts of what is left before the last: 0, 1, and between, no two closer than APART. */
static void places(int number, double *at) {
    seed(number);
    at[0] = 0, at[1] = 1;
    for (int i = 2; i < CLICKS;) {
        double place = next32() / 4294967296.0;
        int free = 1;
        for (int k = 0; k < i; k++) free &= fabs(at[k] - place) > APART;
        if (free) at[i++] = place;
    }
    qsort(at, CLICKS, sizeof *at, rising);
}

static void number(FILE *f, uint32_t value, int bytes) { fwrite(&value, bytes, 1, f); } // little-endian machines only

static int make(char **words) {
    int rate = atoi(words[1]), channels = atoi(words[2]), click = (int)(CLICK_SECONDS * rate), next = 0;
    int64_t frames = (int64_t)(atof(words[3]) * rate), begins[CLICKS];
    double at[CLICKS];
    places(atoi(words[4]), at);
    for (int i = 0; i < CLICKS; i++) begins[i] = (int64_t)(at[i] * (frames - click - END_SECONDS * rate));
    FILE *f = fopen(words[0], "wb");
    if (!f) return perror(words[0]), 1;
    int64_t bytes = frames * channels * 2;
    uint32_t size = bytes + 36 > 0xFFFFFFFFll ? 0xFFFFFFFFu : (uint32_t)(bytes + 36);
    fwrite("RIFF", 4, 1, f), number(f, size, 4), fwrite("WAVEfmt ", 8, 1, f), number(f, 16, 4), number(f, 1, 2);
    number(f, channels, 2), number(f, rate, 4), number(f, rate * channels * 2, 4), number(f, channels * 2, 2);
    number(f, 16, 2), fwrite("data", 4, 1, f), number(f, size == 0xFFFFFFFFu ? size : (uint32_t)bytes, 4);
    static int16_t block[BLOCK];
    int64_t filled = 0;
    for (int64_t i = 0; i < frames; i++) {
        while (next < CLICKS && i >= begins[next] + click) next++;
        float louder = next < CLICKS && i >= begins[next] ? 10 * noise() : 0;
        for (int c = 0; c < channels; c++) {
            float value = 32767 * (float)SIGMA * (noise() + louder);
            block[filled++] = (int16_t)fmaxf(-32768, fminf(32767, value));
        }
        if (filled + channels > BLOCK || i + 1 == frames) {
            if (fwrite(block, 2, filled, f) != (size_t)filled) return perror(words[0]), 1;
            filled = 0;
        }
    }
    return fclose(f) ? perror(words[0]), 1 : 0;
}

static int check(char **words) {
    int width = atoi(words[1]), height = atoi(words[2]), found = 0, wrong = 0;
    double seconds = atof(words[3]), at[CLICKS], *mean = calloc(width, sizeof *mean), *sorted = malloc(width * sizeof *mean);
    uint8_t *row = malloc(width), *known = calloc(width, 1);
    places(atoi(words[0]), at);
    for (int y = 0; y < height; y++) {
        if (fread(row, 1, width, stdin) != (size_t)width) return fprintf(stderr, "clicks: the picture is too small\n"), 2;
        for (int x = 0; x < width; x++) mean[x] += (double)row[x] / height;
    }
    memcpy(sorted, mean, width * sizeof *mean), qsort(sorted, width, sizeof *sorted, rising);
    double median = sorted[width / 2];
    for (int x = 0; x < width; x++) sorted[x] = fabs(mean[x] - median);
    qsort(sorted, width, sizeof *sorted, rising);
    double least = median + 5 * 1.4826 * sorted[width / 2];
    for (int i = 0; i < CLICKS; i++) { // a click at an edge may be loudest in a frame of the next column
        int x = (int)(at[i] * (1 - (CLICK_SECONDS + END_SECONDS) / seconds) * width), here = 0;
        for (int k = x - 1; k <= x + 1; k++) {
            if (k < 0 || k >= width) continue;
            here |= mean[k] > least, known[k] = 1;
        }
        found += here;
    }
    for (int x = 0; x < width; x++) wrong += mean[x] > least && !known[x];
    printf("%d of %d clicks, %d false\n", found, CLICKS, wrong);
    return found < CLICKS || wrong > 2;
}

int main(int count, char **words) {
    if (count == 7 && !strcmp(words[1], "make")) return make(words + 2);
    if (count == 6 && !strcmp(words[1], "check")) return check(words + 2);
    return fprintf(stderr, "clicks make OUT.wav RATE_HZ CHANNELS SECONDS SEED | clicks check SEED WIDTH HEIGHT SECONDS\n"), 2;
}
