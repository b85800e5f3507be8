package org.sonolens.play;

import java.io.IOException;

/** The recording that is played is being closed: playing ends, and nothing is wrong. */
public final class RecordingGoneException extends IOException {
    private static final long serialVersionUID = 1;

    RecordingGoneException(String name) {
        super(name + " is being closed");
    }
}
