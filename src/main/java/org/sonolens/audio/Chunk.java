package org.sonolens.audio;

/**
 * A part of a RIFF file. Immutable.
 *
 * @param id its four letters
 * @param offset bytes from the file's start to its content
 * @param declaredBytes what its header claims, {@link #UNKNOWN} where that is "not known"; trusted by nobody
 * @param presentBytes of those, the bytes that the file has
 */
record Chunk(String id, long offset, long declaredBytes, long presentBytes) {
    static final int HEADER_BYTES = 8;
    static final long UNKNOWN = Long.MAX_VALUE;

    Chunk {
        if (offset < HEADER_BYTES || presentBytes < 0 || presentBytes > declaredBytes) {
            throw new IllegalArgumentException(id + " at " + offset + ": " + presentBytes + " of " + declaredBytes);
        }
    }

    long end() {
        return offset + presentBytes;
    }

    boolean cutShort() {
        return presentBytes < declaredBytes;
    }
}
