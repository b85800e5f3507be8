package org.sonolens.tile;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker thread of {@link TileService}. A daemon, never interrupted: it may be in a read. Thread-safe.
 */
final class TileWorker {
    private static final Logger LOG = LoggerFactory.getLogger(TileWorker.class);

    /** Stale work ends within 10 ms; what takes a hundred times as long sits in a read that does not return. */
    private static final long HANGING_NANOS = 1_000_000_000;

    private static final Piece RETIRED = new Piece(null, 0);

    private final String name;
    private final Supplier<@Nullable Work> source;
    private final Runnable ended;
    private final AtomicReference<@Nullable Piece> current = new AtomicReference<>();

    /** What is being done, since when. */
    private record Piece(@Nullable Work work, long sinceNanos) {}

    private TileWorker(String name, Supplier<@Nullable Work> source, Runnable ended) {
        this.name = name;
        this.source = source;
        this.ended = ended;
    }

    /**
     * @param source waits for the next piece of work; null ends the worker
     * @param ended told after each piece of work
     */
    static TileWorker start(String name, Supplier<@Nullable Work> source, Runnable ended) {
        TileWorker worker = new TileWorker(name, source, ended);
        // on two cores two of them would leave the window's own threads a share that a frame's time is too short for
        Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).start(worker::work);
        return worker;
    }

    /** A worker of the same name and source, in the place of this one. */
    TileWorker another() {
        return start(name, source, ended);
    }

    String name() {
        return name;
    }

    /** Lets it do nothing after its piece, when that piece is stale and does not end; says whether it was so. */
    boolean retireIfHanging() {
        Piece piece = current.get();
        return piece != null
                && piece.work() != null
                && piece.work().isStale()
                && System.nanoTime() - piece.sinceNanos() > HANGING_NANOS
                && current.compareAndSet(piece, RETIRED);
    }

    private void work() {
        for (Work next = source.get(); next != null; next = source.get()) {
            Piece piece = new Piece(next, System.nanoTime());
            current.set(piece);
            try {
                next.run();
            } catch (RuntimeException | Error bug) {
                LOG.error("a piece of work failed", bug);
            } finally {
                ended.run();
            }
            if (!current.compareAndSet(piece, null)) {
                return;
            }
        }
    }
}
