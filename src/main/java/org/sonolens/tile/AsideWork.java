package org.sonolens.tile;

import org.sonolens.recording.RecordingView;

/** A short computation about a picture that is there, for whoever may not spend the time; borrows nothing. */
final class AsideWork extends Work {
    private final Runnable task;

    AsideWork(RecordingView recording, Runnable task) {
        super(Stage.SAMPLES, 0, recording);
        this.task = task;
    }

    @Override
    void run() {
        task.run();
    }
}
