package org.sonolens.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Metadata;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingView;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.Look;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.Viewport;

/** How a recording is shown when it opens: its class' defaults, the user's look, and what the file before hands on. */
final class FirstShown {
    private FirstShown() {}

    /**
     * @param before how the recording before it was shown, or null
     * @param look what the user chose for all recordings
     * @param memory what the user chose for this folder
     * @param widthPx device pixels of the picture area
     * @param heightPx of all bands together
     */
    static Shown of(
            RecordingInfo info,
            RecordingView recording,
            @Nullable Shown before,
            Look look,
            FolderMemory memory,
            int widthPx,
            int heightPx) {
        RecordingFacts facts = facts(info.format(), info.metadata(), memory);
        FirstSight sight = sight(facts, memory);
        // as the file before, when that has as many
        ChannelChoice channels = before != null
                        && before.info().format().channels() == info.format().channels()
                ? before.channels()
                : ChannelChoice.forWindow(info.format().channels());
        int band = Math.max(1, heightPx / channels.bands(info.format().channels()));
        FrequencyAxis axis = look.scale().map(sight.axis()::withScale).orElse(sight.axis());
        long frames = info.format().frames();
        Viewport viewport = Viewport.whole(frames, axis, widthPx, band);
        if (before != null) {
            Viewport sized =
                    new Viewport(before.viewport().span(), before.viewport().axis(), widthPx, band);
            viewport = sized.carriedTo(before.frames(), before.facts().trueRateHz(), frames, facts.trueRateHz(), axis);
        }
        RangeChoice range = before != null
                ? before.range().carried()
                : look.lockedRange()
                        .map(locked -> new RangeChoice(locked, false, true, true, 0))
                        .orElse(RangeChoice.UNKNOWN);
        return new Shown(
                info,
                facts,
                recording,
                sight,
                viewport,
                channels,
                look.statistic(),
                look.palette().orElse(sight.palette()),
                range,
                List.of(),
                null,
                null);
    }

    /** What defaults are chosen by, with the time expansion that counts in a folder. */
    static RecordingFacts facts(AudioFormat format, Metadata metadata, FolderMemory memory) {
        RecordingFacts own = RecordingInfo.facts(format, metadata);
        return memory.timeExpansion()
                .map(chosen -> own.withTimeExpansion(chosen.in(metadata.taggedTimeExpansion())))
                .orElse(own);
    }

    /** The class and defaults of a recording in a folder. */
    static FirstSight sight(RecordingFacts facts, FolderMemory memory) {
        return memory.recordingClass()
                .map(chosen -> FirstSight.of(facts, chosen))
                .orElseGet(() -> FirstSight.of(facts));
    }
}
