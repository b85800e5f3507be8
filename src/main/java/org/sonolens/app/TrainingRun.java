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
import org.slf4j.LoggerFactory;
import org.sonolens.settings.SettingsStore;
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

    /** What a display needs and this run, which may have none, does not load by itself; with and without a GPU. */
    private static final List<String> OF_A_DISPLAY = List.of(
            "com.sun.glass.ui.Size",
            "com.sun.glass.ui.InvokeLaterDispatcher",
            "com.sun.glass.ui.InvokeLaterDispatcher$Future",
            "com.sun.glass.ui.InvokeLaterDispatcher$InvokeLaterSubmitter",
            "com.sun.glass.ui.delegate.ClipboardDelegate",
            "com.sun.glass.ui.delegate.MenuBarDelegate",
            "com.sun.glass.ui.delegate.MenuDelegate",
            "com.sun.glass.ui.delegate.MenuItemDelegate",
            "com.sun.glass.ui.gtk.GtkApplication",
            "com.sun.glass.ui.gtk.GtkClipboardDelegate",
            "com.sun.glass.ui.gtk.GtkCursor",
            "com.sun.glass.ui.gtk.GtkDnDClipboard",
            "com.sun.glass.ui.gtk.GtkPixels",
            "com.sun.glass.ui.gtk.GtkPlatformFactory",
            "com.sun.glass.ui.gtk.GtkRobot",
            "com.sun.glass.ui.gtk.GtkSystemClipboard",
            "com.sun.glass.ui.gtk.GtkTimer",
            "com.sun.glass.ui.gtk.GtkView",
            "com.sun.glass.ui.gtk.GtkWindow",
            "com.sun.javafx.application.preferences.PreferenceMapping",
            "com.sun.prism.es2.ES2Pipeline",
            "com.sun.prism.es2.ES2ResourceFactory",
            "com.sun.prism.es2.GLContext",
            "com.sun.prism.es2.GLDrawable",
            "com.sun.prism.es2.GLFactory",
            "com.sun.prism.es2.GLGPUInfo",
            "com.sun.prism.es2.GLPixelFormat",
            "com.sun.prism.es2.GLPixelFormat$Attributes",
            "com.sun.prism.es2.X11GLContext",
            "com.sun.prism.es2.X11GLDrawable",
            "com.sun.prism.es2.X11GLFactory",
            "com.sun.prism.es2.X11GLPixelFormat");

    static void begin(Stage stage, MainWindow window, SettingsStore settings) {
        OF_A_DISPLAY.forEach(TrainingRun::load);
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
                // written by now; a first start had nothing to read
                settings.load();
                window.close();
            }
        }));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.setDelay(Duration.millis(600));
        timeline.play();
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Stage.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            // another system, or another version of the toolkit: its start is a little slower
            LoggerFactory.getLogger(TrainingRun.class).debug("{} is not there", name, elsewhere);
        }
    }
}
