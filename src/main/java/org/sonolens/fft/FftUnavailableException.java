package org.sonolens.fft;

import org.jspecify.annotations.Nullable;

/** The transform that was asked for by name cannot be had on this machine; the message is one line for the user. */
public final class FftUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FftUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
