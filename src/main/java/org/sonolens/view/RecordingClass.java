package org.sonolens.view;

import java.util.Locale;
import java.util.Optional;

/** What kind of sound a file most likely holds; decides how it is first shown (DESIGN 9). Immutable. */
public enum RecordingClass {
    BAT,
    MUSIC,
    FIELD,
    SPEECH,
    INFRASOUND;

    private static final double INFRASOUND_BELOW_HZ = 6_000;
    private static final double SPEECH_BELOW_HZ = 22_000;
    private static final double FIELD_BELOW_HZ = 44_100;
    private static final double ULTRASOUND_FROM_HZ = 96_000;
    private static final double ALWAYS_BAT_FROM_HZ = 200_000;

    /**
     * The class by the true rate: with a field recorder's tag bat from 96 kHz, else field; without one bat from 200 kHz
     * and, where mono PCM, from 96 kHz; else infrasound below 6 kHz, speech below 22, field below 44.1, music above.
     */
    public static RecordingClass of(RecordingFacts facts) {
        double rateHz = facts.trueRateHz();
        if (facts.fieldTag()) {
            return rateHz >= ULTRASOUND_FROM_HZ ? BAT : FIELD;
        }
        if (rateHz >= ALWAYS_BAT_FROM_HZ) {
            return BAT;
        }
        if (rateHz >= ULTRASOUND_FROM_HZ && facts.channels() == 1 && facts.pcm()) {
            return BAT;
        }
        if (rateHz < INFRASOUND_BELOW_HZ) {
            return INFRASOUND;
        }
        if (rateHz < SPEECH_BELOW_HZ) {
            return SPEECH;
        }
        return rateHz < FIELD_BELOW_HZ ? FIELD : MUSIC;
    }

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of that name, in any case; empty when there is none. */
    public static Optional<RecordingClass> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (RecordingClass known : values()) {
            if (known.label().equals(wanted)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
