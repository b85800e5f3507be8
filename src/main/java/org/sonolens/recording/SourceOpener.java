package org.sonolens.recording;

import java.nio.file.Path;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.UnreadableAudioException;

/** Opens files for a slot, on its loader thread. */
@FunctionalInterface
interface SourceOpener {
    /** The open file, which the caller closes. */
    SampleSource open(Path file) throws UnreadableAudioException;
}
