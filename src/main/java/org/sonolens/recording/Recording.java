package org.sonolens.recording;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.dsp.SpectrogramEngine;
import org.sonolens.dsp.WaveformEngine;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.CloseGate;
import org.sonolens.memory.CloseReport;
import org.sonolens.memory.CloseSequence;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.view.StftPlan;

/**
 * One open file and everything derived from it: its samples, waveform and spectrogram. Owned by {@link RecordingSlot},
 * or by the one command that opened it; only the owner closes or replans, on one thread. Borrowing is thread-safe.
 */
public final class Recording implements RecordingView {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final String FREE_SPECTROGRAM = "spectrogram engine freed";
    private static final String CLEAR_WAVEFORM = "waveform data cleared";

    /** Of the budget, the part that decoded samples may take; what is longer goes to a file. */
    private static final int SAMPLES_SHARE = 3;

    private final SampleSource source;
    private final EngineSetup setup;
    private final LedgerAccount account;
    private final long budgetBytes;
    private final CloseSequence closing;
    private volatile WaveformEngine waveform;
    private volatile CloseGate waveformGate = new CloseGate("waveform");
    private volatile RecordingInfo info;
    private volatile @Nullable Shown shown;
    private volatile boolean isClosing;

    /** The engine of the plan now, with the gate its borrowers pass. */
    private record Shown(SpectrogramEngine engine, CloseGate gate) {}

    private Recording(
            RecordingInfo info,
            SampleSource source,
            EngineSetup setup,
            MemoryLedger ledger,
            LedgerAccount account,
            CloseSequence closing,
            WaveformEngine waveform) {
        this.info = info;
        this.source = source;
        this.setup = setup;
        this.budgetBytes = ledger.budgetBytes();
        this.account = account;
        this.closing = closing;
        this.waveform = waveform;
    }

