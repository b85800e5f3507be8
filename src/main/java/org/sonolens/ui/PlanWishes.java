package org.sonolens.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import org.sonolens.settings.FolderMemory;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

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
        FolderMemory earlier = session.memory(file);
        session.remember(s -> s.withMemory(earlier.withPlan(plan)));
        session.replan(plan)
                .thenRun(() -> Platform.runLater(() -> {
                    Shown now = session.shown();
                    boolean refused = now != null
                            && now.info().id() == asked.info().id()
                            && !now.info().plan().equals(plan)
                            && session.memory(file).plan().equals(Optional.of(plan));
                    if (refused) {
                        session.remember(s -> s.withMemory(earlier));
                    }
                }));
    }

    /** Shows the recording as one of another class, from the same place on. */
    @Override
    public void classChosen(RecordingClass chosen) {
        session.change(now -> {
            FolderMemory memory = FolderPlans.ofClass(now.info().file(), chosen);
            session.remember(s -> s.withMemory(memory));
            Shown next = session.firstShown(now.recording(), null);
            session.replan(next.sight().plan());
            return next.withViewport(now.viewport().withAxis(next.viewport().axis()))
                    .withRange(now.range())
                    .withSelection(now.selection())
                    .endOf(now);
        });
    }
}
