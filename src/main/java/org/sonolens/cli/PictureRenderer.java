package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.picture.Box;
import org.sonolens.picture.PictureLayout;
import org.sonolens.picture.PicturePainter;
import org.sonolens.picture.PictureParts;
import org.sonolens.picture.PngImage;
import org.sonolens.picture.Raster;
import org.sonolens.recording.Recording;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.tile.ColourTable;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformPainter;
import org.sonolens.tile.WaveformRequest;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.TimeSpan;

/** Renders recordings one after the other as the options say: the exact picture of the window's own engine. */
final class PictureRenderer {
    /** Of a bare picture's height, the part that the waveform takes when it is asked for. */
    private static final int RAW_WAVEFORM_SHARE = 5;

    private final TileService tiles;
    private final FftEngine fft;
    private final MemoryLedger ledger;
    private final PictureOptions options;
    private final PlanOptions plans;
    private final boolean axes;
    private final boolean waveform;

    PictureRenderer(
            TileService tiles,
            FftEngine fft,
            MemoryLedger ledger,
            PictureOptions options,
            PlanOptions plans,
            boolean axes,
            boolean waveform) {
        this.tiles = tiles;
        this.fft = fft;
        this.ledger = ledger;
        this.options = options;
        this.plans = plans;
        this.axes = axes;
        this.waveform = waveform;
    }

    /** A picture, one line that says plan and range, and a sentence for each thing that was wrong with the file. */
    record Rendered(PngImage png, String summary, List<String> repairs) {
        Rendered {
            repairs = List.copyOf(repairs);
        }
    }

    /** What is in the picture, once the levels are known. */
    private record Shown(
            RecordingInfo info,
            RecordingFacts facts,
            FirstSight sight,
            TimeSpan span,
            PictureJob job,
            Palette palette,
            LevelRange range) {}

