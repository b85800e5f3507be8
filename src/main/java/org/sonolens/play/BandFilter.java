package org.sonolens.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A feed of which only a band is left: Butterworth filters of order 8 at either edge, as four biquads each (Bristow-Johnson,
 * Cookbook formulae for audio EQ biquad filter coefficients). 3 dB down at the edges, 48 dB an octave beyond. One thread at
 * a time.
 */
final class BandFilter implements Feed {
    /** Samples before those that are heard, in which the filter settles. */
    static final int SETTLING_SAMPLES = 1 << 14;

    private static final int SECTIONS = 4;
    private static final double HIGHEST_SHARE = 0.98;
    private static final double LOWEST_SHARE = 1e-5;

    private final Feed source;
    private final List<List<Biquad>> byVoice = new ArrayList<>();

    BandFilter(Feed source, Band band, double rateHz) {
        this.source = source;
        for (int v = 0; v < source.voices(); v++) {
            byVoice.add(sections(band, rateHz));
        }
    }

    @Override
    public int voices() {
        return source.voices();
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        source.next(into, offset, count);
        for (int v = 0; v < into.length; v++) {
            for (Biquad section : byVoice.get(v)) {
                section.run(into[v], offset, count);
            }
        }
    }

    private static List<Biquad> sections(Band band, double rateHz) {
        List<Biquad> sections = new ArrayList<>();
        double low = band.lowHz() / (rateHz / 2);
        double high = band.highHz() / (rateHz / 2);
        for (int s = 0; s < SECTIONS; s++) {
            double q = 1 / (2 * Math.sin(Math.PI * (2 * s + 1) / (4.0 * SECTIONS)));
            if (low > LOWEST_SHARE) {
                sections.add(new Biquad(Math.PI * Math.min(low, HIGHEST_SHARE), q, true));
            }
            if (high < HIGHEST_SHARE) {
                sections.add(new Biquad(Math.PI * high, q, false));
            }
        }
        return sections;
    }

    /** Two poles and two zeros, in transposed direct form II. */
    private static final class Biquad {
        private static final double DENORMAL = 1e-30;

        private final double b0;
        private final double b1;
        private final double a1;
        private final double a2;
        private double z1;
        private double z2;

        /** @param omega edge in radians a sample */
        Biquad(double omega, double q, boolean highPass) {
            double alpha = Math.sin(omega) / (2 * q);
            double cos = Math.cos(omega);
            double a0 = 1 + alpha;
            double edge = highPass ? 1 + cos : 1 - cos;
            b0 = edge / 2 / a0;
            b1 = (highPass ? -edge : edge) / a0;
            a1 = -2 * cos / a0;
            a2 = (1 - alpha) / a0;
        }

        void run(float[] samples, int offset, int count) {
            for (int i = offset; i < offset + count; i++) {
                double x = samples[i];
                double y = b0 * x + z1;
                z1 = b1 * x - a1 * y + z2;
                z2 = b0 * x - a2 * y;
                samples[i] = (float) y;
            }
            z1 = Math.abs(z1) < DENORMAL ? 0 : z1;
            z2 = Math.abs(z2) < DENORMAL ? 0 : z2;
        }
    }
}
