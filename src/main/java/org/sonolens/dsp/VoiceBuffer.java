package org.sonolens.dsp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleReader;

/**
 * A sliding stretch of the voices' samples, read ahead in one go and reused by frames that overlap. One thread at a time;
 * lives as long as the worker it serves.
 */
final class VoiceBuffer {
    private static final int WANTED_SAMPLES = 1 << 15;
    private static final int MOST_VALUES = 1 << 18;

    private final SampleReader reader;
    private final int windowLength;
    private final int channels;
    private Voices voices = new Voices(1, 1, 0, false);
    private float[][] samples = new float[0][];
    private final float[] @Nullable [] byChannel;
    private long first;
    private int filled;

    VoiceBuffer(SampleReader reader, int channels, int windowLength) {
        this.reader = reader;
        this.channels = channels;
        this.windowLength = windowLength;
        this.byChannel = new float[channels][];
    }

    /** Chooses what is read; forgets what is held unless the choice is the same. */
    void select(Voices wanted) {
        if (wanted.equals(voices) && samples.length > 0) {
            return;
        }
        voices = wanted;
        int capacity = Math.max(2 * windowLength, Math.min(WANTED_SAMPLES, MOST_VALUES / wanted.count()));
        samples = new float[wanted.count()][capacity];
        filled = 0;
    }

    /** Forgets what is held, as when another recording's or a changed file's samples must be read. */
    void forget() {
        filled = 0;
    }

    float[] voice(int index) {
        return samples[index];
    }

    /**
     * Makes the window that begins at a sample available.
     *
     * @param start its first sample; may lie outside the recording, where there is zero
     * @param usefulEnd sample after the last that later frames of this piece of work will need
     * @return where the window begins in {@link #voice}
     */
    int window(long start, long usefulEnd) throws IOException {
        long end = start + windowLength;
        if (start >= first && end <= first + filled) {
            return (int) (start - first);
        }
        int kept = 0;
        if (filled > 0 && start >= first && start < first + filled) {
            int from = (int) (start - first);
            kept = filled - from;
            for (float[] voice : samples) {
                System.arraycopy(voice, from, voice, 0, kept);
            }
        }
        int capacity = samples[0].length;
        int wanted = (int) Math.min(capacity, Math.max(windowLength, usefulEnd - start));
        filled = 0;
        read(start + kept, wanted - kept, kept);
        first = start;
        filled = wanted;
        return 0;
    }

    private void read(long from, int count, int offset) throws IOException {
        if (count <= 0) {
            return;
        }
        if (voices.mix()) {
            reader.readMix(from, count, samples[0], offset);
            return;
        }
        for (int c = 0; c < channels; c++) {
            int voice = c - voices.firstChannel();
            byChannel[c] = voice >= 0 && voice < samples.length ? samples[voice] : null;
        }
        reader.read(from, count, byChannel, offset);
    }
}
