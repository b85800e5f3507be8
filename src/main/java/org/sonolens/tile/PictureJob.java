package org.sonolens.tile;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.Reach;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Voices;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.AutoRange;
import org.sonolens.view.LevelHistogram;
import org.sonolens.view.LevelRange;
import org.sonolens.view.StftPlan;

/**
 * A picture in the making: first a few frames under each column, then all of them. Thread-safe. Holds no native memory;
 * dropping it needs no close.
 */
public final class PictureJob {
    private static final Logger LOG = LoggerFactory.getLogger(PictureJob.class);

    private final RecordingView recording;
    private final StftPlan plan;
    private final PictureRequest request;
    private final @Nullable RecentPictures recent;
    private final Consumer<Postponed> later;
    private final Runnable listener;
    private final boolean growing;
    private final RecordingInfo info;
    private final ColumnGrid grid;
    private final long firstColumn;
    private final Voices voices;
    private final BandRows rows;
    private final LevelImage image;
    private final AtomicInteger undrawn;
    private final AtomicInteger inexact;
    private final CompletableFuture<PictureJob> drawn = new CompletableFuture<>();
    private final CompletableFuture<PictureJob> exact = new CompletableFuture<>();
    private int scrolled;
    private volatile boolean cancelled;

    /**
     * @param recent where it is kept once it is exact, and then its levels in tiles; null to keep nothing
     * @param later takes work that needs samples which are not there yet
     */
    PictureJob(
            RecordingView recording,
            StftPlan plan,
            PictureRequest request,
            @Nullable RecentPictures recent,
            Consumer<Postponed> later,
            Runnable listener) {
        this.recording = recording;
        this.later = later;
        this.growing = !recording.isComplete();
        this.recent = recent;
        this.plan = plan;
        this.request = request;
        this.listener = listener;
        this.info = recording.info();
        long samples = info.samples();
        this.grid = request.grid(plan, samples);
        this.firstColumn = grid.firstColumn(request.span());
        this.voices = Voices.of(request.channels(), info.channels());
        this.image = new LevelImage(request.widthPx(), request.heightPx(), voices.bands());
        double rateHz = info.sampleRateHz() * request.timeExpansion();
        this.rows = new BandRows(request.axis(), rateHz, plan.fftSize(), image);
        this.undrawn = new AtomicInteger(request.widthPx());
        this.inexact = new AtomicInteger(request.widthPx());
    }

    RecordingView recording() {
        return recording;
    }

    public PictureRequest request() {
        return request;
    }

    public LevelImage image() {
        return image;
    }

    public StftPlan plan() {
        return plan;
    }

    /** Samples between the frames that are shown: the plan's hop, or a part of it when zoomed in. */
    public int hop() {
        return grid.hop();
    }

    /** Frames that make one column, on average. */
    public double framesPerColumn() {
        return grid.framesPerColumn();
    }

    /** Done when every column shows something; with a failure as cause when the file cannot be read. */
    public CompletableFuture<PictureJob> drawn() {
        return drawn;
    }

    /** Done when every column is exact; cancelled when dropped; with a failure as cause when the file cannot be read. */
    public CompletableFuture<PictureJob> exact() {
        return exact;
    }

    public boolean isDrawn() {
        return undrawn.get() == 0;
    }

    public boolean isExact() {
        return inexact.get() == 0;
    }

    /** Columns that show something. */
    public int drawnColumns() {
        return image.widthPx() - undrawn.get();
    }

    /** Whether it was begun before all samples were there: it grows with them. */
    public boolean isGrowing() {
        return growing;
    }

