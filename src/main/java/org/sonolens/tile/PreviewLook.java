package org.sonolens.tile;

import org.sonolens.recording.RecordingInfo;

/** Says how a file would be shown if the user went to it now; asked on worker threads. */
@FunctionalInterface
public interface PreviewLook {
    PictureRequest of(RecordingInfo info);
}
