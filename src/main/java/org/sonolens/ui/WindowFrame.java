package org.sonolens.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.sonolens.settings.WindowPlace;

/** Where the window stands: where it stood last, unless that screen is gone. FX thread only. */
final class WindowFrame {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 480;
    private static final double SMALLEST_HEIGHT = 320;

    /** A window manager may put its title bar around a window of a size that fitted the screen without. */
    private static final double TITLE_BAR = 40;

    private final Stage stage;
    private final Session session;

    WindowFrame(Stage stage, Session session) {
        this.stage = stage;
        this.session = session;
    }

    void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        WindowPlace place = session.settings()
                .window()
                .filter(w -> !Screen.getScreensForRectangle(w.x(), w.y(), w.widthPx(), w.heightPx())
                        .isEmpty())
                .orElse(new WindowPlace(screen.getMinX(), screen.getMinY(), WIDTH, HEIGHT, false));
        Rectangle2D there =
                Screen.getScreensForRectangle(place.x(), place.y(), place.widthPx(), place.heightPx()).stream()
                        .findFirst()
                        .map(Screen::getVisualBounds)
                        .orElse(screen);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.min(place.widthPx(), there.getWidth()));
        stage.setHeight(Math.min(place.heightPx(), there.getHeight() - TITLE_BAR));
        stage.setMaximized(place.maximized());
    }

    /** Where the user sees it; a window manager may only mark it instead. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void remember() {
        if (stage.getWidth() > 0 && stage.getHeight() > 0) {
            session.remember(s -> s.withWindow(new WindowPlace(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        }
    }
}
