/* The floor: what C with FFTW takes for the transforms of `render` on a 16-bit WAV of a 44-byte header, warm and without
 * drawing. cc -O3 -march=native floor.c -lfftw3f -lm -lpthread -o floor; floor FILE CHANNELS FFT HOP THREADS TIMES
 * Prints the median of the seconds that one pass of all frames takes: read by position, mix, window, transform, maximum
 * of the squared amplitudes of each of 1600 columns. */
#include <complex.h>
#include <fcntl.h>
#include <fftw3.h>
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { HEADER = 44, COLUMNS = 1600 };

static int file, channels, size, hop, threads;
static long samples, frames;
static float *window, *maxima;
static fftwf_plan plan;

static void *work(void *number) {
    long id = (long)number, bins = size / 2 + 1;
    long first = COLUMNS * id / threads, end = COLUMNS * (id + 1) / threads;
    float *in = fftwf_alloc_real(size), *mix = malloc(sizeof(float) * size * 2);
    fftwf_complex *out = fftwf_alloc_complex(bins);
    int16_t *raw = malloc(sizeof(int16_t) * (size_t)size * channels);
    long held = -1; /* first sample in mix; size of them */
    for (long c = first; c < end; c++) {
        float *max = maxima + c * bins;
        memset(max, 0, sizeof(float) * bins);
        for (long f = c * frames / COLUMNS; f < (c + 1) * frames / COLUMNS; f++) {
            long start = f * hop - size / 2, from = start;
            if (held >= 0 && start > held && start < held + size) {
                memmove(mix, mix + (start - held), sizeof(float) * (held + size - start));
                from = held + size;
            }
            long want = start + size - from;
            memset(raw, 0, sizeof(int16_t) * want * channels);
            long a = from < 0 ? 0 : from, b = start + size > samples ? samples : start + size;
            if (b > a && pread(file, raw + (a - from) * channels, (b - a) * channels * 2, HEADER + a * channels * 2) < 0) exit(1);
            float *to = mix + (from - start);
            for (long i = 0; i < want; i++) {
                int sum = 0;
                for (int k = 0; k < channels; k++) sum += raw[i * channels + k];
                to[i] = sum * (1.0f / 32768 / channels);
            }
            held = start;
            for (int i = 0; i < size; i++) in[i] = mix[i] * window[i];
            fftwf_execute_dft_r2c(plan, in, out);
            float *s = (float *)out;
            for (long k = 0; k < bins; k++) {
                float p = s[2 * k] * s[2 * k] + s[2 * k + 1] * s[2 * k + 1];
                max[k] = p > max[k] ? p : max[k];
            }
        }
    }
    return NULL;
}

static int rising(const void *a, const void *b) { return *(double *)a < *(double *)b ? -1 : 1; }

int main(int argc, char **argv) {
    if (argc != 7 || (file = open(argv[1], O_RDONLY)) < 0) return fprintf(stderr, "floor FILE CHANNELS FFT HOP THREADS TIMES\n"), 2;
    channels = atoi(argv[2]), size = atoi(argv[3]), hop = atoi(argv[4]), threads = atoi(argv[5]);
    int times = atoi(argv[6]);
    struct stat about;
    fstat(file, &about);
    samples = (about.st_size - HEADER) / 2 / channels;
    frames = (samples + hop - 1) / hop;
    window = malloc(sizeof(float) * size);
    for (int i = 0; i < size; i++) window[i] = 2.0f / size * (1 - cosf(2 * (float)M_PI * i / size));
    maxima = malloc(sizeof(float) * COLUMNS * (size / 2 + 1));
    float *in = fftwf_alloc_real(size);
    fftwf_complex *out = fftwf_alloc_complex(size / 2 + 1);
    plan = fftwf_plan_dft_r2c_1d(size, in, out, FFTW_MEASURE | FFTW_DESTROY_INPUT);
    double *took = malloc(sizeof(double) * times);
    for (int t = 0; t < times; t++) {
        struct timespec a, b;
        pthread_t all[64];
        clock_gettime(CLOCK_MONOTONIC, &a);
        for (long i = 0; i < threads; i++) pthread_create(&all[i], NULL, work, (void *)i);
        for (long i = 0; i < threads; i++) pthread_join(all[i], NULL);
        clock_gettime(CLOCK_MONOTONIC, &b);
        took[t] = (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9;
    }
    qsort(took, times, sizeof(double), rising);
    printf("{\"seconds\":%.4f,\"transforms\":%ld,\"check\":%g}\n", took[times / 2], frames, maxima[size / 4]);
    return 0;
}
