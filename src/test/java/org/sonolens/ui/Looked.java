package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Metadata;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingView;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.recording.WaveformLease;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.Look;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** How made-up recordings are looked at, without a toolkit. Stateless. */
final class Looked {
    static final int WIDTH_PX = 1000;
    static final int HEIGHT_PX = 400;
    static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 512, 1024, 128);
    static final FolderMemory NOTHING_CHOSEN = new FolderMemory("/folder", Optional.empty(), Optional.empty());

    private Looked() {}

    static RecordingInfo info(long id, int rateHz, int channels, long frames, Metadata metadata) {
        AudioFormat format = new AudioFormat("WAV", "PCM 16-bit", rateHz, channels, frames, 16);
        return new RecordingInfo(id, Path.of("/folder/" + id + ".wav"), format, metadata, PLAN);
    }

    /** Ten seconds at 48 kHz, one channel, all of it on 1000 × 400 pixels. */
    static Shown whole() {
        return at(info(1, 48_000, 1, 480_000, Metadata.NONE), null);
    }

    static Shown at(RecordingInfo info, Shown before) {
        return FirstShown.of(info, new Unborrowed(info), before, Look.DEFAULT, NOTHING_CHOSEN, WIDTH_PX, HEIGHT_PX);
    }

    static Metadata guano(String name, String value) {
        return new Metadata(Map.of(name, value), Map.of(), Map.of(), Map.of());
    }

    /** A recording of which nothing can be borrowed. */
    record Unborrowed(RecordingInfo info) implements RecordingView {
        @Override
        public List<String> repairs() {
            return List.of();
        }

        @Override
        public SpectrogramLease borrowSpectrogram() {
            return null;
        }

        @Override
        public WaveformLease borrowWaveform() {
            return null;
        }

        @Override
        public boolean isClosing() {
            return false;
        }
    }
}