    /** Wants no more of it: what waits is dropped, what runs stops within 10 ms. Idempotent. */
    public void cancel() {
        cancelled = true;
        drawn.cancel(false);
        exact.cancel(false);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** The Auto range of what is drawn now, by DESIGN's rule: rows below 1 % of Nyquist do not count. */
    public LevelRange autoRange() {
        return autoRange(histogram());
    }

    /** The same from a {@link #histogram} of it. */
    public LevelRange autoRange(LevelHistogram histogram) {
        return AutoRange.of(histogram, (long) drawnColumns() * image.heightPx());
    }

    /** How often each level is on the picture now, rows below 1 % of Nyquist left out. */
    public LevelHistogram histogram() {
        return image.histogram(rows.maps(), plan.fftSize() / 2.0 * AutoRange.LOWEST_ROW_SHARE_OF_NYQUIST);
    }

    /** Takes over what it can of the picture that was shown before. */
    void follow(PictureJob before) {
        scrolled = Long.compare(request.span().first(), before.request.span().first());
        takeFrom(before);
    }

    /** Takes over the columns of an earlier picture of the same recording that show the same samples on the same rows. */
    void takeFrom(PictureJob before) {
        long shift = firstColumn - before.firstColumn;
        boolean same = before.recording == recording && isAlike(before);
        if (!same || Math.abs(shift) >= request.widthPx()) {
            return;
        }
        image.takeFrom(before.image, (int) shift, this::count);
        finish();
    }

    /** Begins with what a preview of the same file showed, as long as nothing of it is exact yet. */
    void begin(PictureJob preview) {
        if (preview.info.isAlike(info) && preview.firstColumn == firstColumn && isAlike(preview)) {
            image.takeFrom(preview.image, 0, this::count);
            finish();
        }
    }

    private boolean isAlike(PictureJob other) {
        return other.plan.equals(plan)
                && other.grid.equals(grid)
                && other.voices.equals(voices)
                && other.request.isElsewhere(request)
                // where every column has a frame of its own, smooth changes nothing
                && (other.request.smooth() == request.smooth() || grid.framesPerColumn() >= 1);
    }

    /** Where to the view went from the one before: 1 to later samples, −1 to earlier, 0 neither. */
    int scrolled() {
        return scrolled;
    }

    /** Whether work for it leaves levels behind that later pictures take. */
    boolean isKept() {
        return recent != null;
    }

    /** Whether all of the recording is in it. */
    boolean isWhole() {
        return request.span().first() <= 0 && request.span().end() >= info.samples();
    }

    /** Draws the columns [from, to), on a worker thread. */
    void draw(Work.Stage stage, int from, int to, boolean exactly) {
        boolean beside = from < 0 || from >= image.widthPx();
        if (cancelled || beside && isBeyondTheEnds(from, to)) {
            return;
        }
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            if (lease == null || !lease.spectrogram().plan().equals(plan)) {
                cancel();
                return;
            }
            Spectrogram spectrogram = lease.spectrogram();
            ColumnWorker worker = spectrogram.takeWorker();
            try {
                ColumnPainter painter = painter(spectrogram, worker);
                int end =
                        painter.draw(firstColumn, from, to, exactly, () -> cancelled || lease.unwanted(), this::count);
                if (end < to) {
                    postpone(stage, end, to, exactly, painter.neededSamples(firstColumn + end));
                }
            } finally {
                spectrogram.giveBack(worker);
            }
            finish();
            if (lease.unwanted()) {
                // columns may be missing for good: who waits for them must hear of it
                cancel();
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read any more", info.name(), unreadable);
            fail(unreadable);
        } catch (RuntimeException | Error bug) {
            fail(bug);
            throw bug;
        }
        if (!beside) {
            listener.run();
        }
    }

    private void postpone(Work.Stage stage, int from, int to, boolean exactly, long neededSamples) {
        if (!cancelled) {
            later.accept(new Postponed(new ColumnsWork(stage, this, from, to, exactly), recording, neededSamples));
        }
    }

    /** Draws all columns provisionally, on this thread, of a file that is open for this alone. */
    void look(Spectrogram spectrogram, BooleanSupplier unwanted) throws IOException {
        painter(spectrogram, spectrogram.takeWorker())
                .draw(firstColumn, 0, image.widthPx(), false, unwanted, this::count);
        finish();
    }

    private ColumnPainter painter(Spectrogram spectrogram, ColumnWorker worker) {
        Reach reach = Reach.of(spectrogram);
        LevelColumns levels = new LevelColumns(
                spectrogram,
                worker,
                request.statistic(),
                voices,
                grid,
                rows.tileRows(),
                reach,
                recent != null,
                image.widthPx());
        return new ColumnPainter(
                levels, request.statistic(), grid, spectrogram, reach, rows.maps(), image, request.smooth());
    }

    private boolean isBeyondTheEnds(int from, int to) {
        long frames = Math.ceilDiv(info.samples(), (long) grid.hop());
        return grid.firstFrame(firstColumn + to) <= 0 || grid.firstFrame(firstColumn + from) >= frames;
    }

    private void fail(Throwable cause) {
        cancelled = true;
        drawn.completeExceptionally(cause);
        exact.completeExceptionally(cause);
    }

    private void count(LevelImage.Change change) {
        if (change == LevelImage.Change.FIRST_PROVISIONAL || change == LevelImage.Change.FIRST_EXACT) {
            undrawn.decrementAndGet();
        }
        if (change == LevelImage.Change.FIRST_EXACT || change == LevelImage.Change.BECAME_EXACT) {
            inexact.decrementAndGet();
        }
    }

    private void finish() {
        if (isDrawn()) {
            drawn.complete(this);
        }
        if (isExact() && !exact.isDone()) {
            if (recent != null) {
                recent.keep(this);
            }
            exact.complete(this);
        }
    }
}
