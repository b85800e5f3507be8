package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;
import static org.sonolens.ui.Action.Key.typed;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.sonolens.view.Viewport;

/** The one table of what can be done and by which keys. FX thread only. */
final class Actions {
    private static final double ZOOM_STEP = 2;
    private static final int FAR = 10;

    private final List<Action> all = new ArrayList<>();
    private final Session session;
    private final WindowActions window;
    private final Measurements measurements;

    /** What the window itself does. */
    interface WindowActions {
        void openFiles();

        void openFolder();

        void toggleFiles();

        void toggleInspector();

        void toggleLock();

        /** Where the pointer is, in device pixels from the picture's left; NaN when it is elsewhere. */
        double pointerX();

        /** Goes to the next event, or with −1 to the one before. */
        void toEvent(int direction);

        /** Exports the sound of the box, or of what is seen. */
        void exportSound();

        /** What is done to go through a folder. */
        ReviewActions review();

        /** What is heard. */
        ListeningDesk listening();

        /** Opens the files, or the paths in text, that the clipboard holds. */
        void paste();

        void showKeys();

        void closeWindow();
    }

    Actions(Session session, WindowActions window, Measurements measurements) {
        this.session = session;
        this.window = window;
        this.measurements = measurements;
        files();
        moving();
        all.addAll(new LookKeys(session, window::toggleLock).actions());
        all.addAll(ReviewKeys.of(window::review));
        all.addAll(MeasureActions.of(measurements));
        add(
                "open-files",
                Words.of("action.open-files"),
                window::openFiles,
                of(KeyCode.O).withControl());
        add(
                "open-folder",
                Words.of("action.open-folder"),
                window::openFolder,
                of(KeyCode.O).withControl().withShift());
        add("paste", Words.of("action.paste"), window::paste, of(KeyCode.V).withControl());
        add(
                "export",
                Words.of("action.export"),
                window::exportSound,
                of(KeyCode.E).withControl());
        all.addAll(ListeningKeys.of(window::listening, window::pointerX));
        add("fold-files", Words.of("action.fold-files"), window::toggleFiles, of(KeyCode.F9));
        add("fold-inspector", Words.of("action.fold-inspector"), window::toggleInspector, of(KeyCode.F10));
        add("keys", Words.of("action.keys"), window::showKeys, of(KeyCode.F1));
        add(
                "close",
                Words.of("action.close"),
                window::closeWindow,
                of(KeyCode.W).withControl(),
                of(KeyCode.Q).withControl());
    }

    /** Adds what another part of the window can do. */
    void join(List<Action> more) {
        all.addAll(more);
    }

    /** What a tooltip says of an action: its title and its first key. @throws IllegalArgumentException when there is none */
    String tip(String id) {
        Action action = named(id);
        return action.keys().isEmpty()
                ? action.title()
                : action.title() + "  " + action.keys().getFirst().label();
    }

