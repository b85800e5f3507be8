package org.sonolens.recording;

import java.util.function.LongConsumer;
import org.sonolens.dsp.Transforms;

/**
 * What recordings are opened with. Immutable.
 *
 * @param transforms which transform, by how many workers
 * @param dropCaches empties whatever is cached for the recording of an id; runs before its memory goes
 */
public record EngineSetup(Transforms transforms, LongConsumer dropCaches) {}
