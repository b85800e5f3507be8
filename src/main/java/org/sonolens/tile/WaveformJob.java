package org.sonolens.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.dsp.Extent;
import org.sonolens.dsp.Voices;
import org.sonolens.dsp.Waveform;
import org.sonolens.dsp.WaveformWorker;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.WaveformLease;

/**
 * A waveform picture in the making: a glance at each column first, then the recording's pyramid where it is not filled
 * yet, then every column from all of its samples. Thread-safe. Holds no native memory; dropping it needs no close.
 */
public final class WaveformJob {
    private static final Logger LOG = LoggerFactory.getLogger(WaveformJob.class);
    private static final int GLANCE_SAMPLES = 256;
    private static final int PIECE_COLUMNS = 100;

    private final RecordingView recording;
    private final WaveformRequest request;
    private final Runnable listener;
    private final Consumer<Work> queue;
    private final Consumer<Postponed> later;
    private final Voices voices;
    private final WaveformColumns columns;
    private final AtomicInteger unfilled = new AtomicInteger();
    private final AtomicInteger undone = new AtomicInteger();
    private final CompletableFuture<WaveformJob> exact = new CompletableFuture<>();
    private volatile boolean direct;
    private volatile @Nullable Waveform begun;
    private volatile float peak;
    private volatile boolean cancelled;

    /** @param later takes work that needs samples which are not there yet */
    WaveformJob(
            RecordingView recording,
            WaveformRequest request,
            Runnable listener,
            Consumer<Work> queue,
            Consumer<Postponed> later) {
        this.queue = queue;
        this.later = later;
        this.recording = recording;
        this.request = request;
        this.listener = listener;
        this.voices = Voices.of(request.channels(), recording.info().channels());
        this.columns = new WaveformColumns(request.widthPx(), voices.bands());
    }

    public WaveformRequest request() {
        return request;
    }

    public WaveformColumns columns() {
        return columns;
    }

    /** The largest magnitude of any sample met so far; of the whole file once exact. */
    public float peak() {
        return peak;
    }

    public boolean isExact() {
        return exact.isDone() && !exact.isCompletedExceptionally();
    }

    /** Done when every column is exact and the peak is the file's; cancelled when dropped. */
    public CompletableFuture<WaveformJob> exact() {
        return exact;
    }

    /** Wants no more of it. Idempotent. */
    public void cancel() {
        cancelled = true;
        exact.cancel(false);
    }

    /** Queues the pieces of work this picture needs; those that wait for others are queued by the last of these. */
    void begin() {
        try (WaveformLease lease = recording.borrowWaveform()) {
            if (lease == null) {
                cancel();
                return;
            }
            Waveform waveform = lease.waveform();
            begun = waveform;
            peak = waveform.peak();
            int pieces = Math.ceilDiv(request.widthPx(), PIECE_COLUMNS);
            List<Integer> missing = new ArrayList<>();
            for (int unit = 0; unit < waveform.units(); unit++) {
                if (!waveform.isFilled(unit)) {
                    missing.add(unit);
                }
            }
            undone.set(pieces);
            unfilled.set(missing.size());
            // columns of few samples are read from the file, whatever the pyramid holds
            direct = request.span().samples() / request.widthPx() < waveform.samplesPerBlock();
            if (direct || missing.isEmpty()) {
                queuePieces(Work.Stage.WAVEFORM_EXACT, this::drawExactly);
            } else {
                queuePieces(Work.Stage.WAVEFORM_GLANCE, this::glance);
            }
            for (int unit : missing) {
                queue.accept(new WaveformWork(Work.Stage.WAVEFORM_FILL, recording, () -> fill(unit)));
            }
        }
    }

    private void queuePieces(Work.Stage stage, BiConsumer<Integer, Integer> piece) {
        for (int from = 0; from < request.widthPx(); from += PIECE_COLUMNS) {
            int first = from;
            int end = Math.min(request.widthPx(), from + PIECE_COLUMNS);
            queue.accept(work(stage, piece, first, end));
        }
    }

    private Work work(Work.Stage stage, BiConsumer<Integer, Integer> piece, int first, int end) {
        return new WaveformWork(stage, recording, () -> piece.accept(first, end));
    }

