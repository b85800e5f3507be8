package org.sonolens.audio;

import java.io.IOException;

/** Bytes that can be read at any place: of a file, or of what was already read of it. */
@FunctionalInterface
interface Stretch {
    /** At most so many bytes from a position; fewer, down to none, where they end. */
    byte[] bytes(long position, int length) throws IOException;

    static Stretch of(byte[] all) {
        return (position, length) -> {
            if (position < 0 || position >= all.length || length <= 0) {
                return new byte[0];
            }
            int from = (int) position;
            return java.util.Arrays.copyOfRange(all, from, (int) Math.min(all.length, position + length));
        };
    }
}
