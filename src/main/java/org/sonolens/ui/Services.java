package org.sonolens.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.sonolens.export.SoundExporter;
import org.sonolens.play.SoundDevices;
import org.sonolens.recording.MemoryReport;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.PlanChoice;
import org.sonolens.recording.RecordingSlot;
import org.sonolens.recording.SlotListener;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.settings.SettingsStore;
import org.sonolens.tile.TileService;
import org.sonolens.trash.SystemTrash;

/**
 * What the window is given by the composition root. Immutable.
 *
 * @param tiles workers; outlives the window
 * @param neighbours opens files for previews
 * @param slots makes the window's slot, which the window closes
 * @param memory what the ledger holds now
 * @param exporter writes parts of recordings as files
 * @param sound where sound can be heard
 * @param settings where settings are kept; closed by the composition root
 * @param reviews where flags, tags and notes are kept; closed by the composition root
 * @param trash where rejected files go; empty where the system has none that is known
 * @param closed runs once the window and its slot are closed, on a thread of its own
 */
public record Services(
        TileService tiles,
        Neighbours neighbours,
        SlotMaker slots,
        Supplier<MemoryReport> memory,
        SoundExporter exporter,
        SoundDevices sound,
        SettingsStore settings,
        ReviewKeeper reviews,
        Optional<SystemTrash> trash,
        Runnable closed) {
    /** Makes a slot for a window. */
    @FunctionalInterface
    public interface SlotMaker {
        RecordingSlot make(PlanChoice plans, SlotListener listener);
    }
}
