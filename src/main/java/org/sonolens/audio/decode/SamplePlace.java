package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.Path;
import org.sonolens.memory.NativeArena;

/** Where decoded samples go: into memory when they fit, else to a file. Stateless. */
final class SamplePlace {
    /** Beyond what any sound is compressed by: a header that promises more is not believed. */
    static final long MOST_BYTES_A_BYTE = 300;

    private static final long LEAST_BYTES = 64 * 1024;

    private SamplePlace() {}

    /** A store over what was decoded before. @throws NoRoomForSamplesException when that is gone */
    static SampleStore kept(DecodedFile file, NativeArena arena) {
        Path there = file.kept();
        try {
            if (there == null) {
                throw new IOException("no decoded file");
            }
            return new SampleStore(file.cache(), arena, there);
        } catch (IOException gone) {
            throw new NoRoomForSamplesException("was decoded before, but that is gone; open it again", gone);
        }
    }

    /**
     * A store that what is expected fits into.
     *
     * @param certain whether it is stated; an estimate gets a little more
     * @param mostMemoryBytes beyond this it is a file
     * @throws NoRoomForSamplesException when the disk is too full or the folder cannot be written
     */
    static SampleStore found(
            DecodedFile file, long expectedBytes, boolean certain, NativeArena arena, long mostMemoryBytes) {
        long slack = certain ? 0 : expectedBytes / 50 + LEAST_BYTES;
        long reserved = Math.max(LEAST_BYTES, expectedBytes + slack);
        if (reserved <= mostMemoryBytes) {
            return new SampleStore(file.cache(), arena, reserved);
        }
        Path folder = file.cache().root();
        try {
            long likely = Math.min(expectedBytes, file.key().size() * MOST_BYTES_A_BYTE);
            long room = file.cache().roomFor(likely);
            if (room < likely) {
                throw new NoRoomForSamplesException(
                        "needs " + mib(likely) + " MiB to be decoded, and the disk of " + folder + " has " + mib(room)
                                + " to spare; free some space there",
                        null);
            }
            SampleStore made = new SampleStore(file.cache(), arena, 0);
            made.openFile();
            return made;
        } catch (IOException unwritable) {
            throw new NoRoomForSamplesException(
                    "is too long to be decoded into memory, and the folder " + folder
                            + " cannot be written; change its permissions",
                    unwritable);
        }
    }

    private static long mib(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }
}
