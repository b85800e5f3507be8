package org.sonolens.view;

import java.util.List;
import java.util.Optional;

/**
 * The note of equal temperament (A4 = 440 Hz) that a frequency is nearest to. Immutable.
 *
 * @param pitch C, C#, D … B
 * @param octave that of scientific pitch notation, in which C4 is middle C
 * @param cents how far the frequency is above it, in hundredths of a semitone, −50 to 49
 */
public record NoteName(String pitch, int octave, int cents) {
    private static final List<String> PITCHES =
            List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
    private static final double A4_HZ = 440;
    private static final int SEMITONES_TO_A4 = 57;

    public NoteName {
        if (!PITCHES.contains(pitch) || cents < -50 || cents > 49) {
            throw new IllegalArgumentException("no note " + pitch + octave + " " + cents + " cents");
        }
    }

    /** The note of a frequency; empty at 0 Hz and below. */
    public static Optional<NoteName> of(double hz) {
        if (!(hz > 0) || Double.isInfinite(hz)) {
            return Optional.empty();
        }
        long cents = Math.round(1200 * Math.log(hz / A4_HZ) / Math.log(2)) + 100 * SEMITONES_TO_A4;
        int semitone = (int) Math.floorDiv(cents + 50, 100L);
        return Optional.of(new NoteName(PITCHES.get(Math.floorMod(semitone, 12)), Math.floorDiv(semitone, 12), (int)
                (cents - 100L * semitone)));
    }

    /** As on screen, such as A4 +3 cents. */
    public String text() {
        return pitch + octave + (cents < 0 ? " \u2212" : " +") + Math.abs(cents) + " cents";
    }
}
