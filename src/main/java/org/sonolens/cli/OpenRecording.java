package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.audio.decode.NoRoomForSamplesException;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/** Opens a recording for a command that owns it alone and keeps no levels of it, with failures as one sentence. Stateless. */
final class OpenRecording {
    private OpenRecording() {}

    /** The recording, which the caller closes. */
    static Recording open(
            Path file, Function<RecordingFacts, StftPlan> plans, FftEngine fft, int workers, MemoryLedger ledger)
            throws CommandFailure {
        SampleSource source = source(file);
        boolean handedOver = false;
        try {
            if (source.format().frames() == 0) {
                throw new CommandFailure(file + ": holds no samples; choose another file");
            }
            StftPlan plan = plans.apply(RecordingInfo.facts(source.format(), source.metadata()));
            handedOver = true;
            EngineSetup setup = new EngineSetup(new Transforms(fft, workers, false), id -> {});
            return Recording.open(1, source, plan, setup, ledger);
        } catch (PlanTooLargeException tooLarge) {
            throw new CommandFailure(
                    file + ": needs "
                            + Math.ceilDiv(ledger.budgetBytes() + tooLarge.missingBytes(), MemoryLedger.MIB)
                            + " MiB of native memory; allow them with --memory, or choose a smaller FFT size",
                    tooLarge);
        } catch (NoRoomForSamplesException noRoom) {
            throw new CommandFailure(file + ": " + noRoom.getMessage(), noRoom);
        } catch (NativeAllocationException | org.sonolens.memory.NativeBudgetException refused) {
            throw new CommandFailure(
                    file + ": finds no native memory for its engine; allow more with --memory, or close other programs",
                    refused);
        } finally {
            if (!handedOver) {
                source.close();
            }
        }
    }

    /** Waits until it is known how many samples there are. */
    static void count(Path file, SampleSource source) throws CommandFailure, InterruptedException {
        try {
            source.count();
        } catch (IOException failed) {
            throw new CommandFailure(file + ": cannot be decoded to its end; check the disk", failed);
        }
    }

    /** Waits until every sample of a recording can be read, and takes over how many there are. */
    static Recording whole(Recording recording) throws InterruptedException {
        try {
            recording.completed().get();
            recording.recount(Duration.ofSeconds(10));
            return recording;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** The samples alone, which the caller closes. */
    static SampleSource source(Path file) throws CommandFailure {
        try {
            return SampleSources.open(file);
        } catch (UnreadableAudioException unreadable) {
            throw new CommandFailure(unreadable.messageWithPath(), unreadable);
        }
    }
}
