package org.sonolens.ui;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's icon on its windows, for window lists and desktops that do not take it from the menu entry. Drawn from the
 * SVG of the packages in these sizes; a test compares. FX thread only.
 */
public final class WindowIcon {
    private static final Logger LOG = LoggerFactory.getLogger(WindowIcon.class);

    /** Sides in pixels; a desktop takes the nearest. */
    public static final List<Integer> SIZES_PX = List.of(16, 24, 32, 48, 64, 128);

    /** No start waits for an icon: by then the first picture is there, or as good as. */
    private static final Duration LATER = Duration.millis(800);

    private WindowIcon() {}

    /** Gives it to a window once that has had time to draw. Reading the six takes some milliseconds. */
    public static void later(Stage stage) {
        PauseTransition pause = new PauseTransition(LATER);
        pause.setOnFinished(e -> {
            if (stage.isShowing()) {
                stage.getIcons().setAll(images());
            }
        });
        pause.play();
    }

    private static List<Image> images() {
        List<Image> images = new ArrayList<>();
        for (int size : SIZES_PX) {
            URL file = WindowIcon.class.getResource("icon/" + size + ".png");
            if (file == null) {
                LOG.warn("the icon of {} px is missing", size);
            } else {
                images.add(new Image(file.toString(), false));
            }
        }
        return images;
    }
}
