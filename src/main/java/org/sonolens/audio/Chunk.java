package org.sonolens.audio;

/**
 * A part of a file that is made of parts. Immutable.
 *
 * @param id its four letters
 * @param offset bytes from the file's start to its content
 * @param declaredBytes what its header claims, {@link #UNKNOWN} where that is "not known"; trusted by nobody
 * @param presentBytes of those, the bytes that the file has
 */
record Chunk(String id, long offset, long declaredBytes, long presentBytes) {
    static final long UNKNOWN = Long.MAX_VALUE;

    Chunk {
        if (offset < 0 || presentBytes < 0 || presentBytes > declaredBytes) {
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
