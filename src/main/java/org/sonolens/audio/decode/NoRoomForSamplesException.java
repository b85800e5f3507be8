package org.sonolens.audio.decode;

import org.jspecify.annotations.Nullable;

/** Decoded samples find no place; the message says where and what to do, to follow the file's name. */
public final class NoRoomForSamplesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoRoomForSamplesException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
