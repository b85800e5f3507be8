package org.sonolens.ui;

import static org.sonolens.ui.Action.Key.of;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;

/** The part of the table of actions that changes how the picture looks, by a key each. FX thread only. */
final class LookKeys {
    private final Session session;
    private final Runnable toggleLock;

    LookKeys(Session session, Runnable toggleLock) {
        this.session = session;
        this.toggleLock = toggleLock;
    }

    List<Action> actions() {
        return List.of(
                new Action("palette", Words.of("action.palette"), List.of(of(KeyCode.P)), this::nextPalette),
                new Action("lock", Words.of("action.lock"), List.of(of(KeyCode.L)), toggleLock),
                new Action("statistic", Words.of("action.statistic"), List.of(of(KeyCode.M)), this::otherStatistic),
                new Action("scale", Words.of("action.scale"), List.of(of(KeyCode.F)), this::nextScale));
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
            FrequencyScale next = switch (s.viewport().axis().scale()) {
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
}
