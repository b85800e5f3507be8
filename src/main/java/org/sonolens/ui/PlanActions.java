package org.sonolens.ui;

import java.util.List;
import org.sonolens.settings.PlanPreset;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

/** What a user chooses in the {@link PlanPopover}. Called on the FX thread. */
public interface PlanActions {
    /** The transform shall be this one. */
    void planChosen(StftPlan plan);

    /** Plans that were given a name. */
    default List<PlanPreset> presets() {
        return List.of();
    }

    /** A plan shall be kept under a name, in place of another of that name. */
    default void presetKept(PlanPreset preset) {}

    /** A name shall be forgotten. */
    default void presetForgotten(String name) {}

    /** The recording shall be taken for one of this class, with that class' own plan. */
    void classChosen(RecordingClass recordingClass);

    /** The recordings of this folder shall be taken to play so many times slower than life. @param factor 1 to 1000 */
    void timeExpansionChosen(double factor);
}
