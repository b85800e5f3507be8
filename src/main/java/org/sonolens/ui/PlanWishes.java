package org.sonolens.ui;

import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;

/** What the plan's popover asks for, brought to the session. FX thread only. */
record PlanWishes(Session session) implements PlanActions {
    @Override
    public void planChosen(StftPlan plan) {
        session.plan(plan);
    }

    @Override
    public void classChosen(RecordingClass recordingClass) {
        session.recordingClass(recordingClass);
    }
}
