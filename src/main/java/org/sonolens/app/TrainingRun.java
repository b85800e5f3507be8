package org.sonolens.app;

import java.util.Iterator;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.sonolens.ui.MainWindow;

/**
 * Goes through a window as a user would and closes it, for the run after a build in which the Java runtime notes what a
 * start needs. FX thread only.
 */
final class TrainingRun {
    private static final Duration BETWEEN_KEYS = Duration.millis(120);
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.DOWN,
            KeyCode.DOWN,
            KeyCode.UP,
            KeyCode.P,
            KeyCode.F,
            KeyCode.DIGIT0,
            KeyCode.RIGHT,
            KeyCode.M,
            KeyCode.M,
            KeyCode.L,
            KeyCode.L,
            KeyCode.C,
            KeyCode.ESCAPE,
            KeyCode.DOWN,
            KeyCode.DOWN);

    private TrainingRun() {}

    /** Whether this process is such a run. */
    static boolean isWanted() {
        return Boolean.getBoolean("sonolens.training");
    }

    static void begin(Stage stage, MainWindow window) {
        Iterator<KeyCode> keys = KEYS.iterator();
        Timeline timeline = new Timeline();
        timeline.getKeyFrames().add(new KeyFrame(BETWEEN_KEYS, e -> {
            if (keys.hasNext()) {
                KeyCode key = keys.next();
                Event.fireEvent(
                        stage.getScene(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false));
            } else {
                timeline.stop();
                window.close();
            }
        }));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.setDelay(Duration.millis(600));
        timeline.play();
    }
}
