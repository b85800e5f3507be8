package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;
import static org.sonolens.ui.Action.Key.typed;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;
import org.sonolens.view.Viewport;

/** The one table of what can be done and by which keys. FX thread only. */
final class Actions {
    private static final double ZOOM_STEP = 2;

    private final List<Action> all = new ArrayList<>();
    private final Session session;

    /** What the window itself does. */
    interface WindowActions {
        void openFiles();

        void openFolder();

        void toggleFiles();

        void toggleInspector();

        void lock(boolean locked);

        void showKeys();

        void closeWindow();
    }

    Actions(Session session, WindowActions window) {
        this.session = session;
        files();
        moving();
        looking(window);
        add("open-files", "Open files", window::openFiles, of(KeyCode.O).withControl());
        add("open-folder", "Open a folder", window::openFolder, of(KeyCode.O).withControl().withShift());
        add("fold-files", "Show or hide the file list", window::toggleFiles, of(KeyCode.F9));
        add("fold-inspector", "Show or hide the inspector", window::toggleInspector, of(KeyCode.F10));
        add("keys", "Show the keys", window::showKeys, of(KeyCode.F1));
        add("close", "Close the window", window::closeWindow, of(KeyCode.W).withControl(), of(KeyCode.Q).withControl());
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    private void files() {
        add("previous", "Previous file", () -> session.step(-1), of(KeyCode.PAGE_UP), typed("["));
        add("next", "Next file", () -> session.step(1), of(KeyCode.PAGE_DOWN), typed("]"));
        add("up", "Previous file; with the crosshair, up", () -> fileOrCrosshair(-1), of(KeyCode.UP));
        add("down", "Next file; with the crosshair, down", () -> fileOrCrosshair(1), of(KeyCode.DOWN));
        add("first", "First file", () -> session.goTo(0), of(KeyCode.HOME));
        add("last", "Last file", () -> session.goTo(Integer.MAX_VALUE), of(KeyCode.END));
    }

    private void moving() {
        add("left", "Earlier", () -> arrow(-1, 0), of(KeyCode.LEFT));
        add("right", "Later", () -> arrow(1, 0), of(KeyCode.RIGHT));
        add("page-left", "A page earlier", () -> pan(-0.9), of(KeyCode.LEFT).withShift());
        add("page-right", "A page later", () -> pan(0.9), of(KeyCode.RIGHT).withShift());
        add("start", "Start of the recording", () -> end(Long.MIN_VALUE / 4), of(KeyCode.HOME).withControl());
        add("end", "End of the recording", () -> end(Long.MAX_VALUE / 4), of(KeyCode.END).withControl());
        add("zoom-in", "Zoom in", () -> zoom(ZOOM_STEP), typed("+"), typed("="), of(KeyCode.PLUS).withControl());
        add("zoom-out", "Zoom out", () -> zoom(1 / ZOOM_STEP), typed("-"), typed("−"));
        add("fit", "Fit the whole recording", () -> session.change(Shown::fit), typed("0"));
        add("zoom-selection", "Zoom to the selection", () -> session.change(Shown::zoomToSelection), of(KeyCode.Z));
        add(
                "back",
                "Back to the view before",
                () -> session.change(Shown::back),
                of(KeyCode.BACK_SPACE),
                of(KeyCode.LEFT).withAlt());
        add("crosshair", "Crosshair", () -> session.change(Actions::crosshair), of(KeyCode.C));
        add(
                "leave",
                "Leave the crosshair or the selection",
                () -> session.change(s -> s.withCrosshair(null).withSelection(null)),
                of(KeyCode.ESCAPE));
    }

    private void looking(WindowActions window) {
        add("palette", "Next palette", this::nextPalette, of(KeyCode.P));
        add(
                "lock",
                "Lock or free the range",
                () -> session.change(s -> {
                    window.lock(!s.range().locked());
                    return session.shown() == null ? s : session.shown();
                }),
                of(KeyCode.L));
        add("statistic", "Maximum or mean", this::otherStatistic, of(KeyCode.M));
        add("scale", "Next frequency scale", this::nextScale, of(KeyCode.F));
    }

    private void nextPalette() {
        session.change(s -> {
            Palette next = s.palette().next();
            session.remember(settings -> settings.withLook(settings.look().withPalette(next)));
            return s.withPalette(next);
        });
    }

    private void otherStatistic() {
        session.change(s -> {
            Statistic next = s.statistic() == Statistic.MAX ? Statistic.MEAN : Statistic.MAX;
            session.remember(settings -> settings.withLook(settings.look().withStatistic(next)));
            return s.withStatistic(next);
        });
    }

    private void nextScale() {
        session.change(s -> {
            FrequencyScale next =
                    switch (s.viewport().axis().scale()) {
                        case LINEAR -> FrequencyScale.LOG;
                        case LOG -> FrequencyScale.MEL;
                        case MEL -> FrequencyScale.BARK;
                        case BARK -> FrequencyScale.ERB;
                        case ERB -> FrequencyScale.LINEAR;
                    };
            session.remember(settings -> settings.withLook(settings.look().withScale(next)));
            return s.withScale(next);
        });
    }

    private static Shown crosshair(Shown s) {
        Viewport v = s.viewport();
        return s.withCrosshair(
                s.crosshair() != null
                        ? new Crosshair(s.crosshair().sample(), s.crosshair().hz(), true)
                        : new Crosshair(v.sampleAt(v.widthPx() / 2.0), v.hzAt(v.heightPx() / 2.0), true));
    }

    /** Arrows move the crosshair where there is one, else the view. */
    private void arrow(int x, int y) {
        session.change(s -> {
            Crosshair crosshair = s.crosshair();
            Viewport v = s.viewport();
            if (crosshair == null || !crosshair.held()) {
                return x == 0 ? s : s.withViewport(v.panByPixels(x * Math.max(1, v.widthPx() / 10), s.frames()));
            }
            double sample = Math.clamp(v.sampleAt(v.xOf(crosshair.sample()) + x), 0, s.frames() - 1);
            double hz = Math.clamp(v.hzAt(v.yOf(crosshair.hz()) + y), v.axis().lowHz(), v.axis().highHz());
            return s.withCrosshair(new Crosshair(sample, hz, true));
        });
    }

    private void fileOrCrosshair(int step) {
        Shown shown = session.shown();
        if (shown != null && shown.crosshair() != null && shown.crosshair().held()) {
            arrow(0, step);
        } else {
            session.step(step);
        }
    }

    private void pan(double pages) {
        session.change(s -> s.withViewport(
                s.viewport().panByPixels((int) (pages * s.viewport().widthPx()), s.frames())));
    }

    private void end(long samples) {
        session.change(s -> s.goTo(s.viewport().panBySamples(samples, s.frames())));
    }

    private void zoom(double factor) {
        session.change(s -> {
            Viewport v = s.viewport();
            Crosshair crosshair = s.crosshair();
            double x = crosshair == null ? v.widthPx() / 2.0 : Math.clamp(v.xOf(crosshair.sample()), 0, v.widthPx());
            return s.goTo(v.zoomTimeAt(x, factor, s.frames()));
        });
    }

    private void add(String id, String title, Runnable run, Action.Key... keys) {
        all.add(new Action(id, title, List.of(keys), run));
    }
}
