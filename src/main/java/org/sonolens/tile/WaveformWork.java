package org.sonolens.tile;

/** A piece of a waveform picture. */
final class WaveformWork extends Work {
    private final Runnable piece;

    WaveformWork(Stage stage, Runnable piece) {
        super(stage, 0);
        this.piece = piece;
    }

    @Override
    void run() {
        piece.run();
    }
}
