package org.sonolens.recording;

import java.nio.file.Path;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Metadata;
import org.sonolens.view.StftPlan;

/** Chooses the plan a file is opened with; asked on the loader thread. */
@FunctionalInterface
public interface PlanChoice {
    StftPlan planFor(Path file, AudioFormat format, Metadata metadata);
}
