package org.sonolens.audio;

/**
 * What a header says of its samples, after repair. Immutable.
 *
 * @param bitsPerSample valid bits of one sample
 */
record WaveFormat(SampleEncoding encoding, int bitsPerSample, int sampleRateHz, int channels) {
    int frameBytes() {
        return encoding.bytesPerSample() * channels;
    }
}
