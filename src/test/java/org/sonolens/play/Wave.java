package org.sonolens.play;

import org.sonolens.audio.SoundInMemory;

/** Made-up samples to be played, with the same in either way they can be read. Stateless. */
final class Wave {
    private Wave() {}

    /** Blocks of one voice of a signal that goes on for ever. */
    static SampleBlocks blocks(SoundInMemory.Wave wave) {
        return blocks(1, wave);
    }

    static SampleBlocks blocks(int voices, SoundInMemory.Wave wave) {
        return new SampleBlocks() {
            @Override
            public int voices() {
                return voices;
            }

            @Override
            public void read(long first, int count, float[][] into, int offset) {
                for (int v = 0; v < voices; v++) {
                    for (int i = 0; i < count; i++) {
                        into[v][offset + i] = wave.at(v, first + i);
                    }
                }
            }
        };
    }

    /** Sines of one amplitude. */
    static SoundInMemory.Wave tones(double rateHz, double amplitude, double... hz) {
        return (channel, sample) -> {
            double sum = 0;
            for (double f : hz) {
                // exact for whole Hz, so that a late sample is as good as an early one
                sum += Math.sin(2 * Math.PI * (f * sample % rateHz) / rateHz);
            }
            return (float) (amplitude * sum);
        };
    }

    /** What is made of blocks from a sample on, one voice. */
    static float[] rendered(SampleBlocks blocks, PlaySetup setup, double start, int frames) throws Exception {
        PlayedSound sound = new PlayedSound(blocks, setup, new PlayedSpan(0, Long.MAX_VALUE / 4, false), start);
        return next(sound, frames);
    }

    /** The next frames of the first voice. */
    static float[] next(PlayedSound sound, int frames) throws Exception {
        float[] all = new float[frames];
        float[][] block = new float[sound.voices()][480];
        int done = 0;
        while (done < frames) {
            int count = sound.next(block, Math.min(480, frames - done));
            if (count == 0) {
                return java.util.Arrays.copyOf(all, done);
            }
            System.arraycopy(block[0], 0, all, done, count);
            done += count;
        }
        return all;
    }
}
