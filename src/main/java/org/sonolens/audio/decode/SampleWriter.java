package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes samples into a store, from one place on. One thread writes; any may ask how far it is. */
final class SampleWriter {
    static final int PIECE_BYTES = 64 * 1024;

    private static final long ROOM_CHECK_BYTES = 64L << 20;

    private final SampleStore store;
    private final ByteBuffer buffer;
    private volatile long place;
    private long nextCheck;

    /**
     * @param buffer its own, of {@link #PIECE_BYTES} outside of the heap
     * @param place of the store's first byte that is written
     */
    SampleWriter(SampleStore store, ByteBuffer buffer, long place) {
        this.store = store;
        this.buffer = buffer;
        goTo(place);
    }

    /** Writes from another place on. */
    void goTo(long start) {
        place = start;
        nextCheck = start + ROOM_CHECK_BYTES;
    }

    /** Where the next byte goes: all between the first place and this one are written. */
    long place() {
        return place;
    }

    /** @throws IOException when the disk is full or cannot be written */
    void write(byte[] from, int count) throws IOException {
        long at = place;
        store.put(at, from, count, buffer);
        place = at + count;
        if (at + count > nextCheck) {
            nextCheck += ROOM_CHECK_BYTES;
            // what readers have seen is written again, if at all, to where it was
            if (at + count > store.bytes()) {
                store.ensureRoom(ROOM_CHECK_BYTES);
            }
        }
    }
}
