package org.sonolens.tile;

import org.sonolens.recording.RecordingView;

/** A piece of a waveform picture. */
final class WaveformWork extends Work {
    private final Runnable piece;

    WaveformWork(Stage stage, RecordingView recording, Runnable piece) {
        super(stage, 0, recording);
        this.piece = piece;
    }

    @Override
    void run() {
        piece.run();
    }
}
