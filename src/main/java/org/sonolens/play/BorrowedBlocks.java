package org.sonolens.play;

import java.io.IOException;
import org.sonolens.dsp.WaveformWorker;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.WaveformLease;

/**
 * Blocks of the recording that is shown, which may be closed at any time: each read borrows it, for a few thousand samples,
 * and holds nothing after. One thread at a time.
 */
public final class BorrowedBlocks implements SampleBlocks {
    private static final long PAUSE_MILLIS = 2;

    private final RecordingView recording;
    private final HeardChannels heard;

    /** @throws IllegalArgumentException when the recording has no such channel */
    public BorrowedBlocks(RecordingView recording, HeardChannels heard) {
        if (!heard.isIn(recording.info().channels())) {
            throw new IllegalArgumentException(heard + " of " + recording.info().channels() + " channels");
        }
        this.recording = recording;
        this.heard = heard;
    }

    @Override
    public int voices() {
        return heard.voices();
    }

    @Override
    public boolean holds(long endSample) {
        // asked first: once it is complete, all that is there is counted
        return recording.isComplete() || endSample <= recording.availableSamples();
    }

    @Override
    public void read(long first, int count, float[][] into, int offset) throws IOException {
        while (!tryRead(first, count, into, offset)) {
            if (recording.isClosing()) {
                throw new RecordingGoneException(recording.info().name());
            }
            // its waveform is made anew, which takes milliseconds
            pause();
        }
    }

    private boolean tryRead(long first, int count, float[][] into, int offset) throws IOException {
        try (WaveformLease lease = recording.borrowWaveform()) {
            if (lease == null) {
                return false;
            }
            WaveformWorker worker = lease.waveform().takeWorker();
            try {
                new ReaderBlocks(worker.reader(), recording.info().channels(), heard).read(first, count, into, offset);
            } finally {
                lease.waveform().giveBack(worker);
            }
            return true;
        }
    }

    private void pause() throws RecordingGoneException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RecordingGoneException(recording.info().name());
        }
    }
}
