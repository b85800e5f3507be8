package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.LevelCode;
import org.sonolens.memory.LogLines;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** Work on a recording that goes away. */
@Tag("engine")
@Timeout(60)
class TileServiceTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 128, 256, 32);

    private final CountDownLatch stuck = new CountDownLatch(OpenSound.WORKERS);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean blocking = new AtomicBoolean(true);

    private SoundInMemory sound() {
        return new SoundInMemory("long.wav", 8000, 1, 400_000, (channel, n) -> (n * 7919 % 1000) / 5000f);
    }

    /** Reads wait from the first on until they are released. */
    private SoundInMemory blockingSound() {
        return sound().beforeRead(() -> {
            if (blocking.get()) {
                stuck.countDown();
                try {
                    released.await();
                } catch (InterruptedException nobodyDoesThis) {
                    throw new IllegalStateException(nobodyDoesThis);
                }
            }
        });
    }

    private static PictureJob begin(OpenSound open) {
        return open.begin(open.whole(64, 50, new ChannelChoice.Stack(), Statistic.MAX));
    }

    private static CompletableFuture<Void> closing(OpenSound open) throws InterruptedException {
        CompletableFuture<Void> closed = CompletableFuture.runAsync(open.recording::close);
        while (!open.recording.isClosing()) {
            Thread.sleep(1);
        }
        return closed;
    }

    @Test
    void thePictureOfAClosedRecordingIsCancelledAndNothingIsWrittenToItAnyMore() throws Exception {
        try (OpenSound open = new OpenSound(blockingSound(), PLAN)) {
            PictureJob job = begin(open);
            WaveformJob waveform = open.tiles.waveform(
                    open.recording,
                    new WaveformRequest(job.request().span(), 64, job.request().channels()),
                    () -> {});
            stuck.await();
            CompletableFuture<Void> closed = closing(open);
            released.countDown();
            closed.get();
            short[] levels = job.image().levels().clone();
            assertThatThrownBy(() -> job.exact().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> waveform.exact().get(5, TimeUnit.SECONDS))
                    .isInstanceOf(CancellationException.class);
            while (open.tiles.unfinished() > 0) {
                Thread.sleep(1);
            }
            Thread.sleep(20);
            assertThat(job.image().levels()).isEqualTo(levels);
            // the read that was under way when the close began is thrown away with its column
            assertThat(levels).containsOnly(LevelCode.SILENCE);
        }
    }

    @Test
    void picturesThatAGestureOvertookDoNotWaitInTheQueue() throws Exception {
        try (OpenSound open = new OpenSound(blockingSound(), PLAN)) {
            PictureJob job = begin(open);
            stuck.await();
            int ofOne = open.tiles.unfinished();
            for (int i = 0; i < 100; i++) {
                job.cancel();
                job = begin(open);
            }
            // what the stuck workers hold is still counted
            assertThat(open.tiles.unfinished()).isLessThanOrEqualTo(ofOne + 2 * OpenSound.WORKERS);
            blocking.set(false);
            released.countDown();
            assertThat(job.exact().get(30, TimeUnit.SECONDS).isExact()).isTrue();
        }
    }

    @Test
    void aPictureSaysExactOnlyWhenEveryColumnIsAndThenForEver() throws Exception {
        Random random = new Random(7);
        SoundInMemory slow = sound().beforeRead(() -> LockSupport.parkNanos(random.nextInt(2_000_000)));
        try (OpenSound open = new OpenSound(slow, PLAN)) {
            PictureJob job = begin(open);
            int provisional = 0;
            while (!job.exact().isDone()) {
                boolean said = job.isExact();
                for (int column = 0; said && column < 64; column++) {
                    assertThat(job.image().isExact(column)).isTrue();
                }
                provisional += said ? 0 : 1;
            }
            assertThat(provisional).as("looks while reads were slow").isPositive();
            assertThat(job.exact().get().isExact()).isTrue();
            for (int column = 0; column < 64; column++) {
                assertThat(job.image().isExact(column)).isTrue();
            }
        }
    }

    @Test
    void whoWaitsForAPictureHearsOfItWhenTheRecordingClosesUnderItsLastPieceOfWork() throws Exception {
        CountDownLatch oneStuck = new CountDownLatch(1);
        SoundInMemory sound = sound().beforeRead(() -> {
            oneStuck.countDown();
            try {
                released.await();
            } catch (InterruptedException nobodyDoesThis) {
                throw new IllegalStateException(nobodyDoesThis);
            }
        });
        try (OpenSound open = new OpenSound(sound, PLAN)) {
            // four frames: no provisional picture, and one piece of work
            PictureRequest request = new PictureRequest(
                    new org.sonolens.view.TimeSpan(0, 4 * 32),
                    open.whole(1, 1, new ChannelChoice.Stack(), Statistic.MAX).axis(),
                    1,
                    10,
                    new ChannelChoice.Stack(),
                    Statistic.MAX,
                    1);
            PictureJob job = open.begin(request);
            oneStuck.await();
            CompletableFuture<Void> closed = closing(open);
            released.countDown();
            closed.get();
            assertThatThrownBy(() -> job.exact().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aPieceOfWorkThatABugBreaksEndsThePictureInsteadOfLeavingItForEver() throws Exception {
        SoundInMemory sound = sound().beforeRead(() -> {
            throw new IllegalArgumentException("thrown by the test");
        });
        try (LogLines log = LogLines.listen();
                OpenSound open = new OpenSound(sound, PLAN)) {
            PictureJob job = begin(open);
            assertThatThrownBy(() -> job.exact().get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("thrown by the test");
            WaveformJob waveform = open.tiles.waveform(
                    open.recording,
                    new WaveformRequest(job.request().span(), 64, job.request().channels()),
                    () -> {});
            assertThatThrownBy(() -> waveform.exact().get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("thrown by the test");
            assertThat(log.warnings()).contains("a piece of work failed");
        }
    }

    @Test
    void aCancelledPictureStopsAtOnceAndItsWorkersDoTheNext() throws Exception {
        try (OpenSound open = new OpenSound(blockingSound(), PLAN)) {
            PictureJob first = begin(open);
            stuck.await();
            first.cancel();
            PictureJob second = begin(open);
            blocking.set(false);
            released.countDown();
            second.exact().get(20, TimeUnit.SECONDS);
            assertThat(first.exact()).isCancelled();
            assertThat(first.isExact()).isFalse();
        }
    }

    @Test
    void workersThatHangInADeadRecordingAreReplacedSoThatTheNextIsDrawn() throws Exception {
        OpenSound dead = new OpenSound(blockingSound(), PLAN);
        try (OpenSound next = new OpenSound(sound(), PLAN);
                LogLines log = LogLines.listen()) {
            // both are drawn by the workers of the dead one
            PictureJob never = begin(dead);
            stuck.await();
            CompletableFuture<Void> closed = closing(dead);
            Thread.sleep(1100);
            PictureRequest request = next.whole(64, 50, new ChannelChoice.Stack(), Statistic.MAX);
            PictureJob job = dead.tiles.picture(next.recording, request, null, () -> {});
            job.exact().get(20, TimeUnit.SECONDS);
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("hangs in a read"))
                    .hasSize(2);
            assertThat(never.isExact()).isFalse();
            released.countDown();
            closed.get(20, TimeUnit.SECONDS);
            // the workers that came back are gone: two go on, as many as a recording is opened for
            dead.tiles
                    .picture(
                            next.recording,
                            next.whole(63, 50, new ChannelChoice.Stack(), Statistic.MAX),
                            null,
                            () -> {})
                    .exact()
                    .get(20, TimeUnit.SECONDS);
            assertThat(log.warnings()).noneMatch(line -> line.contains("a piece of work failed"));
        }
        dead.close();
    }

    @Test
    void aPictureRequestedAfterTheCloseIsCancelled() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            open.recording.close();
            PictureJob job = begin(open);
            assertThatThrownBy(() -> job.exact().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whileTheUserMovesSomethingTheLastWorkerRestsAndThenHelpsAgain() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            CountDownLatch firstIsBusy = new CountDownLatch(1);
            CountDownLatch secondWasDone = new CountDownLatch(1);
            List<String> workers = new CopyOnWriteArrayList<>();
            long moved = System.nanoTime();
            open.tiles.userActs();
            open.tiles.samples(open.recording, 0, 100, 0, samples -> {
                workers.add(Thread.currentThread().getName());
                firstIsBusy.countDown();
                try {
                    secondWasDone.await();
                } catch (InterruptedException nobodyDoesThis) {
                    throw new IllegalStateException(nobodyDoesThis);
                }
            });
            firstIsBusy.await();
            open.tiles.samples(open.recording, 0, 100, 0, samples -> {
                workers.add(Thread.currentThread().getName());
                secondWasDone.countDown();
            });
            secondWasDone.await();
            assertThat(workers).containsExactly("worker-0", "worker-1");
            assertThat(System.nanoTime() - moved).isGreaterThanOrEqualTo(TileService.USER_NANOS);
        }
    }
}
