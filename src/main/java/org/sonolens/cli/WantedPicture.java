package org.sonolens.cli;

import org.sonolens.recording.RecordingInfo;
import org.sonolens.still.StillSpec;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/** Which picture is wanted of a recording. */
interface WantedPicture {
    /** The plan to open it with. */
    StftPlan plan(RecordingFacts facts);

    /** What the picture shows. @throws CommandFailure when the recording has no such picture, without the file's name */
    StillSpec spec(RecordingInfo info) throws CommandFailure;
}