    /** Whether the samples before one are there; else what needs them is done later. */
    private boolean isThere(long endSample, Supplier<Work> otherwise) {
        boolean there = recording.isComplete() || recording.availableSamples() >= endSample;
        if (!there && !cancelled) {
            later.accept(new Postponed(otherwise.get(), recording, endSample));
        }
        return there;
    }

    private void fill(int unit) {
        Waveform pyramid = begun;
        long end = pyramid == null ? 0 : Math.min(recording.info().samples(), (unit + 1L) * pyramid.samplesPerUnit());
        if (!isThere(end, () -> new WaveformWork(Work.Stage.WAVEFORM_FILL, recording, () -> fill(unit)))) {
            return;
        }
        lend((lease, worker) -> {
            Waveform waveform = lease.waveform();
            if (waveform.isFilled(unit) || worker.fill(unit, () -> cancelled || lease.unwanted())) {
                peak = waveform.peak();
                if (unfilled.decrementAndGet() == 0) {
                    if (!direct) {
                        queuePieces(Work.Stage.WAVEFORM_EXACT, this::drawExactly);
                    }
                    finish();
                }
            }
        });
    }

    private void glance(int from, int to) {
        lend((lease, worker) -> {
            Extent[] extents = worker.extents();
            for (int c = from; c < to && !cancelled && !lease.unwanted(); c++) {
                int at = c;
                if (!isThere(
                        request.firstSample(c + 1), () -> work(Work.Stage.WAVEFORM_GLANCE, this::glance, at, to))) {
                    return;
                }
                if (!columns.isDrawn(c)) {
                    worker.glance(request.firstSample(c), request.firstSample(c + 1), GLANCE_SAMPLES, extents);
                    put(c, extents);
                }
            }
        });
    }

    private void drawExactly(int from, int to) {
        lend((lease, worker) -> {
            Extent[] extents = worker.extents();
            for (int c = from; c < to; c++) {
                if (cancelled || lease.unwanted()) {
                    return;
                }
                int at = c;
                if (!isThere(
                        Math.min(recording.info().samples(), request.firstSample(c + 1)),
                        () -> work(Work.Stage.WAVEFORM_EXACT, this::drawExactly, at, to))) {
                    return;
                }
                long first = request.firstSample(c);
                worker.extents(first, Math.max(first + 1, request.firstSample(c + 1)), extents);
                put(c, extents);
            }
            undone.decrementAndGet();
            finish();
        });
    }

    private void finish() {
        if (undone.get() == 0 && unfilled.get() == 0) {
            exact.complete(this);
        }
    }

    private void put(int column, Extent[] byChannel) {
        for (int band = 0; band < voices.bands(); band++) {
            if (voices.mix()) {
                columns.set(column, band, Extent.together(byChannel, 0, byChannel.length));
            } else {
                int first = voices.firstChannel() + band * voices.voicesPerBand();
                columns.set(column, band, Extent.together(byChannel, first, first + voices.voicesPerBand()));
            }
        }
        columns.drawn(column);
    }

    /** A piece of work under a lease. */
    @FunctionalInterface
    private interface Lent {
        void use(WaveformLease lease, WaveformWorker worker) throws IOException;
    }

    private void lend(Lent piece) {
        if (cancelled) {
            return;
        }
        try (WaveformLease lease = recording.borrowWaveform()) {
            if (lease == null || lease.waveform() != begun) {
                // gone, or made anew for another length
                cancel();
                return;
            }
            WaveformWorker worker = lease.waveform().takeWorker();
            try {
                piece.use(lease, worker);
            } finally {
                lease.waveform().giveBack(worker);
            }
            if (lease.unwanted()) {
                // columns may be missing for good: who waits for them must hear of it
                cancel();
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read any more", recording.info().name(), unreadable);
            fail(unreadable);
        } catch (RuntimeException | Error bug) {
            fail(bug);
            throw bug;
        }
        listener.run();
    }

    private void fail(Throwable cause) {
        cancelled = true;
        exact.completeExceptionally(cause);
    }
}
