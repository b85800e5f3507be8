package org.sonolens.recording;

import java.nio.file.Path;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.memory.MemoryLedger;

/** Slots whose files a test opens its own way, for tests of other packages. Stateless. */
public final class SlotsOver {
    private SlotsOver() {}

    /** Opens what the test wants to be found in a file. */
    @FunctionalInterface
    public interface Opener {
        SampleSource open(Path file) throws UnreadableAudioException;
    }

    public static RecordingSlot make(
            MemoryLedger ledger, EngineSetup setup, PlanChoice plans, SlotListener listener, Opener opener) {
        return new RecordingSlot(ledger, setup, plans, listener, opener::open);
    }
}
