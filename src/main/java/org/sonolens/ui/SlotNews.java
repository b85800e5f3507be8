package org.sonolens.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import org.sonolens.recording.RecordingState;
import org.sonolens.recording.SlotListener;

/**
 * Carries what the loader says over to the FX thread. Thread-safe.
 *
 * @param states hears of every state, on the FX thread
 * @param sentences hears what the user should know, on the FX thread
 */
record SlotNews(Consumer<RecordingState> states, Consumer<String> sentences) implements SlotListener {
    @Override
    public void changed(RecordingState state) {
        Platform.runLater(() -> states.accept(state));
    }

    @Override
    public void noticed(String sentence) {
        Platform.runLater(() -> sentences.accept(sentence));
    }
}
