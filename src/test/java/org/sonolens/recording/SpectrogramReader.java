package org.sonolens.recording;

import java.io.IOException;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.Extent;
import org.sonolens.dsp.FrameRange;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.Tile;
import org.sonolens.dsp.TileKey;
import org.sonolens.dsp.Voices;
import org.sonolens.dsp.WaveformWorker;
import org.sonolens.view.Statistic;

/** Works on a recording as the workers do, lease by lease, until there is none to be had. Stateless. */
final class SpectrogramReader {
    private static final Voices FIRST = new Voices(1, 1, 0, false);

    private SpectrogramReader() {}

    /** Makes columns and keeps them in tiles. @return pieces of work done */
    static int readUntilClosed(RecordingView recording) throws IOException {
        for (int piece = 0; ; piece++) {
            try (SpectrogramLease lease = recording.borrowSpectrogram()) {
                if (lease == null) {
                    return piece;
                }
                Spectrogram spectrogram = lease.spectrogram();
                ColumnWorker worker = spectrogram.takeWorker();
                try {
                    read(spectrogram, worker, piece % 40, lease);
                } finally {
                    spectrogram.giveBack(worker);
                }
            }
        }
    }

    private static void read(Spectrogram spectrogram, ColumnWorker worker, int column, SpectrogramLease lease)
            throws IOException {
        int bins = spectrogram.plan().bins();
        int hop = spectrogram.plan().hop();
        short[][] codes = new short[1][bins];
        worker.select(FIRST);
        worker.forgetSamples();
        long frame = 8L * column;
        if (!worker.pool(new FrameRange(frame, frame + 8), hop, frame + 8, Statistic.MAX, codes, lease::unwanted)) {
            return;
        }
        Tile tile = spectrogram.tiles().pinOrClaim(key(column));
        if (tile != null) {
            try {
                tile.fill(column, codes[0], bins);
                tile.read(column, codes[0], bins);
            } finally {
                spectrogram.tiles().unpin(tile);
            }
        }
    }

    static TileKey key(int tile) {
        return new TileKey(FIRST.signal(0), 3, Statistic.MAX, tile, 0);
    }

    /** Fills the waveform and asks for it. @return pieces of work done */
    static int waveformUntilClosed(RecordingView recording) throws IOException {
        for (int piece = 0; ; piece++) {
            try (WaveformLease lease = recording.borrowWaveform()) {
                if (lease == null) {
                    return piece;
                }
                WaveformWorker worker = lease.waveform().takeWorker();
                try {
                    worker.fill(piece % lease.waveform().units(), lease::unwanted);
                    Extent[] extents = worker.extents();
                    worker.extents(0, 10_000, extents);
                } finally {
                    lease.waveform().giveBack(worker);
                }
            }
        }
    }

    /** A thread that reads one column, as a worker that meets a slow disk; ends when its read does. */
    static Thread oneRead(RecordingView recording) {
        return Thread.ofPlatform().start(() -> {
            try (SpectrogramLease lease = recording.borrowSpectrogram()) {
                ColumnWorker worker = lease.spectrogram().takeWorker();
                read(lease.spectrogram(), worker, 0, lease);
                lease.spectrogram().giveBack(worker);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** Lets reads of a sound wait until they are let go. */
    static final class StuckDisk {
        private final java.util.concurrent.CountDownLatch stuck = new java.util.concurrent.CountDownLatch(1);
        private final java.util.concurrent.CountDownLatch released = new java.util.concurrent.CountDownLatch(1);

        void holds(SoundInMemory sound) {
            sound.beforeRead(() -> {
                stuck.countDown();
                try {
                    released.await();
                } catch (InterruptedException nobodyDoesThis) {
                    throw new IllegalStateException(nobodyDoesThis);
                }
            });
        }

        void awaitStuck() throws InterruptedException {
            stuck.await();
        }

        void release() {
            released.countDown();
        }
    }
}
