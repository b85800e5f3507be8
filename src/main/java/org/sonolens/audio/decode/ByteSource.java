package org.sonolens.audio.decode;

import java.io.IOException;

/** The bytes of a file whose header is looked at. */
public interface ByteSource {
    /** Bytes of the file. */
    long size();

    /** At most so many bytes from a position, on the heap; fewer, down to none, where the file ends. */
    byte[] bytes(long position, int length) throws IOException;
}