    Rendered render(Path file) throws CommandFailure, InterruptedException {
        Recording recording = OpenRecording.open(file, plans::plan, fft, TileService.workersHere(), ledger);
        try {
            return renderAll(recording);
        } catch (CommandFailure failure) {
            throw new CommandFailure(file + ": " + failure.getMessage(), failure);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw new CommandFailure(
                        file + ": cannot be read to its end (" + unreadable.getMessage() + "); check the disk", failed);
            }
            throw new IllegalStateException(failed);
        } finally {
            recording.close();
        }
    }

    /** While it is decoded, when its length is stated; once more when that was not true. */
    private Rendered renderAll(Recording recording) throws CommandFailure, ExecutionException, InterruptedException {
        if (!recording.isLengthCertain()) {
            OpenRecording.whole(recording);
        }
        RecordingInfo stated = recording.info();
        Rendered rendered = render(recording);
        boolean toTheEnd = options.span(plans.reckoned(stated.facts())).end() >= stated.samples();
        if (toTheEnd && !OpenRecording.whole(recording).info().equals(stated)) {
            rendered = render(recording);
        }
        return new Rendered(rendered.png(), rendered.summary(), recording.repairs());
    }

    private Rendered render(Recording recording) throws CommandFailure, ExecutionException, InterruptedException {
        RecordingInfo info = recording.info();
        ChannelChoice channels = options.channels(info.format().channels());
        int bands = channels.bands(info.format().channels());
        PictureLayout layout = axes
                ? PictureLayout.of(
                        options.widthPx,
                        options.heightPx,
                        PictureParts.ofBands(bands).withWaveform(waveform))
                : null;
        Box box = layout == null ? null : layout.bands().getFirst();
        int waveformPx = layout == null && waveform ? options.heightPx / RAW_WAVEFORM_SHARE : 0;
        int widthPx = box == null ? options.widthPx : box.width();
        int heightPx = box == null ? options.heightPx - waveformPx : box.height() * bands;
        if (heightPx < bands) {
            throw new CommandFailure("has " + bands + " channels, too many for " + options.heightPx
                    + " pixels; choose --channel max or a larger --height");
        }
        Shown shown = levels(recording, channels, widthPx, heightPx);
        int[] pixels = new int[widthPx * heightPx];
        new ColourTable(shown.palette(), shown.range()).paint(shown.job().image(), 0, widthPx, pixels);
        String summary = PictureCaption.summary(
                shown.facts(), shown.sight().recordingClass(), shown.job(), shown.range(), recording.repairs());
        Raster raster = layout == null
                ? raw(recording, channels, shown, pixels, waveformPx)
                : framed(recording, channels, shown, pixels, layout);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Software", "Sonolens");
        texts.put("Description", summary);
        return new Rendered(
                new PngImage(raster.widthPx(), raster.heightPx(), raster.argb(), texts, OptionalInt.empty()),
                summary,
                List.of());
    }

    private Shown levels(Recording recording, ChannelChoice channels, int widthPx, int heightPx)
            throws CommandFailure, ExecutionException, InterruptedException {
        RecordingInfo info = recording.info();
        FirstSight sight = plans.firstSight(info.facts());
        RecordingFacts facts = plans.reckoned(info.facts());
        TimeSpan span = options.span(facts);
        PictureRequest request = new PictureRequest(
                span, options.axis(sight), widthPx, heightPx, channels, options.statistic(), facts.timeExpansion());
        PictureJob job =
                tiles.picture(recording, request, null, () -> {}).exact().get();
        return new Shown(info, facts, sight, span, job, options.palette(sight), range(job));
    }

    private LevelRange range(PictureJob job) {
        Double floor = options.level("--floor", options.floor);
        Double ceiling = options.level("--ceiling", options.ceiling);
        LevelRange auto = floor == null || ceiling == null ? job.autoRange() : new LevelRange(floor, floor + 1);
        try {
            return new LevelRange(
                    floor == null ? auto.floorDbfs() : floor, ceiling == null ? auto.ceilingDbfs() : ceiling);
        } catch (IllegalArgumentException impossible) {
            throw options.wrong(impossible.getMessage());
        }
    }

    private Raster raw(Recording recording, ChannelChoice channels, Shown shown, int[] pixels, int waveformPx)
            throws ExecutionException, InterruptedException {
        int widthPx = shown.job().image().widthPx();
        int heightPx = shown.job().image().heightPx();
        Raster raster = new Raster(widthPx, heightPx + waveformPx, 0xFF000000);
        raster.blit(pixels, new Box(0, waveformPx, widthPx, heightPx));
        if (waveformPx > 0) {
            Box strip = new Box(0, 0, widthPx, waveformPx);
            raster.blit(waveform(recording, shown.span(), channels, strip).pixels(), strip);
        }
        return raster;
    }

    private Raster framed(Recording recording, ChannelChoice channels, Shown shown, int[] pixels, PictureLayout layout)
            throws ExecutionException, InterruptedException {
        List<int[]> bands = new ArrayList<>();
        int bandPixels = pixels.length / layout.bands().size();
        for (int band = 0; band < layout.bands().size(); band++) {
            bands.add(java.util.Arrays.copyOfRange(pixels, band * bandPixels, (band + 1) * bandPixels));
        }
        Wave wave = layout.hasWaveform()
                ? waveform(recording, shown.span(), channels, layout.waveform())
                : new Wave(new int[0], 0);
        return PicturePainter.paint(
                layout,
                PictureCaption.labels(
                        shown.info().name(),
                        shown.facts(),
                        shown.sight().recordingClass(),
                        shown.job(),
                        shown.range(),
                        shown.palette(),
                        wave.peak(),
                        layout),
                bands,
                wave.pixels());
    }

    private record Wave(int[] pixels, float peak) {}

    private Wave waveform(Recording recording, TimeSpan span, ChannelChoice channels, Box strip)
            throws ExecutionException, InterruptedException {
        WaveformJob job = tiles.waveform(recording, new WaveformRequest(span, strip.width(), channels), () -> {})
                .exact()
                .get();
        int[] pixels = new int[strip.width() * strip.height()];
        WaveformPainter.paint(job.columns(), job.peak(), strip.height(), WaveformPainter.Colours.DARK, pixels);
        return new Wave(pixels, job.peak());
    }

    static String decibels(double level) {
        return String.format(Locale.ROOT, level == Math.rint(level) ? "%.0f" : "%.2f", level);
    }
}
