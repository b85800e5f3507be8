package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second half of a sound: a process and a thread that writes it to its own place of the store, unseen until it is
 * joined to the first. The first half's thread owns it, joins it, and drops it in the end.
 */
final class SecondHalf {
    private static final Logger LOG = LoggerFactory.getLogger(SecondHalf.class);

    private final WaitingDecoder first;
    private final Halves halves;
    private final SampleStore store;
    private final SampleWriter writer;
    private final Thread thread;
    private volatile @Nullable DecoderChild child;
    private volatile @Nullable IOException unwritable;
    private volatile boolean joined;
    private volatile boolean lost;

    /**
     * Begins at once.
     *
     * @param writer at the place where the half begins
     */
    SecondHalf(String name, WaitingDecoder first, Halves halves, SampleStore store, SampleWriter writer) {
        this.first = first;
        this.halves = halves;
        this.store = store;
        this.writer = writer;
        // a daemon, as that of the first half
        this.thread = Thread.ofPlatform().daemon().name("decoder 2 " + name).start(() -> decode(name));
    }

    private void decode(String name) {
        try (DecoderChild from = first.decoders().start(halves.second())) {
            child = from;
            if (lost || !isTaken(from)) {
                lost = true;
                LOG.debug("{}: no second half", name);
            }
        } catch (IOException | InterruptedException failed) {
            lost = true;
            LOG.debug("{}: no second half", name, failed);
        } catch (RuntimeException | Error bug) {
            lost = true;
            LOG.error("{}: decoding the second half failed", name, bug);
        }
    }

    /** Whether all of it was written, and nothing was wrong with it. */
    private boolean isTaken(DecoderChild from) throws IOException, InterruptedException {
        if (!from.header().equals(first.header())) {
            return false;
        }
        byte[] piece = new byte[SampleWriter.PIECE_BYTES];
        for (int got = from.read(piece); got >= 0; got = from.read(piece)) {
            if (lost || writer.place() + got > halves.allBytes()) {
                return false;
            }
            try {
                writer.write(piece, got);
            } catch (IOException full) {
                unwritable = full;
                throw full;
            }
            if (joined) {
                store.reach(writer.place());
            }
        }
        return writer.place() == halves.allBytes() && from.isFlawless();
    }

    /** Whether it is known by now that it cannot be used. */
    boolean isLost() {
        DecoderChild from = child;
        return lost || from != null && !from.talk().isWithoutFault();
    }

    /**
     * Shows what is there of it and what comes, once the first half has ended exactly where this begins; waits for its end.
     *
     * @return whether all of it came as the file's header states
     * @throws IOException when the disk is full
     */
    boolean join() throws IOException, InterruptedException {
        joined = true;
        // whichever of the two threads is later sees what the other did
        store.reach(writer.place());
        thread.join();
        IOException full = unwritable;
        if (full != null) {
            throw full;
        }
        return !lost;
    }

    /** Ends its process and its thread, if they have not ended. Idempotent. */
    void drop() throws InterruptedException {
        lost = true;
        DecoderChild from = child;
        if (from != null) {
            from.close();
        }
        thread.join();
    }
}
