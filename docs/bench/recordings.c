// Makes a recording for docs/bench/window: recordings OUT.wav RATE_HZ CHANNELS SECONDS SEED
// 16-bit PCM: noise, chirped calls of 5 to 60 ms at seeded random places, and a few voices that swell over the length, so
// that any zoom has something to show. Each seed sounds different. cc -O3 recordings.c -lm
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define VOICES 6
static uint64_t state;
static uint32_t next32(void) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 32);
}
static double uniform(double from, double to) { return from + (to - from) * (next32() / 4294967296.0); }

static void number(FILE *f, uint32_t value, int bytes) { fwrite(&value, bytes, 1, f); } // little-endian machines only

int main(int count, char **words) {
    if (count != 6) return fprintf(stderr, "recordings OUT.wav RATE_HZ CHANNELS SECONDS SEED\n"), 2;
    int rate = atoi(words[2]), channels = atoi(words[3]);
    int64_t frames = (int64_t)(atof(words[4]) * rate);
    state = 0x9E3779B97F4A7C15ull * (uint64_t)(atoi(words[5]) + 1);
    for (int i = 0; i < 20; i++) next32();
    FILE *f = fopen(words[1], "wb");
    if (!f) return perror(words[1]), 1;
    int64_t bytes = frames * channels * 2;
    uint32_t size = bytes + 36 > 0xFFFFFFFFll ? 0xFFFFFFFFu : (uint32_t)(bytes + 36);
    fwrite("RIFF", 4, 1, f), number(f, size, 4), fwrite("WAVEfmt ", 8, 1, f), number(f, 16, 4), number(f, 1, 2);
    number(f, channels, 2), number(f, rate, 4), number(f, rate * channels * 2, 4), number(f, channels * 2, 2), number(f, 16, 2);
    fwrite("data", 4, 1, f), number(f, size == 0xFFFFFFFFu ? size : (uint32_t)bytes, 4);
    double hz[VOICES], swell[VOICES], offset[VOICES];
    float complex_re[VOICES], complex_im[VOICES], turn_re[VOICES], turn_im[VOICES], level[VOICES];
    for (int v = 0; v < VOICES; v++) {
        hz[v] = uniform(0.03, 0.45) * rate, swell[v] = uniform(2, 9), offset[v] = uniform(0, 6.3);
        complex_re[v] = 1, complex_im[v] = 0, turn_re[v] = cos(2 * M_PI * hz[v] / rate), turn_im[v] = sin(2 * M_PI * hz[v] / rate);
    }
    int64_t call_at = (int64_t)(uniform(0, 0.05) * rate), call_end = 0;
    double from = 0, to = 0, phase = 0;
    enum { BLOCK = 4096 };
    int16_t *out = malloc(sizeof(int16_t) * BLOCK * channels);
    for (int64_t at = 0; at < frames; at += BLOCK) {
        int many = frames - at < BLOCK ? (int)(frames - at) : BLOCK;
        for (int v = 0; v < VOICES; v++) {
            double s = sin(swell[v] * M_PI * at / frames + offset[v]);
            level[v] = s > 0 ? (float)(0.04 * s * s) : 0;
            float length = hypotf(complex_re[v], complex_im[v]);
            complex_re[v] /= length, complex_im[v] /= length;
        }
        for (int i = 0; i < many; i++) {
            int64_t t = at + i;
            if (t >= call_end && t >= call_at) {
                call_end = t + (int64_t)(uniform(0.005, 0.06) * rate);
                call_at = call_end + (int64_t)(uniform(0.02, 0.25) * rate);
                from = uniform(0.1, 0.45), to = uniform(0.05, from), phase = 0;
                // the next call begins only after this one
                if (next32() % 8 == 0) call_at += (int64_t)(uniform(0.2, 1) * rate);
            }
            float x = 0;
            if (t < call_end) {
                double left = (double)(call_end - t) / (0.06 * rate);
                phase += 2 * M_PI * (to + (from - to) * (left > 1 ? 1 : left));
                x = 0.2f * (float)sin(phase);
            }
            for (int v = 0; v < VOICES; v++) {
                float re = complex_re[v] * turn_re[v] - complex_im[v] * turn_im[v];
                complex_im[v] = complex_re[v] * turn_im[v] + complex_im[v] * turn_re[v];
                complex_re[v] = re;
                x += level[v] * re;
            }
            for (int c = 0; c < channels; c++) {
                float noise = ((int)(next32() & 0xFFFF) - 32768) * (0.02f / 32768);
                out[i * channels + c] = (int16_t)lrintf(32767 * (x + noise));
            }
        }
        if (fwrite(out, sizeof(int16_t) * channels, many, f) != (size_t)many) return perror(words[1]), 1;
    }
    return fclose(f) ? 1 : 0;
}
