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

    /** The detector also finds peaks in steady and in fading tones; where something begins, it gets louder by 1 dB. */
    private static final double RISE = 1.26;

    private static final int HOPS = 6;
    private static final double SILENCE_DB = -75;

    /** The detector picks a peak when it has passed: so many hops after the first frame that holds it, as was measured. */
    private static final double LATE_HOPS = 1;

    private final int size;
    private final float[] frame;
    private final AudioEvent event;
    private final ComplexOnsetDetector detector;
    private final double[] powers = new double[HOPS];
    private final LongConsumer found;
    private final long between;
    private int filled;
    private long position;
    private long last = Long.MIN_VALUE / 2;

    /**
     * @param rateHz samples a second, above 0
     * @param first position of the first sample that is taken
     * @param found hears the sample at which something begins
     */
    OnsetFinder(double rateHz, long first, LongConsumer found) {
        this.size = Math.max(64, Integer.highestOneBit((int) Math.max(1, FRAME_SECONDS * rateHz)));
        this.frame = new float[size];
        this.position = first;
        this.found = found;
        this.between = Math.round(BETWEEN_SECONDS * rateHz);
        this.detector = new ComplexOnsetDetector(size, PEAK, 0, SILENCE_DB);
        this.event = new AudioEvent(new TarsosDSPAudioFormat((float) rateHz, Short.SIZE, 1, true, false));
        // the library's own time is in float seconds, which are too coarse in a long recording
        detector.setHandler((seconds, salience) -> peak());
        Arrays.fill(frame, 0);
    }

    /** Takes the next samples. */
    void take(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            frame[filled++] = samples[i];
            if (filled == size) {
                event.setFloatBuffer(frame);
                event.setBytesProcessed((position + size) * Short.BYTES);
                notePower();
                detector.process(event);
                System.arraycopy(frame, size / 2, frame, 0, size / 2);
                filled = size / 2;
                position += size / 2;
            }
        }
    }

    /** That of the newest half frame, the newest first. */
    private void notePower() {
        System.arraycopy(powers, 0, powers, 1, HOPS - 1);
        double sum = 0;
        for (int i = size / 2; i < size; i++) {
            sum += frame[i] * frame[i];
        }
        powers[0] = sum;
    }

    private void peak() {
        long sample = position + size / 2 - Math.round(LATE_HOPS * size / 2);
        double after = Math.max(powers[0], Math.max(powers[1], powers[2]));
        double before = (powers[HOPS - 2] + powers[HOPS - 1]) / 2;
        if (after > RISE * before && sample - last > between) {
            last = sample;
            found.accept(sample);
        }
    }
}
