package org.sonolens.tile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.PlanChoice;
import org.sonolens.recording.RecordingView;
import org.sonolens.view.StftPlan;

/**
 * The worker threads and their queue: turns requests into pictures, piece by piece, what is seen first. Thread-safe;
 * made and closed by the composition root. Workers borrow from a recording for each piece and hold nothing between.
 */
public final class TileService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TileService.class);

    /** How long after the user moved something the last worker still rests. */
    static final long USER_NANOS = 150_000_000;

    private static final Duration PREVIEWS_PATIENCE = Duration.ofSeconds(2);

    private final PriorityBlockingQueue<Work> queue = new PriorityBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final List<TileWorker> workers = new ArrayList<>();
    private final RecentPictures recent = new RecentPictures();
    private final PostponedWork postponed = new PostponedWork();
    private final PreviewStore previews = new PreviewStore();
    private final boolean keeping;
    private volatile long userUntilNanos = System.nanoTime();
    private volatile boolean closed;

    /** @param workers threads, 1 or more; recordings are opened for as many */
    public TileService(int workers) {
        this(workers, true);
    }

    /** @param keeping levels for pictures to come; without, a picture costs a little less and the next as much */
    public TileService(int workers, boolean keeping) {
        this.keeping = keeping;
        for (int i = 0; i < workers; i++) {
            boolean restsForUser = workers > 1 && i == workers - 1;
            this.workers.add(TileWorker.start("worker-" + i, () -> next(restsForUser), unfinished::decrementAndGet));
        }
    }

    /** As many workers as the machine has cores. */
    public static int workersHere() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Begins a picture. Never waits.
     *
     * @param before a picture of the same recording whose columns may serve again, or null
     * @param listener told on worker threads whenever columns were drawn; must return at once
     * @throws IllegalArgumentException when the recording has no such channel
     */
    public PictureJob picture(
            RecordingView recording, PictureRequest request, @Nullable PictureJob before, Runnable listener) {
        StftPlan plan = recording.info().plan();
        PictureJob job = new PictureJob(recording, plan, request, keeping ? recent : null, postponed::add, listener);
        if (before != null) {
            job.follow(before);
        }
        if (keeping) {
            recent.serve(job);
            previews.serve(job);
        }
        dropUnwanted();
        PicturePieces.of(job).forEach(this::queue);
        return job;
    }

    /**
     * Wants previews of these files, the most urgent first, and of no others from now on. They are made when nothing else is
     * to be done. Never waits; a file that cannot be read has none.
     *
     * @param plans asked on worker threads
     * @param look how the files would be shown
     * @param made told on a worker of each file whose preview is there now
     */
    public void preview(
            List<Path> files, Neighbours neighbours, PlanChoice plans, PreviewLook look, Consumer<Path> made) {
        previews.want(files);
        dropUnwanted();
        PreviewWork.Errand errand =
                new PreviewWork.Errand(neighbours, plans, look, previews, this::isUrgentWorkWaiting, this::queue, made);
        for (int i = 0; i < files.size(); i++) {
            queue(new PreviewWork(files.get(i), i, errand));
        }
    }

    /** The preview of a file, when there is one. Never waits. */
    public @Nullable Preview previewOf(Path file) {
        return previews.find(file);
    }

    private boolean isUrgentWorkWaiting() {
        Work next = queue.peek();
        return next != null && next.stage() != Work.Stage.PREVIEW;
    }

    /** Forgets every picture of a recording; part of its close. */
    public void forget(long recordingId) {
        recent.forget(recordingId);
    }

    /** Begins a waveform picture. Never waits. The listener is as for {@link #picture}. */
    public WaveformJob waveform(RecordingView recording, WaveformRequest request, Runnable listener) {
        dropUnwanted();
        WaveformJob job = new WaveformJob(recording, request, listener, this::queue, postponed::add);
        job.begin();
        return job;
    }

    /**
     * Copies some samples of one channel, for a measurement at the pointer. Never waits.
     *
     * @param heard gets the samples on a worker thread; not called when the recording is gone or cannot be read
     */
    public void samples(RecordingView recording, long first, int count, int channel, Consumer<float[]> heard) {
        queue(new SamplesWork(recording, first, count, channel, heard));
    }

    /** Does a short computation about a picture on a worker. Never waits. */
    public void aside(PictureJob about, Runnable task) {
        queue(new AsideWork(about.recording(), task));
    }

    /**
     * Makes a measurement under the recording's plan of now, piece by piece. Never waits.
     *
     * @param urgent whether it begins before the picture is exact
     */
    public void measure(RecordingView recording, FramesTask task, boolean urgent) {
        dropUnwanted();
        queue(new FramesWork(recording, recording.info().plan(), task, urgent, this::queue, postponed::add));
    }

    /**
     * The user moves something on the screen: for a moment one worker rests, so that the FX thread has a core to itself.
     * Returns at once. Without effect where there is one worker only.
     */
    public void userActs() {
        userUntilNanos = System.nanoTime() + USER_NANOS;
    }

    /** Pieces of work that wait or are under way, those that wait for samples included. */
    public int unfinished() {
        return unfinished.get() + postponed.size();
    }

    void queue(Work work) {
        if (!closed) {
            work.number(numbers.incrementAndGet());
            unfinished.incrementAndGet();
            queue.add(work);
            replaceHanging();
        }
    }

    /**
     * Takes what belongs to cancelled pictures out of the queue: each picture is megabytes of heap, a gesture begins sixty a
     * second, and what they wanted last would wait behind all that is wanted now.
     */
    private void dropUnwanted() {
        queue.removeIf(work -> {
            boolean dropped = work.isDropped();
            if (dropped) {
                unfinished.decrementAndGet();
            }
            return dropped;
        });
    }

    /** So that a disk that died under the last recording does not take the workers of the next one along. */
    private void replaceHanging() {
        synchronized (workers) {
            workers.replaceAll(worker -> {
                if (!worker.retireIfHanging()) {
                    return worker;
                }
                LOG.warn("{} hangs in a read of a recording that is closing; another takes its place", worker.name());
                return worker.another();
            });
        }
    }

    /**
     * Drops what waits, ends the threads once their piece is done, and waits for previews, which give back what they hold.
     * Never interrupts a read. Idempotent; not on the FX thread.
     */
    @Override
    public void close() {
        closed = true;
        postponed.clear();
        while (queue.poll() != null) {
            unfinished.decrementAndGet();
        }
        previews.end(PREVIEWS_PATIENCE);
    }

    /** The next piece of work; waits for one. Null once the service is closed. */
    private @Nullable Work next(boolean restsForUser) {
        while (!closed) {
            long restNanos = userUntilNanos - System.nanoTime();
            if (restsForUser && restNanos > 0) {
                LockSupport.parkNanos(restNanos);
                continue;
            }
            try {
                postponed.release(this::queue);
                Work work = queue.poll(postponed.size() > 0 ? 15 : 100, TimeUnit.MILLISECONDS);
                if (work != null && restsForUser && userUntilNanos - System.nanoTime() > 0) {
                    // the user moved something while this worker waited; the others take it
                    queue.add(work);
                } else if (work != null) {
                    return work;
                }
            } catch (InterruptedException nobodyDoesThis) {
                LOG.warn("a worker was interrupted; it goes on", nobodyDoesThis);
            }
        }
        return null;
    }
}
