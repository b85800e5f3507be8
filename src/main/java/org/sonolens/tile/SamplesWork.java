package org.sonolens.tile;

import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.dsp.WaveformWorker;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.WaveformLease;

/** Copies a few samples out of a recording. */
final class SamplesWork extends Work {
    private static final Logger LOG = LoggerFactory.getLogger(SamplesWork.class);

    private final RecordingView recording;
    private final long first;
    private final int count;
    private final int channel;
    private final Consumer<float[]> heard;

    SamplesWork(RecordingView recording, long first, int count, int channel, Consumer<float[]> heard) {
        super(Stage.SAMPLES, 0, recording);
        this.recording = recording;
        this.first = first;
        this.count = count;
        this.channel = channel;
        this.heard = heard;
    }

    @Override
    void run() {
        float[] samples = new float[count];
        try (WaveformLease lease = recording.borrowWaveform()) {
            if (lease == null) {
                return;
            }
            WaveformWorker worker = lease.waveform().takeWorker();
            try {
                worker.copy(first, channel, samples);
            } finally {
                lease.waveform().giveBack(worker);
            }
        } catch (IOException unreadable) {
            LOG.debug("{} cannot be read any more", recording.info().name(), unreadable);
            return;
        }
        heard.accept(samples);
    }
}
