package org.sonolens.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.audio.decode.NoRoomForSamplesException;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.memory.CloseReport;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.memory.NativeBudgetException;
import org.sonolens.view.StftPlan;

/**
 * Holds at most one recording. Its loader thread alone replaces it: the next file's header is read, the recording before
 * is freed once its borrowers have left, and only then is the next one opened. Thread-safe; whoever makes it closes it.
 */
public final class RecordingSlot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingSlot.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(5);

    private final MemoryLedger ledger;
    private final EngineSetup setup;
    private final PlanChoice plans;
    private final SlotListener listener;
    private final SourceOpener opener;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(work -> new Thread(work, "loader"));
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final OverdueCloses overdue = new OverdueCloses();
    private @Nullable Recording current; // loader thread only
    private boolean closed; // under this object's lock

    public RecordingSlot(MemoryLedger ledger, EngineSetup setup, PlanChoice plans, SlotListener listener) {
        this(ledger, setup, plans, listener, SampleSources::open);
    }

    RecordingSlot(
            MemoryLedger ledger, EngineSetup setup, PlanChoice plans, SlotListener listener, SourceOpener opener) {
        this.ledger = ledger;
        this.setup = setup;
        this.plans = plans;
        this.listener = listener;
        this.opener = opener;
    }

    /**
     * Asks for a file. Never waits. A request that a later one overtook is dropped, at the latest before its engines are
     * made.
     *
     * @return done once this request has been served or dropped; never exceptionally but for a bug
     */
    public CompletableFuture<Void> open(Path file, OnFailure onFailure) {
        long request = requests.incrementAndGet();
        return onLoader(() -> load(file, onFailure, request));
    }

    /** Asks for another plan for the recording that is shown: its engine is freed, then the new one made. Never waits. */
    public CompletableFuture<Void> replan(StftPlan plan) {
        long request = requests.get();
        return onLoader(() -> {
            if (current != null && !isOvertaken(request)) {
                replan(current, plan);
            }
        });
    }

    /** Asks to free the recording that is shown. Never waits. */
    public CompletableFuture<Void> clear() {
        requests.incrementAndGet();
        return onLoader(() -> {
            freeCurrent();
            listener.changed(new RecordingState.Empty());
        });
    }

    /**
     * Frees the recording and ends the loader thread; what is asked for from now on is dropped. Waits for at most five
     * seconds, then leaves a WARN that names who stayed. Idempotent.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            requests.incrementAndGet();
            onLoader(this::freeCurrent);
            closed = true;
            loader.shutdown();
        }
        long deadline = System.nanoTime() + EXIT_PATIENCE.toNanos();
        try {
            boolean ended = loader.awaitTermination(EXIT_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended || !overdue.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                LOG.warn("at exit still in use: {}", ledger.lines());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(Path file, OnFailure onFailure, long request) throws InterruptedException {
        if (isOvertaken(request)) {
            return;
        }
        SampleSource source;
        StftPlan plan;
        try {
            source = opener.open(file);
        } catch (UnreadableAudioException unreadable) {
            fail(new LoadFailure(file, String.valueOf(unreadable.getMessage()), unreadable), onFailure);
            return;
        }
        boolean handedOver = false;
        try {
            if (source.format().frames() == 0) {
                fail(
                        new LoadFailure(
                                file,
                                file.getFileName() + " holds no samples; choose another file",
                                new IllegalArgumentException("no samples")),
                        onFailure);
                return;
            }
            plan = plans.planFor(file, source.format(), source.metadata());
            if (isOvertaken(request)) {
                return;
            }
            listener.changed(new RecordingState.Loading(file));
            freeCurrent();
            if (isOvertaken(request)) {
                return;
            }
            handedOver = true;
            openEngines(file, source, plan);
        } finally {
            if (!handedOver) {
                source.close();
            }
        }
    }

    private void openEngines(Path file, SampleSource source, StftPlan plan) {
        try {
            Recording next = Recording.open(ids.incrementAndGet(), source, plan, setup, ledger);
            current = next;
            boolean decoding = !next.isComplete();
            listener.changed(new RecordingState.Ready(next.info(), next));
            if (decoding) {
                next.completed().thenRun(() -> onLoader(() -> decoded(next)));
            }
        } catch (PlanTooLargeException
                | NativeBudgetException
                | NativeAllocationException
                | NoRoomForSamplesException refused) {
            refuse(file, refused);
        }
    }

    /** Everything is decoded: how long it is and what was wrong with it is known by now. */
    private void decoded(Recording recording) throws InterruptedException {
        if (current != recording) {
            return;
        }
        try {
            if (recording.recount(PATIENCE)) {
                listener.changed(new RecordingState.Ready(recording.info(), recording));
            } else {
                onLoader(() -> decoded(recording));
            }
        } catch (NativeBudgetException | NativeAllocationException refused) {
            freeCurrent();
            refuse(recording.info().file(), refused);
        }
    }

    /** There is no room for a file's engines or samples. */
    private void refuse(Path file, RuntimeException refused) {
        String sentence = file.getFileName() + " " + RefusalText.of(refused, ledger.budgetBytes());
        LOG.warn("{}", sentence, refused);
        listener.changed(new RecordingState.Failed(new LoadFailure(file, sentence, refused)));
    }

    private void fail(LoadFailure failure, OnFailure onFailure) throws InterruptedException {
        LOG.info("not opened: {}", failure.sentence(), failure.cause());
        if (onFailure == OnFailure.KEEP && current != null) {
            listener.noticed(failure.sentence());
            return;
        }
        freeCurrent();
        listener.changed(new RecordingState.Failed(failure));
    }

    private void replan(Recording recording, StftPlan plan) throws InterruptedException {
        StftPlan before = recording.info().plan();
        try {
            CloseTimings timings = recording.replan(plan, PATIENCE);
            if (timings == null) {
                listener.noticed(recording.info().name() + " is still in use; try the other plan again in a moment");
                return;
            }
            listener.freed(timings);
        } catch (PlanTooLargeException | NativeBudgetException | NativeAllocationException refused) {
            listener.noticed("This plan " + RefusalText.of(refused, ledger.budgetBytes()));
            if (!goBack(recording, before)) {
                return;
            }
        }
        listener.changed(new RecordingState.Ready(recording.info(), recording));
    }

    /** Makes the engine of the plan before again; where not even that can be had, the recording is freed. */
    private boolean goBack(Recording recording, StftPlan before) throws InterruptedException {
        try {
            recording.replan(before, PATIENCE);
            return true;
        } catch (PlanTooLargeException | NativeBudgetException | NativeAllocationException refused) {
            freeCurrent();
            refuse(recording.info().file(), refused);
            return false;
        }
    }

    /** Frees what is shown; what cannot be freed yet is booked as closing and ends when its borrower does. */
    private void freeCurrent() throws InterruptedException {
        overdue.retry();
        Recording old = current;
        if (old == null) {
            return;
        }
        long start = System.nanoTime();
        if (!old.drain(PATIENCE)) {
            LOG.warn(
                    "{} is still being read after {} s; it is freed when the read ends",
                    old.info().name(),
                    PATIENCE.toSeconds());
            listener.noticed(old.info().name() + " still hangs in a read; its memory is freed when that ends");
            old.moveToClosing();
            overdue.add(old);
            current = null;
            return;
        }
        long drained = System.nanoTime();
        CloseReport report = old.free();
        listener.freed(new CloseTimings(drained - start, System.nanoTime() - drained, report.bytesFreed()));
        LOG.debug(
                "{} freed: {} bytes, {} still reserved",
                old.info().name(),
                report.bytesFreed(),
                ledger.reservedBytes());
        current = null;
        if (!report.complete()) {
            old.moveToClosing();
            overdue.add(old);
        }
    }

    private boolean isOvertaken(long request) {
        return request != requests.get();
    }

    /** Queues work; never between the last work of {@link #close}, which frees, and the loader's end. */
    private synchronized CompletableFuture<Void> onLoader(LoaderWork work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (closed) {
            done.complete(null);
            return done;
        }
        loader.execute(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (InterruptedException | RuntimeException | Error bug) {
                LOG.error("the loader failed", bug);
                done.completeExceptionally(bug);
            }
        });
        return done;
    }

    List<String> overdueNames() {
        return new ArrayList<>(overdue.names());
    }
}