    /** @throws IllegalArgumentException when there is none of that name in the program */
    Action named(String id) {
        return all.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    private void files() {
        add("previous", Words.of("action.previous"), () -> session.step(-1), of(KeyCode.PAGE_UP), typed("["));
        add("next", Words.of("action.next"), () -> session.step(1), of(KeyCode.PAGE_DOWN), typed("]"));
        add("up", Words.of("action.up"), () -> upOrDown(-1), of(KeyCode.UP));
        add("down", Words.of("action.down"), () -> upOrDown(1), of(KeyCode.DOWN));
        add("first", Words.of("action.first"), () -> session.goTo(0), of(KeyCode.HOME));
        add("reload", Words.of("action.reload"), () -> session.reload(), of(KeyCode.F5));
        add("last", Words.of("action.last"), () -> session.goTo(Integer.MAX_VALUE), of(KeyCode.END));
    }

    private void moving() {
        add("left", Words.of("action.left"), () -> leftOrRight(-1), of(KeyCode.LEFT));
        add("right", Words.of("action.right"), () -> leftOrRight(1), of(KeyCode.RIGHT));
        add(
                "page-left",
                Words.of("action.page-left"),
                () -> edgeOrPage(-1),
                of(KeyCode.LEFT).withShift());
        add(
                "page-right",
                Words.of("action.page-right"),
                () -> edgeOrPage(1),
                of(KeyCode.RIGHT).withShift());
        add(
                "edge-up",
                Words.of("action.edge-up"),
                () -> edge(-1),
                of(KeyCode.UP).withShift());
        add(
                "edge-down",
                Words.of("action.edge-down"),
                () -> edge(1),
                of(KeyCode.DOWN).withShift());
        add("delete-box", Words.of("action.delete-box"), this::delete, of(KeyCode.DELETE));
        add(
                "start",
                Words.of("action.start"),
                () -> end(Long.MIN_VALUE / 4),
                of(KeyCode.HOME).withControl());
        add(
                "end",
                Words.of("action.end"),
                () -> end(Long.MAX_VALUE / 4),
                of(KeyCode.END).withControl());
        add(
                "zoom-in",
                Words.of("action.zoom-in"),
                () -> zoom(ZOOM_STEP),
                typed("+"),
                typed("="),
                of(KeyCode.PLUS).withControl());
        add("zoom-out", Words.of("action.zoom-out"), () -> zoom(1 / ZOOM_STEP), typed("-"), typed("−"));
        add("fit", Words.of("action.fit"), () -> session.change(Shown::fit), typed("0"));
        add(
                "zoom-selection",
                Words.of("action.zoom-selection"),
                () -> session.change(Shown::zoomToSelection),
                of(KeyCode.Z));
        add(
                "back",
                Words.of("action.back"),
                () -> session.change(Shown::back),
                of(KeyCode.BACK_SPACE),
                of(KeyCode.LEFT).withAlt());
        add("next-event", Words.of("action.next-event"), () -> window.toEvent(1), of(KeyCode.N));
        add(
                "previous-event",
                Words.of("action.previous-event"),
                () -> window.toEvent(-1),
                of(KeyCode.N).withShift());
        add("crosshair", Words.of("action.crosshair"), () -> session.change(Actions::crosshair), of(KeyCode.C));
        add("leave", Words.of("action.leave"), this::leave, of(KeyCode.ESCAPE));
    }

    /** Deletes the box that is drawn, else asks about the rejected files. */
    private void delete() {
        Shown shown = session.shown();
        if (shown != null && shown.selection() != null) {
            measurements.boxes().delete();
        } else {
            window.review().rejected();
        }
    }

    private void leave() {
        if (!window.review().leave() && !measurements.leaveField()) {
            session.change(s -> s.withCrosshair(null).withSelection(null));
        }
    }

    private static Shown crosshair(Shown s) {
        Viewport v = s.viewport();
        return s.withCrosshair(
                s.crosshair() != null
                        ? new Crosshair(s.crosshair().sample(), s.crosshair().hz(), true)
                        : new Crosshair(v.sampleAt(v.widthPx() / 2.0), v.hzAt(v.heightPx() / 2.0), true));
    }

    /** Left and right move the box that is drawn, else the crosshair, else the view. */
    private void leftOrRight(int step) {
        session.change(s -> s.arrowsMoveAPoint()
                ? CrosshairSteps.moved(s, step, 0)
                : s.withViewport(s.viewport()
                        .panByPixels(step * Math.max(1, s.viewport().widthPx() / 10), s.frames())));
    }

    /** Up and down move the box that is drawn, else the crosshair, else to another file. */
    private void upOrDown(int step) {
        Shown shown = session.shown();
        if (shown != null && shown.arrowsMoveAPoint()) {
            session.change(s -> CrosshairSteps.moved(s, 0, step));
        } else {
            session.step(step);
        }
    }

    /** Shift with an arrow moves an edge of the box that is drawn, else the view by a page. */
    private void edgeOrPage(int step) {
        session.change(s -> s.selection() != null
                ? s.withEdgeNudged(step, 0)
                : s.arrowsMoveAPoint()
                        ? CrosshairSteps.moved(s, FAR * step, 0)
                        : s.withViewport(s.viewport()
                                .panByPixels((int) (step * 0.9 * s.viewport().widthPx()), s.frames())));
    }

    private void edge(int step) {
        session.change(s -> s.selection() != null
                ? s.withEdgeNudged(0, step)
                : s.arrowsMoveAPoint() ? CrosshairSteps.moved(s, 0, FAR * step) : s);
    }

    private void end(long samples) {
        session.change(s -> s.goTo(s.viewport().panBySamples(samples, s.frames())));
    }

    private void zoom(double factor) {
        session.change(s -> {
            Viewport v = s.viewport();
            Crosshair crosshair = s.crosshair();
            double pointer = window.pointerX();
            double x = !Double.isNaN(pointer)
                    ? pointer
                    : crosshair == null ? v.widthPx() / 2.0 : Math.clamp(v.xOf(crosshair.sample()), 0, v.widthPx());
            return s.goTo(v.zoomTimeAt(x, factor, s.frames()));
        });
    }

    private void add(String id, String title, Runnable run, Action.Key... keys) {
        all.add(new Action(id, title, List.of(keys), run));
    }
}
