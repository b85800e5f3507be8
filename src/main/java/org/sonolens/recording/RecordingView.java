package org.sonolens.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others see of a {@link Recording}: they borrow for one small piece of work and cannot close. Thread-safe. */
public interface RecordingView {
    RecordingInfo info();

    /** Sentences that say what was repaired; grows while samples are read. */
    List<String> repairs();

    /** Samples a channel that can be read now, from the first on: fewer than there are while it is being decoded. */
    default long availableSamples() {
        return info().samples();
    }

    /** Whether every sample can be read. */
    default boolean isComplete() {
        return true;
    }

    /** Whether the number of samples is stated or counted, not estimated. */
    default boolean isLengthCertain() {
        return true;
    }

    /** The spectrogram for one piece of work, or null once it is being closed or replaced. Whoever calls this closes it. */
    @Nullable
    SpectrogramLease borrowSpectrogram();

    /** The waveform for one piece of work, or null once it is being closed. Whoever calls this closes it. */
    @Nullable
    WaveformLease borrowWaveform();

    /** Whether it is closed for good or about to be; a plan change is not that. */
    boolean isClosing();
}
