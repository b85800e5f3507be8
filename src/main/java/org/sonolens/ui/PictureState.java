package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.RecordingView;

/** The words of the status line for what is on the screen: max, exact, native 21 of 128 MiB. Stateless. */
final class PictureState {
    private PictureState() {}

    static List<String> of(Shown now, boolean exact, MemoryReport memory) {
        List<String> words = new ArrayList<>();
        words.add(now.statistic().label());
        words.add(exact ? Words.of("state.exact") : Words.of("state.provisional"));
        RecordingView recording = now.recording();
        if (!recording.isComplete()) {
            long percent = Math.min(99, 100 * recording.availableSamples() / Math.max(1, now.frames()));
            words.add(
                    recording.isLengthCertain()
                            ? Words.of("state.decoding", percent)
                            : Words.of("state.decoding-estimated", percent));
        }
        words.add(StatusLine.words(memory));
        return words;
    }
}
