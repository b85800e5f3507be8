package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.PlanPreset;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;

/** Carries out what is chosen in the {@link PlanPopover}; the folder remembers it. FX thread only. */
record PlanWishes(Session session) implements PlanActions {
    /** Takes another plan: the engine is replaced, the old one first. The folder remembers it unless it is refused. */
    @Override
    public void planChosen(StftPlan plan) {
        Shown asked = session.shown();
        if (asked == null) {
            return;
        }
        Path file = asked.info().file();
        FolderMemory earlier = session.plans().memory(file);
        session.remember(s -> s.withMemory(earlier.withPlan(plan)));
        session.replan(plan)
                .thenRun(() -> Platform.runLater(() -> {
                    Shown now = session.shown();
                    boolean refused = now != null
                            && now.info().id() == asked.info().id()
                            && !now.info().plan().equals(plan)
                            && session.plans().memory(file).plan().equals(Optional.of(plan));
                    if (refused) {
                        session.remember(s -> s.withMemory(earlier));
                    }
                }));
    }

    @Override
    public List<PlanPreset> presets() {
        return session.settings().preferences().presets();
    }

    @Override
    public void presetKept(PlanPreset preset) {
        session.remember(s -> s.withPreferences(s.preferences().withPreset(preset)));
    }

    @Override
    public void presetForgotten(String name) {
        session.remember(s -> s.withPreferences(s.preferences().withoutPreset(name)));
    }

    /** Shows the recording as one of another class, from the same place on. */
    @Override
    public void classChosen(RecordingClass chosen) {
        session.change(now -> {
            FolderMemory memory = session.plans().memory(now.info().file()).withClass(chosen);
            session.remember(s -> s.withMemory(memory));
            Shown next = session.firstShown(now.recording(), null);
            session.replan(next.sight().plan());
            return next.withViewport(now.viewport().withAxis(next.viewport().axis()))
                    .withRange(now.range())
                    .withSelection(now.selection())
                    .endOf(now);
        });
    }

    /**
     * Reckons time and frequency by another factor, over the same samples. Frequencies that were chosen before mean others
     * now, so the axis is that of the class, no box stays selected, and nothing stays of earlier views.
     */
    @Override
    public void timeExpansionChosen(double factor) {
        session.change(now -> {
            Path file = now.info().file();
            FolderMemory memory = session.plans()
                    .memory(file)
                    .withTimeExpansion(
                            TimeExpansionChoice.of(factor, now.info().metadata().taggedTimeExpansion()));
            session.remember(s -> s.withMemory(memory));
            Shown next = session.firstShown(now.recording(), null);
            StftPlan plan = memory.plan().orElse(next.sight().plan());
            if (!plan.equals(now.info().plan())) {
                session.replan(plan);
            }
            return next.withChannels(now.channels())
                    .withStatistic(now.statistic())
                    .withViewport(now.viewport().withAxis(next.viewport().axis()))
                    .withRange(now.range());
        });
    }
}
