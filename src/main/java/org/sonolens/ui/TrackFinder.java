package org.sonolens.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.play.BorrowedBlocks;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.RecordingGoneException;

/**
 * Finds pitches and onsets on a thread of its own, only ever of the newest wish, which it asks about between two frames. It
 * borrows the recording for a block's samples. Thread-safe; {@link #want} never waits. Owned by the window, which closes it.
 */
final class TrackFinder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrackFinder.class);
    private static final long NANOS_BETWEEN_NEWS = 100_000_000;
    private static final int BLOCK = 8192;
    private static final int MOST_ONSETS = 5_000;

    private final Consumer<SoundTrack> listener;
    private final NewestWish<TrackWish> wishes = new NewestWish<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param listener hears what was found so far, on the finding thread */
    TrackFinder(Consumer<SoundTrack> listener) {
        this.listener = listener;
    }

    /** Wants this and nothing else from now on; null for nothing. */
    void want(@Nullable TrackWish wish) {
        wishes.put(wish);
        if (wish != null && begun.compareAndSet(false, true)) {
            Thread.ofPlatform().name("tracks").daemon().start(this::run);
        }
    }

    /** Ends the thread at its next frame. Idempotent; does not wait. */
    @Override
    public void close() {
        wishes.close();
    }

    private void run() {
        TrackWish wish = wishes.take();
        while (wish != null) {
            try {
                new Search(wish).run();
            } catch (RecordingGoneException gone) {
                LOG.debug("its recording is gone", gone);
            } catch (IOException failed) {
                LOG.info("pitches end where the recording cannot be read", failed);
            } catch (RuntimeException bug) {
                // the thread must outlive a bug, or there would silently be no pitches until the end
                LOG.error("finding pitches failed", bug);
            }
            wish = wishes.take();
        }
    }

    /** One wish being looked after. */
    private final class Search {
        private final TrackWish wish;
        private final BorrowedBlocks blocks;
        private final List<PitchPoint> pitches = new ArrayList<>();
        private final List<Long> onsets = new ArrayList<>();
        private long told = System.nanoTime();

        Search(TrackWish wish) {
            this.wish = wish;
            this.blocks = new BorrowedBlocks(wish.recording(), new HeardChannels.One(wish.channel()));
        }

        void run() throws IOException {
            boolean whole = (!wish.pitches() || pitches()) && (!wish.onsets() || onsets());
            if (whole) {
                tell(true);
            }
        }

        private boolean pitches() throws IOException {
            int count = PitchProbe.samplesFor(wish.trueRateHz());
            long end = wish.span().end();
            for (long at = wish.span().first(); at < end; at += wish.hop()) {
                if (!wishes.isWanted(wish)) {
                    return false;
                }
                float[] samples = new float[count];
                blocks.read(at - count / 2, count, new float[][] {samples}, 0);
                long sample = at;
                PitchFinder.find(samples, wish.trueRateHz())
                        .ifPresent(reading -> pitches.add(new PitchPoint(sample, reading)));
                tellSometimes();
            }
            return true;
        }

        private boolean onsets() throws IOException {
            float[][] block = new float[1][BLOCK];
            long end = wish.span().end();
            OnsetFinder finder = new OnsetFinder(wish.trueRateHz(), wish.span().first(), this::found);
            for (long at = wish.span().first(); at < end && onsets.size() < MOST_ONSETS; at += BLOCK) {
                if (!wishes.isWanted(wish)) {
                    return false;
                }
                int count = (int) Math.min(BLOCK, end - at);
                blocks.read(at, count, block, 0);
                finder.take(block[0], count);
                tellSometimes();
            }
            return true;
        }

        private void found(long sample) {
            if (sample >= wish.span().first() && sample < wish.span().end()) {
                onsets.add(sample);
            }
        }

        private void tellSometimes() {
            if (System.nanoTime() - told > NANOS_BETWEEN_NEWS) {
                tell(false);
            }
        }

        private void tell(boolean complete) {
            told = System.nanoTime();
            if (wishes.isWanted(wish)) {
                listener.accept(new SoundTrack(wish, pitches, onsets, complete));
            }
        }
    }
}
