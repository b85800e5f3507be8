package org.sonolens.ui;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.onsets.ComplexOnsetDetector;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Where sounds begin, by the complex domain method (Duxbury, Davies and Sandler 2003) as TarsosDSP computes it. Takes
 * samples in order. One thread at a time.
 */
final class OnsetFinder {
    private static final double FRAME_SECONDS = 0.0107;
    private static final double PEAK = 0.35;
    private static final double BETWEEN_SECONDS = 0.04;
    private static final double SILENCE_DB = -75;

    /** The detector picks a peak when it has passed: so many hops after the first frame that holds it, as was measured. */
    private static final double LATE_HOPS = 1;

    private final int size;
    private final float[] frame;
    private final AudioEvent event;
    private final ComplexOnsetDetector detector;
    private int filled;
    private long position;

    /**
     * @param rateHz samples a second, above 0
     * @param first position of the first sample that is taken
     * @param found hears the sample at which something begins
     */
    OnsetFinder(double rateHz, long first, LongConsumer found) {
        this.size = Math.max(64, Integer.highestOneBit((int) Math.max(1, FRAME_SECONDS * rateHz)));
        this.frame = new float[size];
        this.position = first;
        this.detector = new ComplexOnsetDetector(size, PEAK, BETWEEN_SECONDS, SILENCE_DB);
        this.event = new AudioEvent(new TarsosDSPAudioFormat((float) rateHz, Short.SIZE, 1, true, false));
        // the library's own time is in float seconds, which are too coarse in a long recording
        detector.setHandler((seconds, salience) -> found.accept(position + size / 2 - Math.round(LATE_HOPS * size / 2)));
        Arrays.fill(frame, 0);
    }

    /** Takes the next samples. */
    void take(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            frame[filled++] = samples[i];
            if (filled == size) {
                event.setFloatBuffer(frame);
                event.setBytesProcessed((position + size) * Short.BYTES);
                detector.process(event);
                System.arraycopy(frame, size / 2, frame, 0, size / 2);
                filled = size / 2;
                position += size / 2;
            }
        }
    }
}
