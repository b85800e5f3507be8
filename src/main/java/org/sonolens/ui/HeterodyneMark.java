package org.sonolens.ui;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.play.PlayMode;
import org.sonolens.view.FrequencyAxis;

/**
 * What a heterodyne is tuned to: a handle on the frequency axis that is dragged, and a line across the picture. Not there
 * in another mode. FX thread only.
 */
final class HeterodyneMark extends Region {
    private static final double STEP_HZ = 100;
    private static final double HANDLE_HEIGHT = 20;

    private final BiConsumer<Double, Boolean> tuned;
    private final Label handle = new Label();
    private final Region line = new Region();
    private @Nullable Shown shown;
    private double hz = PlayMode.FIRST_TUNING_HZ;

    /** @param tuned hears of every frequency on the way (false) and of the last (true) */
    HeterodyneMark(BiConsumer<Double, Boolean> tuned) {
        this.tuned = tuned;
        setId("heterodyne-mark");
        setPickOnBounds(false);
        line.getStyleClass().add("heterodyne-line");
        line.setMouseTransparent(true);
        handle.setId("heterodyne-handle");
        handle.getStyleClass().add("heterodyne-handle");
        handle.setCursor(Cursor.V_RESIZE);
        HoverTip.on(handle, Words.of("heterodyne.tip"));
        handle.addEventHandler(MouseEvent.ANY, this::mouse);
        getChildren().addAll(line, handle);
        setVisible(false);
    }

    /** Shows the tuning over what is shown; null for another mode or nothing. */
    void show(@Nullable Shown now, PlayMode mode) {
        shown = now;
        if (mode instanceof PlayMode.Heterodyne heterodyne) {
            hz = heterodyne.hz();
            handle.setText(String.format(Locale.ROOT, "%.1f", hz / 1000));
            handle.setAccessibleText(Words.of("heterodyne.name", handle.getText()));
        }
        setVisible(now != null && mode instanceof PlayMode.Heterodyne);
        requestLayout();
    }

    private void mouse(MouseEvent e) {
        Shown now = shown;
        boolean last = e.getEventType() == MouseEvent.MOUSE_RELEASED;
        if (now != null && (last || e.getEventType() == MouseEvent.MOUSE_DRAGGED)) {
            double y = handle.getLayoutY() + e.getY();
            double wanted = now.viewport().hzAt(y * PixelSurface.scaleOf(this));
            FrequencyAxis axis = now.viewport().axis();
            double inside = Math.clamp(wanted, Math.max(STEP_HZ, axis.lowHz()), axis.highHz());
            tuned.accept(Math.max(STEP_HZ, Math.rint(inside / STEP_HZ) * STEP_HZ), last);
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        double band = now.viewport().heightPx() / PixelSurface.scaleOf(this);
        double y = Math.clamp(band - now.viewport().axis().heightOf(hz) * band, 0, band);
        double width = FrequencyAxisPane.width() - 6;
        double top = Math.clamp(y - HANDLE_HEIGHT / 2, 0, Math.max(0, getHeight() - HANDLE_HEIGHT));
        handle.resizeRelocate(2, Math.round(top), width, HANDLE_HEIGHT);
        line.resizeRelocate(
                FrequencyAxisPane.width() - 4, Math.round(y), getWidth() - FrequencyAxisPane.width() + 4, 1);
    }
}
