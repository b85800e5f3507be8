package org.sonolens.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;

/**
 * The colours of the levels beside the spectrogram, with a histogram and handles for floor and ceiling. FX thread only.
 *
 * <p>Shows only what it is told: a drag asks for a range through {@link RangeActions}, and the range moves when {@link
 * #setRange} says so. Takes no keys; they act on the recording.
 */
public final class ColourBar extends Region {
    private static final double WIDTH_PX = 84;
    private static final double BUTTONS_PX = 26;
    private static final double TITLE_PX = 20;
    private static final double END_PX = 10;

    private final RangeActions actions;
    private final Canvas canvas = new Canvas();
    private final ColourBarPainter painter = new ColourBarPainter(canvas.getGraphicsContext2D());
    private final ToggleButton auto = toggle("range-auto", Words.of("range.auto"), Words.of("range.auto.help"));
    private final ToggleButton lock = toggle("range-lock", Words.of("range.lock"), Words.of("range.lock.help"));
    private Palette palette = Palette.VIRIDIS;
    private LevelRange range = new LevelRange(-80, -35);
    private LevelCounts counts = LevelCounts.NONE;
    private @Nullable RangeGrip grip;
    private @Nullable RangeGrip hovered;
    private LevelRange pressed = range;
    private LevelScale scale = LevelScale.showing(range, 0, 1);
    private double pressedDbfs;
    private double draggedDb;

    public ColourBar(RangeActions actions) {
        this.actions = actions;
        getStyleClass().add("colour-bar");
        setAccessibleRole(AccessibleRole.SLIDER);
        canvas.setManaged(false);
        getChildren().addAll(canvas, auto, lock);
        auto.setOnAction(event -> {
            // The toggle shows what is, not what was pressed.
            auto.setSelected(!auto.isSelected());
            actions.autoWanted();
        });
        lock.setOnAction(event -> {
            boolean wanted = lock.isSelected();
            lock.setSelected(!wanted);
            actions.lockWanted(wanted);
        });
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> release());
        canvas.setOnMouseMoved(event -> hover(gripAt(event.getY())));
        canvas.setOnMouseExited(event -> hover(null));
        canvas.setOnScroll(this::turn);
        setAuto(false);
        setLocked(false);
        setRange(range);
    }

    /** What the tooltips of its two buttons say, keys included. */
    void setTips(String ofAuto, String ofLock) {
        HoverTip.on(auto, ofAuto);
        HoverTip.on(lock, ofLock);
    }

    public void setPalette(Palette shown) {
        palette = shown;
        paint();
    }

    public void setRange(LevelRange shown) {
        range = shown;
        setAccessibleText(Words.of(
                "range.spoken",
                ColourBarPainter.level(shown.floorDbfs()),
                ColourBarPainter.level(shown.ceilingDbfs())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        paint();
    }

    public LevelRange range() {
        return range;
    }

    /** Where levels stand on it, for tests. */
    LevelScale scale() {
        return scale;
    }

    public void setCounts(LevelCounts shown) {
        counts = shown;
        paint();
    }

    /** Shows whether the range follows the picture. */
    public void setAuto(boolean on) {
        auto.setSelected(on);
    }

    /** Shows whether the range stays from file to file. */
    public void setLocked(boolean on) {
        lock.setSelected(on);
    }

    private static ToggleButton toggle(String id, String text, String help) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setAccessibleHelp(help);
        button.getStyleClass().add("word-toggle");
        return button;
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            grip = null;
            actions.autoWanted();
            return;
        }
        grip = gripAt(event.getY());
        pressed = range;
        draggedDb = 0;
        pressedDbfs = scale.levelAt(event.getY());
        paint();
    }

    private void drag(MouseEvent event) {
        if (grip != null) {
            draggedDb = scale.levelAt(event.getY()) - pressedDbfs;
            choose(grip.moved(pressed, draggedDb, RangeGrip.GLIDING_STEP_DB));
        }
    }

    /** What was dragged ends on whole dB. */
    private void release() {
        RangeGrip held = grip;
        grip = null;
        if (held != null && !range.equals(pressed)) {
            choose(held.moved(pressed, draggedDb, RangeGrip.STEP_DB));
        }
        paint();
    }

    private void turn(ScrollEvent event) {
        if (event.getDeltaY() != 0 && grip == null) {
            RangeGrip turned =
                    event.isShiftDown() ? RangeGrip.BOTH : RangeGrip.nearest(range, scale.levelAt(event.getY()));
            choose(turned.moved(range, Math.signum(event.getDeltaY()), RangeGrip.STEP_DB));
        }
        event.consume();
    }

    private void choose(LevelRange wanted) {
        if (!wanted.equals(range)) {
            actions.rangeChosen(wanted);
        }
    }

    private RangeGrip gripAt(double y) {
        return RangeGrip.at(range, scale.levelAt(y));
    }

    private void hover(@Nullable RangeGrip over) {
        if (over != hovered) {
            hovered = over;
            canvas.setCursor(over == RangeGrip.BOTH ? Cursor.OPEN_HAND : Cursor.V_RESIZE);
            paint();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH_PX;
    }

    @Override
    protected double computeMinWidth(double height) {
        return WIDTH_PX;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        double picture = Math.max(0, getHeight() - BUTTONS_PX);
        canvas.setWidth(getWidth());
        canvas.setHeight(picture);
        double half = snapSizeX((getWidth() - 8) / 2);
        auto.resizeRelocate(4, picture + 2, half, BUTTONS_PX - 4);
        lock.resizeRelocate(4 + half, picture + 2, half, BUTTONS_PX - 4);
        paint();
    }

    private void paint() {
        if (canvas.getHeight() <= TITLE_PX + 2 * END_PX) {
            return;
        }
        if (grip == null) {
            // Held still during a drag, or the level under the pointer would run away from it.
            scale = LevelScale.showing(range, TITLE_PX, canvas.getHeight() - TITLE_PX - END_PX);
        }
        painter.paint(palette, range, counts, scale, grip != null ? grip : hovered);
    }
}
