package org.sonolens.still;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sonolens.picture.Box;
import org.sonolens.picture.PictureLayout;
import org.sonolens.picture.PicturePainter;
import org.sonolens.picture.PictureParts;
import org.sonolens.picture.PngImage;
import org.sonolens.picture.Raster;
import org.sonolens.recording.RecordingView;
import org.sonolens.tile.ColourTable;
import org.sonolens.tile.LevelImage;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.tile.WaveformJob;
import org.sonolens.tile.WaveformPainter;
import org.sonolens.tile.WaveformRequest;
import org.sonolens.view.LevelRange;

/**
 * Makes saved pictures, for the window and the command line alike: exact, of the engine that the window shows. Waits for
 * the workers, so not on the FX thread; otherwise thread-safe.
 */
public final class StillPainter {
    /** Of a bare picture's height, the part that the waveform takes when it is asked for. */
    private static final int BARE_WAVEFORM_SHARE = 5;

    private static final long MILLIS_BETWEEN_NEWS = 50;

    private final TileService tiles;

    /** @param tiles the workers, which stay the caller's */
    public StillPainter(TileService tiles) {
        this.tiles = tiles;
    }

    /**
     * The picture of a recording, which must be open with the spec's plan.
     *
     * @throws StillFailure when there can be none; its message completes a sentence that begins with the file's name
     * @throws IllegalArgumentException when the end of the range that the spec has does not suit the other one
     * @throws CancellationException when it is not wanted any more, or the recording was closed meanwhile
     */
    public Still paint(RecordingView recording, StillSpec spec, StillProgress progress)
            throws StillFailure, InterruptedException {
        StillRoom.check(spec.widthPx(), spec.heightPx(), spec.frame());
        int bands = spec.channels().bands(recording.info().channels());
        PictureLayout layout = layout(spec, bands);
        int stripPx = layout == null && spec.frame().waveform() ? spec.heightPx() / BARE_WAVEFORM_SHARE : 0;
        Box band = layout == null ? null : layout.bands().getFirst();
        int widthPx = band == null ? spec.widthPx() : band.width();
        int heightPx = band == null ? spec.heightPx() - stripPx : band.height() * bands;
        if (heightPx < bands) {
            throw tooManyBands(spec, bands);
        }
        PictureJob job = tiles.picture(recording, spec.request(widthPx, heightPx), null, () -> {});
        try {
            LevelImage image = job.image();
            await(job.exact(), job::cancel, () -> progress.isWantedAt(exactPart(image)));
            LevelRange range = range(spec, job);
            ColourTable colours = new ColourTable(spec.palette(), range);
            Raster raster = layout == null
                    ? bare(recording, spec, image, colours, stripPx, progress)
                    : framed(recording, spec, job, colours, range, layout, progress);
            StillSpec made = spec.withRange(range);
            String summary = StillCaption.summary(spec, job, range, recording.repairs());
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("Software", "Sonolens");
            texts.put("Description", summary);
            texts.put(StillText.KEYWORD, StillText.write(made));
            PngImage png = new PngImage(spec.widthPx(), spec.heightPx(), raster.argb(), texts, OptionalInt.empty());
            return new Still(png, made, summary);
        } finally {
            // what would be made ready beside it is for who scrolls
            job.cancel();
        }
    }

    private static @Nullable PictureLayout layout(StillSpec spec, int bands) throws StillFailure {
        StillFrame frame = spec.frame();
        if (!frame.axes()) {
            return null;
        }
        try {
            return PictureLayout.of(
                    spec.widthPx(),
                    spec.heightPx(),
                    new PictureParts(bands, frame.waveform(), frame.caption(), frame.caption(), frame.colourBar()));
        } catch (IllegalArgumentException noRoom) {
            throw tooManyBands(spec, bands);
        }
    }

    private static StillFailure tooManyBands(StillSpec spec, int bands) {
        return new StillFailure("has " + bands + (bands == 1 ? " channel" : " channels") + ", too many for "
                + spec.heightPx() + " pixels; choose --channel max or a larger --height");
    }

    private static LevelRange range(StillSpec spec, PictureJob job) {
        boolean given = spec.floorDbfs().isPresent() && spec.ceilingDbfs().isPresent();
        return spec.range(given ? new LevelRange(-1, 0) : job.autoRange());
    }

    private Raster bare(
            RecordingView recording,
            StillSpec spec,
            LevelImage image,
            ColourTable colours,
            int stripPx,
            StillProgress progress)
            throws StillFailure, InterruptedException {
        Raster raster = new Raster(spec.widthPx(), spec.heightPx(), 0xFF000000);
        if (stripPx == 0) {
            colours.paint(image, 0, image.widthPx(), raster.argb());
            return raster;
        }
        Box strip = new Box(0, 0, spec.widthPx(), stripPx);
        raster.blit(pixels(image, colours), new Box(0, stripPx, image.widthPx(), image.heightPx()));
        raster.blit(strip(waveform(recording, spec, strip.width(), progress), strip), strip);
        return raster;
    }

    private Raster framed(
            RecordingView recording,
            StillSpec spec,
            PictureJob job,
            ColourTable colours,
            LevelRange range,
            PictureLayout layout,
            StillProgress progress)
            throws StillFailure, InterruptedException {
        Box strip = layout.waveform();
        WaveformJob wave = layout.hasWaveform() ? waveform(recording, spec, strip.width(), progress) : null;
        Raster raster = PicturePainter.paint(
                layout, StillCaption.labels(spec, job, range, wave == null ? 0 : wave.peak(), layout));
        int[] pixels = pixels(job.image(), colours);
        List<Box> bands = layout.bands();
        for (int i = 0; i < bands.size(); i++) {
            Box band = bands.get(i);
            raster.blit(pixels, i * band.width() * band.height(), band);
        }
        if (wave != null) {
            raster.blit(strip(wave, strip), strip);
        }
        return raster;
    }

    private static int[] pixels(LevelImage image, ColourTable colours) {
        int[] pixels = new int[image.widthPx() * image.heightPx()];
        colours.paint(image, 0, image.widthPx(), pixels);
        return pixels;
    }

    private WaveformJob waveform(RecordingView recording, StillSpec spec, int widthPx, StillProgress progress)
            throws StillFailure, InterruptedException {
        WaveformJob job =
                tiles.waveform(recording, new WaveformRequest(spec.span(), widthPx, spec.channels()), () -> {});
        await(job.exact(), job::cancel, () -> progress.isWantedAt(1));
        return job;
    }

    private static int[] strip(WaveformJob wave, Box strip) {
        int[] pixels = new int[strip.width() * strip.height()];
        WaveformPainter.paint(wave.columns(), wave.peak(), strip.height(), WaveformPainter.Colours.DARK, pixels);
        return pixels;
    }

    private static double exactPart(LevelImage image) {
        int exact = 0;
        for (int column = 0; column < image.widthPx(); column++) {
            exact += image.isExact(column) ? 1 : 0;
        }
        return (double) exact / image.widthPx();
    }

    /** Waits until something is done or not wanted any more. */
    private static void await(CompletableFuture<?> done, Runnable cancel, BooleanSupplier wanted)
            throws StillFailure, InterruptedException {
        while (true) {
            try {
                done.get(MILLIS_BETWEEN_NEWS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                if (!wanted.getAsBoolean()) {
                    cancel.run();
                }
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof IOException unreadable) {
                    throw new StillFailure(
                            "cannot be read to its end (" + unreadable.getMessage() + "); check the disk", failed);
                }
                throw new IllegalStateException(failed);
            }
        }
    }
}