    /**
     * Opens a recording over a source: whole, or nothing is left open, the source included.
     *
     * @param id number of this opening
     * @throws PlanTooLargeException when the budget does not hold the plan's smallest engine
     * @throws org.sonolens.memory.NativeBudgetException when something still closing leaves too little of it
     * @throws org.sonolens.memory.NativeAllocationException when the system gives no memory
     */
    public static Recording open(long id, SampleSource source, StftPlan plan, EngineSetup setup, MemoryLedger ledger) {
        RecordingInfo info = new RecordingInfo(id, source.file(), source.format(), source.metadata(), plan);
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, info.name());
        CloseSequence closing = new CloseSequence(info.name());
        closing.add("account closed", () -> {
            account.close();
            return 0;
        });
        closing.add("sample source closed", () -> {
            source.close();
            return 0;
        });
        closing.add("colour and axis caches emptied", () -> {
            setup.dropCaches().accept(id);
            return 0;
        });
        closing.add(FREE_SPECTROGRAM, () -> 0);
        try {
            source.begin(account, ledger.budgetBytes() / SAMPLES_SHARE);
            WaveformEngine waveform =
                    WaveformEngine.open(source, setup.transforms().workers(), account);
            closing.add(CLEAR_WAVEFORM, () -> freeing(account, waveform));
            Recording recording = new Recording(info, source, setup, ledger, account, closing, waveform);
            recording.makeEngine(plan);
            return recording;
        } catch (RuntimeException | Error failed) {
            closing.close();
            throw failed;
        }
    }

    @Override
    public RecordingInfo info() {
        return info;
    }

    @Override
    public List<String> repairs() {
        return source.repairs();
    }

    @Override
    public @Nullable SpectrogramLease borrowSpectrogram() {
        Shown now = shown;
        CloseGate.Lease lease = now == null ? null : now.gate().tryEnter();
        return now == null || lease == null ? null : new SpectrogramLease(lease, now.engine());
    }

    @Override
    public @Nullable WaveformLease borrowWaveform() {
        CloseGate.Lease lease = waveformGate.tryEnter();
        return lease == null ? null : new WaveformLease(lease, waveform);
    }

    @Override
    public boolean isClosing() {
        return isClosing;
    }

    @Override
    public long availableSamples() {
        return source.availableFrames();
    }

    @Override
    public boolean isComplete() {
        return source.isComplete();
    }

    @Override
    public boolean isLengthCertain() {
        return source.isLengthCertain();
    }

    /** Done once every sample can be read; cancelled when it was closed before. */
    public CompletableFuture<Void> completed() {
        return source.completed();
    }

    /**
     * Takes over how many samples there are, once all are decoded: where a guess was wrong, the waveform is made anew. What
     * is known of the spectrogram stays.
     *
     * @return false when a borrower of the waveform stayed longer than the patience; a later try may do it
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold a longer waveform; there is none then
     */
    public boolean recount(Duration patience) throws InterruptedException {
        AudioFormat counted = source.format();
        if (counted.equals(info.format())) {
            return true;
        }
        if (!waveformGate.shutAndDrain(patience)) {
            return false;
        }
        setup.dropCaches().accept(info.id());
        long bytes = freeing(account, waveform);
        LOG.debug(
                "{}: {} frames in place of {}, {} bytes of waveform made anew",
                info.name(),
                counted.frames(),
                info.samples(),
                bytes);
        WaveformEngine made = WaveformEngine.open(source, setup.transforms().workers(), account);
        closing.replace(CLEAR_WAVEFORM, () -> freeing(account, made));
        waveform = made;
        info = info.withFormat(counted);
        waveformGate = new CloseGate("waveform");
        return true;
    }

    /** Native bytes this recording has reserved; 0 once closed. */
    public long reservedBytes() {
        return account.reservedBytes();
    }

    /**
     * Replaces the spectrogram engine by one of another plan: the old one is freed first, after its workers let go.
     *
     * @return how long that took, or null when a worker stayed longer than the patience or the old engine's close failed,
     *     which is logged; nothing is changed then but that nobody can borrow the spectrogram until a later try
     * @throws PlanTooLargeException when the budget does not hold the new one; the recording then has no spectrogram
     */
    @Nullable
    CloseTimings replan(StftPlan plan, Duration patience) throws InterruptedException {
        CloseTimings timings = new CloseTimings(0, 0, 0);
        Shown old = shown;
        if (old != null) {
            long start = System.nanoTime();
            if (!old.gate().shutAndDrain(patience)) {
                return null;
            }
            long drained = System.nanoTime();
            long bytes;
            try {
                setup.dropCaches().accept(info.id());
                bytes = freeing(account, old.engine());
            } catch (RuntimeException failed) {
                LOG.warn("{}: failed to free the engine before its replacement is made", info.name(), failed);
                return null;
            }
            LOG.debug("{}: old engine destroyed before its replacement is made, {} bytes", info.name(), bytes);
            shown = null;
            timings = new CloseTimings(drained - start, System.nanoTime() - drained, bytes);
        }
        info = info.withPlan(plan);
        makeEngine(plan);
        return timings;
    }

    /** Refuses borrowers from now on and asks those inside to leave; does not wait. Idempotent. */
    void beginClose() {
        isClosing = true;
        source.stop();
        waveformGate.shut();
        Shown now = shown;
        if (now != null) {
            now.gate().shut();
        }
    }

    /** Books what is still reserved as closing, because a borrower does not leave. */
    void moveToClosing() {
        account.moveTo(AccountKind.CLOSING);
    }

    /** Waits for every borrower to leave; false when the wait ran out. Retryable. */
    boolean drain(Duration patience) throws InterruptedException {
        beginClose();
        long deadline = System.nanoTime() + patience.toNanos();
        Shown now = shown;
        return waveformGate.shutAndDrain(patience)
                && (now == null
                        || now.gate().shutAndDrain(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }

    /**
     * Frees everything, once {@link #drain} was true. Idempotent; steps that failed are logged and tried again by the
     * next call.
     */
    CloseReport free() {
        return closing.close();
    }

    /** Drains and frees, for a command that owns its recording alone. @throws IllegalStateException when it cannot */
    public void close() {
        try {
            if (!drain(Duration.ofSeconds(10))) {
                throw new IllegalStateException(info.name() + " is not freed: a borrower never left");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(info.name() + " is not freed: interrupted", stop);
        }
        CloseReport report = free();
        if (!report.complete()) {
            throw new IllegalStateException(
                    info.name() + " is not freed", report.failures().getFirst());
        }
    }

    private void makeEngine(StftPlan plan) {
        SpectrogramEngine engine = SpectrogramEngine.open(
                source, plan, setup.transforms(), budgetBytes - account.reservedBytes(), account);
        closing.replace(FREE_SPECTROGRAM, () -> freeing(account, engine));
        shown = new Shown(engine, new CloseGate("spectrogram"));
    }

    private static long freeing(LedgerAccount account, AutoCloseable part) {
        long before = account.reservedBytes();
        try {
            part.close();
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        return before - account.reservedBytes();
    }
}
