package org.sonolens.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sonolens.settings.WindowPlace;

/**
 * Where the window stands: where it stood last, or, where that screen is gone, where it stood last on the main one. FX
 * thread only.
 */
final class WindowFrame {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 480;
    private static final double SMALLEST_HEIGHT = 320;

    /** A window manager may put its title bar around a window of a size that fitted the screen without. */
    private static final double TITLE_BAR = 40;

    private final Stage stage;
    private final Session session;

    /** As it is when it is not maximized. */
    private @Nullable WindowPlace plain;

    WindowFrame(Stage stage, Session session) {
        this.stage = stage;
        this.session = session;
        for (var side : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            // the size of a maximized window may be heard of before that it is one
            side.subscribe(() -> Platform.runLater(this::note));
        }
    }

    void restore() {
        Screen main = Screen.getPrimary();
        Rectangle2D bounds = main.getVisualBounds();
        WindowPlace place = session.settings()
                .window()
                .filter(last -> screen(last).isPresent())
                .or(() -> Optional.ofNullable(
                                session.settings().preferences().places().get(name(main)))
                        .filter(there -> screen(there).isPresent()))
                .orElse(new WindowPlace(bounds.getMinX(), bounds.getMinY(), WIDTH, HEIGHT, false));
        Rectangle2D there = screen(place).map(Screen::getVisualBounds).orElse(bounds);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.min(place.widthPx(), there.getWidth()));
        stage.setHeight(Math.min(place.heightPx(), there.getHeight() - TITLE_BAR));
        stage.setMaximized(place.maximized());
    }

    /** A scene that is laid out in the size the window will have, and not in the one it would like best before that. */
    Scene scene(Parent root) {
        return new Scene(root, stage.getWidth(), stage.getHeight());
    }

    /** Where the user sees it; a window manager may only mark it instead. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void remember() {
        note();
        WindowPlace normal = plain;
        if (normal == null) {
            return;
        }
        WindowPlace place =
                new WindowPlace(normal.x(), normal.y(), normal.widthPx(), normal.heightPx(), stage.isMaximized());
        session.remember(s -> s.withWindow(place));
        screen(place)
                .ifPresent(screen ->
                        session.remember(s -> s.withPreferences(s.preferences().withPlace(name(screen), place))));
    }

    private void note() {
        boolean isPlain = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        if ((isPlain || plain == null) && stage.getWidth() > 0 && stage.getHeight() > 0) {
            plain = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** The screen on which a place is, the first of several. */
    private static Optional<Screen> screen(WindowPlace place) {
        return Screen.getScreensForRectangle(place.x(), place.y(), place.widthPx(), place.heightPx()).stream()
                .findFirst();
    }

    /** A screen by its size and place, such as 1920x1080+0+0. */
    static String name(Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        return String.format(
                Locale.ROOT,
                "%.0fx%.0f%+.0f%+.0f",
                bounds.getWidth(),
                bounds.getHeight(),
                bounds.getMinX(),
                bounds.getMinY());
    }
}
