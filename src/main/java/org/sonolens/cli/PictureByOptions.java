package org.sonolens.cli;

import org.sonolens.recording.RecordingInfo;
import org.sonolens.still.StillFrame;
import org.sonolens.still.StillSource;
import org.sonolens.still.StillSpec;
import org.sonolens.view.FirstSight;
import org.sonolens.view.LevelRange;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/** The picture that the options ask for; what is not given is what the window would choose at open. */
record PictureByOptions(PictureOptions options, PlanOptions plans, StillFrame frame) implements WantedPicture {
    @Override
    public StftPlan plan(RecordingFacts facts) {
        return plans.plan(facts);
    }

    @Override
    public StillSpec spec(RecordingInfo info) throws CommandFailure {
        FirstSight sight = plans.firstSight(info.facts());
        RecordingFacts facts = plans.reckoned(info.facts());
        StillSpec spec = new StillSpec(
                StillSource.of(info),
                sight.recordingClass(),
                info.plan(),
                facts.timeExpansion(),
                options.channels(info.channels()),
                options.statistic(),
                options.smooth,
                options.span(facts),
                options.axis(sight),
                options.palette(sight),
                options.level("--floor", options.floor),
                options.level("--ceiling", options.ceiling),
                options.widthPx,
                options.heightPx,
                frame);
        if (spec.floorDbfs().isPresent() && spec.ceilingDbfs().isPresent()) {
            try {
                new LevelRange(
                        spec.floorDbfs().getAsDouble(), spec.ceilingDbfs().getAsDouble());
            } catch (IllegalArgumentException impossible) {
                throw options.wrong(impossible.getMessage());
            }
        }
        return spec;
    }
}
