package org.sonolens.audio.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a store with what decodes a file: by two processes when the file can be cut, and with exactly what one of them
 * yields all the same. What is not as stated in either half lets one process do it all again. For the decoder's thread.
 */
final class StoreFilling {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFilling.class);

    private final String name;
    private final WaitingDecoder waiting;
    private final SampleStore store;
    private final SampleWriter writer;
    private final @Nullable SampleWriter secondWriter;
    private final byte[] piece = new byte[SampleWriter.PIECE_BYTES];

    /**
     * How it ended.
     *
     * @param talk of the process that it ended with
     */
    record Ending(DecoderChild.Outcome outcome, DecoderTalk talk) {}

    /** @throws org.sonolens.memory.NativeBudgetException when the budget does not hold the buffers */
    StoreFilling(String name, WaitingDecoder waiting, SampleStore store) {
        this.name = name;
        this.waiting = waiting;
        this.store = store;
        this.writer = store.writer(0);
        Halves halves = waiting.halves();
        this.secondWriter = halves == null ? null : store.writer(halves.firstBytes());
    }

    /** Returns once nothing more comes; the store then ends where the sound does. @throws IOException when the disk is full */
    Ending fill() throws IOException, InterruptedException {
        Halves halves = waiting.halves();
        if (halves == null || secondWriter == null) {
            return all(waiting);
        }
        SecondHalf second = new SecondHalf(name, waiting, halves, store, secondWriter);
        try {
            if (isFirstHalf(halves, second) && second.join()) {
                LOG.debug("{}: decoded in halves", name);
                return new Ending(DecoderChild.Outcome.COMPLETE, waiting.child().talk());
            }
        } finally {
            second.drop();
        }
        if (waiting.decoders().isClosed()) {
            return new Ending(DecoderChild.Outcome.CANCELLED, waiting.child().talk());
        }
        LOG.info("{}: its halves do not make the whole that is stated; decoded by one process", name);
        store.endAt(store.bytes());
        writer.goTo(0);
        return all(anew());
    }

    /** Whether the first process ended well and exactly where the second half begins. */
    private boolean isFirstHalf(Halves halves, SecondHalf second) throws InterruptedException {
        try {
            byte[] from = waiting.first();
            for (int got = from.length; got >= 0; got = waiting.child().read(piece), from = piece) {
                if (second.isLost() || writer.place() + got > halves.firstBytes()) {
                    return false;
                }
                take(from, got);
            }
        } catch (IOException full) {
            // without the second half there is more room
            LOG.info("{}: no room for both halves", name, full);
            return false;
        }
        return writer.place() == halves.firstBytes() && waiting.child().isFlawless() && !second.isLost();
    }

    private WaitingDecoder anew() {
        try {
            return waiting.whole();
        } catch (IOException refused) {
            throw new UncheckedIOException("the decoder cannot be started again", refused);
        }
    }

    private Ending all(WaitingDecoder one) throws IOException, InterruptedException {
        take(one.first(), one.first().length);
        for (int got = one.child().read(piece); got >= 0; got = one.child().read(piece)) {
            take(piece, got);
        }
        Ending ending = new Ending(one.child().outcome(), one.child().talk());
        store.endAt(writer.place());
        return ending;
    }

    private void take(byte[] from, int count) throws IOException {
        writer.write(from, count);
        store.reach(writer.place());
    }
}
