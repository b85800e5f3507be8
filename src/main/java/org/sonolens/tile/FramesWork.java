package org.sonolens.tile;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.StftPlan;

/** A piece of a {@link FramesTask}; queues the next one, so that what is more urgent goes between. */
final class FramesWork extends Work {
    private static final Logger LOG = LoggerFactory.getLogger(FramesWork.class);
    private static final long PIECE_NANOS = 8_000_000;

    /** Pieces that go before exact columns: what somebody looks at is there at once, and what takes long is no hurry. */
    private static final int URGENT_PIECES = 12;

    private final RecordingView recording;
    private final StftPlan plan;
    private final FramesTask task;
    private final int urgentPieces;
    private final Consumer<Work> queue;
    private final Consumer<Postponed> later;

    /** @param urgent whether its first pieces go before the exact picture */
    FramesWork(
            RecordingView recording,
            StftPlan plan,
            FramesTask task,
            boolean urgent,
            Consumer<Work> queue,
            Consumer<Postponed> later) {
        this(recording, plan, task, urgent ? URGENT_PIECES : 0, queue, later);
    }

    private FramesWork(
            RecordingView recording,
            StftPlan plan,
            FramesTask task,
            int urgentPieces,
            Consumer<Work> queue,
            Consumer<Postponed> later) {
        super(urgentPieces > 0 ? Stage.SAMPLES : Stage.MEASURE, 0, recording);
        this.recording = recording;
        this.plan = plan;
        this.task = task;
        this.urgentPieces = urgentPieces;
        this.queue = queue;
        this.later = later;
    }

    @Override
    boolean isDropped() {
        return !task.isWanted();
    }

    @Override
    void run() {
        if (!task.isWanted()) {
            return;
        }
        try {
            Boolean done = piece();
            if (done == null) {
                task.ended();
            } else if (done) {
                task.done();
            } else {
                goOn();
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read any more", recording.info().name(), unreadable);
            task.ended();
        } catch (RuntimeException | Error bug) {
            task.ended();
            throw bug;
        }
    }

    /** Whether all is done; null when the spectrogram is gone or another. */
    private @Nullable Boolean piece() throws IOException {
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            if (lease == null || !lease.spectrogram().plan().equals(plan)) {
                return null;
            }
            long end = System.nanoTime() + PIECE_NANOS;
            return task.step(
                    lease.spectrogram(), () -> lease.unwanted() || !task.isWanted() || System.nanoTime() - end > 0);
        }
    }

    private void goOn() {
        FramesWork next = new FramesWork(recording, plan, task, Math.max(0, urgentPieces - 1), queue, later);
        long needed = task.neededSamples();
        if (recording.isComplete() || recording.availableSamples() >= needed) {
            queue.accept(next);
        } else {
            later.accept(new Postponed(next, recording, needed));
        }
    }
}
