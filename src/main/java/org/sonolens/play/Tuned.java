package org.sonolens.play;

import java.io.IOException;

/**
 * A feed times twice a cosine: each frequency moves to its distance from that of the cosine, at its own level, and to
 * their sum, which a low-pass takes away. Read by one thread; tuned from any, without a step in the cosine.
 */
final class Tuned implements Feed {
    private static final double TURN = 2 * Math.PI;

    private final Feed source;
    private final double rateHz;
    private volatile double hz;
    private double phase;

    Tuned(Feed source, double hz, double rateHz) {
        this.source = source;
        this.hz = hz;
        this.rateHz = rateHz;
    }

    void tune(double newHz) {
        hz = newHz;
    }

    @Override
    public int voices() {
        return source.voices();
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        source.next(into, offset, count);
        double turn = TURN * hz / rateHz;
        // turned by a rotation, which is right to 1e-12 over a block, and set anew by the phase at the next
        double cos = 2 * Math.cos(phase);
        double sin = 2 * Math.sin(phase);
        double turnCos = Math.cos(turn);
        double turnSin = Math.sin(turn);
        for (int i = offset; i < offset + count; i++) {
            for (float[] voice : into) {
                voice[i] *= (float) cos;
            }
            double next = cos * turnCos - sin * turnSin;
            sin = sin * turnCos + cos * turnSin;
            cos = next;
        }
        phase = (phase + turn * count) % TURN;
    }
}
