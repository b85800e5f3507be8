package org.sonolens.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is known and not open: nothing can be borrowed. Immutable.
 *
 * @param info what its header said when it was looked at
 * @param repairs sentences that say what was repaired then
 */
public record NotOpen(RecordingInfo info, List<String> repairs) implements RecordingView {
    public NotOpen {
        repairs = List.copyOf(repairs);
    }

    @Override
    public @Nullable SpectrogramLease borrowSpectrogram() {
        return null;
    }

    @Override
    public @Nullable WaveformLease borrowWaveform() {
        return null;
    }

    @Override
    public boolean isClosing() {
        return true;
    }
}
