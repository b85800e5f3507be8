package org.sonolens.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Sounds that people hear: a bird, music, clicks, speech and a sweep. */
final class SoundSamples {
    private SoundSamples() {}

    static Tape.Sample bird() {
        int rate = 32_000;
        Tape tape = new Tape(rate, 1, 3.2, 1024);
        for (int i = 0; i < 4; i++) {
            double length = 0.13;
            tape.add(
                    "rising note",
                    0,
                    new Voice(
                            0.15 + 0.21 * i,
                            length,
                            Shapes.ratio(2_700, 4_600, length),
                            Shapes.rounded(Shapes.amplitude(-14 + i), length, 0.05, 0.04)),
                    4);
        }
        Voice warble = new Voice(
                1.05,
                0.62,
                u -> 5_600 + 420 * StrictMath.sin(2 * Math.PI * 13 * u) - 350 * u,
                Shapes.rounded(Shapes.amplitude(-15), 0.62, 0.10, 0.12));
        tape.add("warble", 0, warble, 1);
        for (int i = 0; i < 10; i++) {
            double length = 0.048;
            tape.add(
                    "trill note",
                    0,
                    new Voice(
                            1.78 + 0.085 * i,
                            length,
                            Shapes.ratio(7_800, 4_900, length),
                            Shapes.rounded(Shapes.amplitude(-9 - 0.25 * i), length, 0.02, 0.015)),
                    1);
        }
        Voice whistle = new Voice(
                2.70, 0.38, Shapes.ratio(2_450, 2_150, 0.38), Shapes.rounded(Shapes.amplitude(-9), 0.38, 0.05, 0.15));
        tape.add("last whistle", 0, whistle, 4);
        Hiss hiss = new Hiss(14);
        hiss.white(tape.channel(0), 0.0003);
        hiss.rumble(tape.channel(0), 0.0014, 500, rate);
        return tape.finish(
                "bird.wav",
                "A song like a garden bird's: rising notes, a warble, a trill and a long whistle to end with, over a soft"
                        + " wind that is heard below 1 kHz.",
                -55,
                "");
    }

    static Tape.Sample chord() {
        int rate = 44_100;
        Tape tape = new Tape(rate, 2, 2.6, 2048);
        note(tape, "A3, left", 0, 0.15, 220.00, -16);
        note(tape, "E4, left", 0, 0.45, 329.63, -17);
        note(tape, "A4, right", 1, 0.30, 440.00, -18);
        note(tape, "C♯5, right", 1, 0.60, 554.37, -18);
        for (int channel = 0; channel < 2; channel++) {
            new Hiss(15 + channel).white(tape.channel(channel), 0.00008);
        }
        return tape.finish(
                "chord.wav",
                "A chord of A major, plucked one note after the other: A3 and E4 on the left, A4 and C♯5 on the right, each"
                        + " with its harmonics, the higher ones gone the sooner.",
                -90,
                "");
    }

