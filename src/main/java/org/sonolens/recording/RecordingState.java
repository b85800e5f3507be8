package org.sonolens.recording;

import java.nio.file.Path;

/** What a {@link RecordingSlot} holds. Immutable. */
public sealed interface RecordingState {
    /** Nothing, before the first file or after the slot closed. */
    record Empty() implements RecordingState {}

    /** A file is being opened; what was there before is freed or about to be. */
    record Loading(Path file) implements RecordingState {}

    /** A recording that can be borrowed from. */
    record Ready(RecordingInfo info, RecordingView recording) implements RecordingState {}

    /** The file could not be opened, and nothing else is. */
    record Failed(LoadFailure failure) implements RecordingState {}
}
