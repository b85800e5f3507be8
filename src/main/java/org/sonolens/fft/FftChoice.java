package org.sonolens.fft;

import java.util.Locale;
import java.util.Optional;

/** Which transform a user asks for. Immutable. */
public enum FftChoice {
    /** FFTW where its library loads, else JTransforms. */
    AUTO,
    FFTW,
    JTRANSFORMS;

    /** The name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of that name, in any case; empty when there is none. */
    public static Optional<FftChoice> named(String name) {
        for (FftChoice choice : values()) {
            if (choice.label().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** The choice in the system property {@code sonolens.fft-engine}; AUTO where that says nothing that is known. */
    public static FftChoice configured() {
        return named(System.getProperty("sonolens.fft-engine", "auto")).orElse(AUTO);
    }
}
