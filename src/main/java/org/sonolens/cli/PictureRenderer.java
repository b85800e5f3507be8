package org.sonolens.cli;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.Recording;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.still.Still;
import org.sonolens.still.StillFailure;
import org.sonolens.still.StillPainter;
import org.sonolens.still.StillProgress;
import org.sonolens.still.StillSpec;
import org.sonolens.tile.TileService;

/** Renders recordings one after the other: opens each, has its picture painted, closes it. */
final class PictureRenderer {
    private final StillPainter painter;
    private final FftEngine fft;
    private final MemoryLedger ledger;
    private final WantedPicture wanted;

    PictureRenderer(TileService tiles, FftEngine fft, MemoryLedger ledger, WantedPicture wanted) {
        this.painter = new StillPainter(tiles);
        this.fft = fft;
        this.ledger = ledger;
        this.wanted = wanted;
    }

    Still render(Path file) throws CommandFailure, InterruptedException {
        Recording recording = OpenRecording.open(file, wanted::plan, fft, TileService.workersHere(), ledger);
        try {
            return renderAll(recording);
        } catch (CommandFailure | StillFailure failure) {
            throw new CommandFailure(file + ": " + failure.getMessage(), failure);
        } catch (IllegalArgumentException noRange) {
            throw new WrongUsageException(noRange.getMessage());
        } catch (CancellationException bug) {
            throw new IllegalStateException("nobody closes it meanwhile", bug);
        } finally {
            recording.close();
        }
    }

    /** While it is decoded, when its length is stated; once more when that was not true. */
    private Still renderAll(Recording recording) throws CommandFailure, StillFailure, InterruptedException {
        if (!recording.isLengthCertain()) {
            OpenRecording.whole(recording);
        }
        RecordingInfo stated = recording.info();
        StillSpec spec = wanted.spec(stated);
        Still rendered = painter.paint(recording, spec, StillProgress.NONE);
        boolean toTheEnd = spec.span().end() >= stated.samples();
        return !toTheEnd || OpenRecording.whole(recording).info().equals(stated)
                ? rendered
                : painter.paint(recording, wanted.spec(recording.info()), StillProgress.NONE);
    }
}
