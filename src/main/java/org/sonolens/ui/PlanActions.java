package org.sonolens.ui;

import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

/** What a user chooses in the {@link PlanPopover}. Called on the FX thread. */
public interface PlanActions {
    /** The transform shall be this one. */
    void planChosen(StftPlan plan);

    /** The recording shall be taken for one of this class, with that class' own plan. */
    void classChosen(RecordingClass recordingClass);
}
