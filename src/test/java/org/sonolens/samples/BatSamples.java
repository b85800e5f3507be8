package org.sonolens.samples;

import java.util.Locale;

/** The three ways of calling that European bats are told by. */
final class BatSamples {
    private static final int RATE_HZ = 256_000;
    private static final int WINDOW = 384;
    private static final double HIGHEST_HZ = 122_000;

    private BatSamples() {}

    static Tape.Sample constant() {
        double[] starts = {0.030, 0.128, 0.221, 0.326, 0.419, 0.522, 0.618, 0.712};
        double[] levels = {-27, -24, -20, -17, -15, -18, -22, -26};
        double seconds = 0.055;
        Tape tape = new Tape(RATE_HZ, 1, 0.8, WINDOW);
        for (int i = 0; i < starts.length; i++) {
            Voice low = new Voice(
                    starts[i],
                    seconds,
                    u -> 41_000 - 6_500 * rest(1 - u / 0.003) - 7_500 * rest((u - seconds + 0.004) / 0.004),
                    Shapes.rounded(Shapes.amplitude(levels[i]), seconds, 0.004, 0.005));
            tape.add("second harmonic", 0, low.harmonic(2, 1, HIGHEST_HZ), 4);
            tape.add("fundamental", 0, low.harmonic(1, Shapes.amplitude(-24), HIGHEST_HZ), 4);
        }
        air(tape, 11);
        return tape.finish(
                "bat-cf.wav",
                "A bat that holds its note, like the greater horseshoe bat (Rhinolophus ferrumequinum): it flies past, and"
                        + " calls at 82 kHz with a short rise before and a short fall after. The fundamental is 24 dB"
                        + " weaker, an octave lower.",
                -62,
                guano("2026-06-21T22:41:07+02:00", 0.8, "Rhinolophus ferrumequinum"));
    }

    private static double rest(double part) {
        double inside = Math.clamp(part, 0, 1);
        return inside * inside;
    }

    static Tape.Sample steep() {
        double[] starts = {0.022, 0.098, 0.171, 0.249, 0.322, 0.400, 0.471, 0.548};
        double[] levels = {-16, -13, -10, -8, -7, -9, -12, -15};
        double seconds = 0.0045;
        Tape tape = new Tape(RATE_HZ, 1, 0.6, WINDOW);
        for (int i = 0; i < starts.length; i++) {
            Voice call = new Voice(
                    starts[i],
                    seconds,
                    Shapes.ratio(110_000, 33_000, seconds),
                    Shapes.rounded(Shapes.amplitude(levels[i]), seconds, 0.0025, 0.0015));
            tape.add("call", 0, call, 4);
        }
        air(tape, 12);
        return tape.finish(
                "bat-fm.wav",
                "A bat that sweeps, like a mouse-eared bat (Myotis): steep calls that fall from above 90 kHz to"
                        + " 37 kHz in 3.4 ms.",
                -62,
                guano("2026-06-21T22:58:40+02:00", 0.6, "Myotis"));
    }

    static Tape.Sample hooked() {
        double[] starts = {0.031, 0.121, 0.208, 0.302, 0.388, 0.481, 0.569, 0.662, 0.746};
        double[] levels = {-22, -19, -16, -13, -10, -11, -14, -18, -21};
        double seconds = 0.0065;
        Tape tape = new Tape(RATE_HZ, 1, 0.8, WINDOW);
        for (int i = 0; i < starts.length; i++) {
            Voice call = new Voice(
                    starts[i],
                    seconds,
                    u -> 46_000 + 44_000 * StrictMath.exp(-u / 0.0009) - 150_000 * u,
                    Shapes.rounded(Shapes.amplitude(levels[i]), seconds, 0.0016, 0.0022));
            tape.add("call", 0, call, 4);
            tape.add("second harmonic", 0, call.harmonic(2, Shapes.amplitude(-26), HIGHEST_HZ), 1);
        }
        air(tape, 13);
        return tape.finish(
                "bat-fm-qcf.wav",
                "A bat whose calls fall and then level out, like the common pipistrelle (Pipistrellus pipistrellus): a"
                        + " hook from above 70 kHz down to a tail at 45 kHz, which is the loudest.",
                -62,
                guano("2026-06-21T22:19:23+02:00", 0.8, "Pipistrellus pipistrellus"));
    }

    /** What a quiet night and a microphone leave on every recording. */
    private static void air(Tape tape, long seed) {
        Hiss hiss = new Hiss(seed);
        hiss.white(tape.channel(0), 0.00025);
        hiss.rumble(tape.channel(0), 0.0005, 6_000, RATE_HZ);
    }

    private static String guano(String timestamp, double seconds, String like) {
        return String.format(Locale.ROOT, """
                GUANO|Version: 1.0
                Timestamp: %s
                Make: Sonolens
                Model: SampleMaker
                Samplerate: %d
                Length: %.1f
                Note: made by formula, not recorded; like %s
                """, timestamp, RATE_HZ, seconds, like);
    }
}
