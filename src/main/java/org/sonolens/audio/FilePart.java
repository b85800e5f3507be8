package org.sonolens.audio;

import java.io.IOException;

/**
 * A part of a RIFF file beside its samples, as it stands there. Immutable.
 *
 * @param id its four letters
 * @param bytes of content that the file truly has
 * @param behindSamples whether it stands behind the samples
 * @param content reads it while the source is open
 */
public record FilePart(String id, long bytes, boolean behindSamples, Content content) {
    /** Reads a part from its start. */
    @FunctionalInterface
    public interface Content {
        /** @return at most so many bytes; fewer where the part ends */
        byte[] read(int most) throws IOException;
    }

    public FilePart {
        if (id.length() != 4 || bytes < 0) {
            throw new IllegalArgumentException("“" + id + "” of " + bytes + " bytes");
        }
    }

    static FilePart of(OpenFile open, Chunk chunk, boolean behindSamples) {
        return new FilePart(
                chunk.id(),
                chunk.presentBytes(),
                behindSamples,
                most -> open.bytes(chunk.offset(), (int) Math.min(chunk.presentBytes(), most)));
    }
}