    private static void note(Tape tape, String name, int channel, double start, double hz, double dbfs) {
        double length = 2.35 - start;
        List<Voice> partials = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            double peak = Shapes.amplitude(dbfs) / StrictMath.pow(n, 1.3);
            partials.add(new Voice(
                    start,
                    length,
                    Shapes.steady(n * hz),
                    Shapes.struck(peak, length, 0.02, 1.4 / StrictMath.sqrt(n), 0.3)));
        }
        tape.addHarmonic(name, channel, partials);
    }

    static Tape.Sample clicks() {
        int rate = 48_000;
        Tape tape = new Tape(rate, 1, 2.0, 2048);
        double at = 0.12;
        double gap = 0.30;
        for (int i = 0; i < 14; i++) {
            double peak = Shapes.amplitude(i % 4 == 0 ? -1 : -7);
            tape.add(
                    "click",
                    0,
                    new Voice(at, 0.008, Shapes.steady(4_000), Shapes.struck(peak, 0.008, 0.0002, 0.0006, 0.001)),
                    1,
                    1_500);
            at += gap;
            gap = Math.max(0.08, gap * 0.84);
        }
        new Hiss(17).white(tape.channel(0), 0.0001);
        return tape.finish(
                "clicks.wav",
                "A train of clicks that come ever faster, the first of every four louder than the rest. Each is a stroke on"
                        + " a resonance at 4 kHz that is over in 3 ms, so it stands as a line over all frequencies.",
                -80,
                "");
    }

    static Tape.Sample sweep() {
        int rate = 44_100;
        double length = 3.6;
        Tape tape = new Tape(rate, 1, 4.0, 2048);
        Voice sweep = new Voice(
                0.2,
                length,
                Shapes.ratio(50, 20_000, length),
                Shapes.rounded(Shapes.amplitude(-6), length, 0.05, 0.05));
        tape.add("sweep", 0, sweep, 12);
        new Hiss(18).white(tape.channel(0), 0.00008);
        return tape.finish(
                "sweep.wav",
                "A sine of constant strength from 50 Hz to 20 kHz, every octave in 0.42 s. It looks weaker towards the top,"
                        + " where it crosses several bins while a window lasts.",
                -90,
                "");
    }

    static Tape.Sample speech() {
        Tape tape = new Tape(16_000, 1, 2.6, 512);
        //            start  length  f0 from, to   formants from → to (F1, F2)
        syllable(tape, 0.15, 0.34, 118, 132, 300, 720, 2_250, 1_240);
        syllable(tape, 0.60, 0.30, 136, 128, 700, 380, 1_150, 2_200);
        syllable(tape, 1.00, 0.26, 126, 122, 330, 640, 700, 1_100);
        syllable(tape, 1.36, 0.40, 134, 112, 560, 300, 1_900, 2_350);
        syllable(tape, 1.90, 0.46, 112, 94, 720, 420, 1_200, 820);
        Hiss hiss = new Hiss(19);
        hiss.white(tape.channel(0), 0.0001);
        hiss.rumble(tape.channel(0), 0.0002, 300, 16_000);
        return tape.finish(
                "speech.wav",
                "Something like a voice: syllables on a fundamental near 120 Hz, whose harmonics grow and fade as four"
                        + " formants pass over them.",
                -70,
                "");
    }

    private static void syllable(
            Tape tape,
            double start,
            double length,
            double fromHz,
            double toHz,
            double firstFrom,
            double firstTo,
            double secondFrom,
            double secondTo) {
        DoubleUnaryOperator pitch = Shapes.ratio(fromHz, toHz, length);
        DoubleUnaryOperator ends = Shapes.rounded(Shapes.amplitude(-17), length, 0.05, 0.09);
        List<Voice> partials = new ArrayList<>();
        for (int n = 1; n * Math.max(fromHz, toHz) < 7_200; n++) {
            int multiple = n;
            DoubleUnaryOperator hz = u -> multiple * pitch.applyAsDouble(u);
            partials.add(new Voice(start, length, hz, u -> {
                double part = Math.clamp((u / length - 0.15) / 0.6, 0, 1);
                double way = part * part * (3 - 2 * part);
                double at = hz.applyAsDouble(u);
                double gain = resonance(at, firstFrom + way * (firstTo - firstFrom), 70)
                        + 0.40 * resonance(at, secondFrom + way * (secondTo - secondFrom), 110)
                        + 0.15 * resonance(at, 2_750, 160)
                        + 0.10 * resonance(at, 3_600, 220)
                        + 0.02 * resonance(at, 5_600, 900);
                return gain * ends.applyAsDouble(u);
            }));
        }
        tape.addHarmonic("syllable", 0, partials);
    }

    /** 1 at its frequency, falling by 12 dB an octave beside that width. */
    private static double resonance(double hz, double atHz, double widthHz) {
        double beside = (hz - atHz) / widthHz;
        return 1 / (1 + beside * beside);
    }
}
