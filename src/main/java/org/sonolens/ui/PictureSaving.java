package org.sonolens.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.recording.RecordingView;
import org.sonolens.still.Still;
import org.sonolens.still.StillFailure;
import org.sonolens.still.StillPainter;
import org.sonolens.still.StillSource;
import org.sonolens.still.StillSpec;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;
import org.sonolens.view.LevelRange;

/**
 * Saves what is seen as a PNG, or copies it, one at a time, drawn on a thread of its own by the painter of {@code render}.
 * FX thread only, except where a method says otherwise.
 */
final class PictureSaving {
    private static final Logger LOG = LoggerFactory.getLogger(PictureSaving.class);
    private static final int MOST_COPIED_PX = 8192;
    private static final String SUFFIX = ".png";
    private static final OneSaving.Sentences SENTENCES = new OneSaving.Sentences(
            "picture-saving",
            Words.of("picture-save.under-way"),
            Words.of("picture-save.cancelled"),
            Words.of("picture-save.bug"));

    private final StillPainter painter;
    private final Session session;
    private final SpectrogramPane spectrogram;
    private final MessageLine messages;
    private final OneSaving pictures;
    private final BiFunction<Shown, StillChoice, StillSpec> specs;
    private SaveDialog dialog;

    /** What is done with a picture, on its thread; says in a sentence what was done. */
    private interface Use {
        String of(Still still) throws IOException, StillFailure;
    }

    /** @param area whose size a picture has that is to be as in the window */
    PictureSaving(
            TileService tiles,
            Session session,
            SpectrogramPane spectrogram,
            PictureArea area,
            MessageLine messages,
            SaveDialog dialog) {
        this.painter = new StillPainter(tiles);
        this.session = session;
        this.spectrogram = spectrogram;
        this.messages = messages;
        this.dialog = dialog;
        this.pictures = new OneSaving(SENTENCES, "picture", name -> Words.of("picture-save.drawing", name), messages);
        this.specs = (shown, choice) -> spec(shown, choice, spectrogram, area);
    }

    ExportBar bar() {
        return pictures.bar();
    }

    /** Asks elsewhere, for tests. */
    void askBy(SaveDialog other) {
        dialog = other;
    }

    /** How many pixels a picture will have; null while nothing is open. */
    @Nullable
    StillSpec spec(StillChoice choice) {
        Shown shown = session.shown();
        return shown == null ? null : specs.apply(shown, choice);
    }

    /** Asks where to, and begins. @return whether it has begun */
    boolean save(StillChoice choice) {
        Shown shown = ready();
        if (shown == null) {
            return false;
        }
        Path file = shown.info().file();
        Path chosen = dialog.choose(
                Words.of("picture-save.title"), file.toAbsolutePath().getParent(), name(shown));
        if (chosen == null) {
            return false;
        }
        boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        Path target = named ? chosen : chosen.resolveSibling(chosen.getFileName() + SUFFIX);
        begin(shown, choice, ShownName.of(target), still -> {
            // a recording counts by its content, so its name may be that of a picture
            if (Files.exists(target) && Files.isSameFile(target, file)) {
                throw new IOException(Words.of("picture-save.is-recording", target));
            }
            // the dialog asked about the name that was given, about no other
            if (!named && Files.exists(target)) {
                throw new IOException(Words.of("picture-save.is-there", target));
            }
            still.png().writeAtomically(target);
            return Words.of(
                    "picture-save.saved", still.png().widthPx(), still.png().heightPx(), target);
        });
        return true;
    }

    /** Puts the picture into the clipboard. */
    void copy(StillChoice choice) {
        Shown shown = ready();
        if (shown == null) {
            return;
        }
        StillSpec spec = specs.apply(shown, choice);
        if (spec.widthPx() > MOST_COPIED_PX || spec.heightPx() > MOST_COPIED_PX) {
            messages.sayError(Words.of("picture-save.too-large-to-copy", MOST_COPIED_PX));
            return;
        }
        begin(shown, choice, Words.of("picture-save.a-copy"), still -> {
            Platform.runLater(() -> intoClipboard(still));
            return Words.of(
                    "picture-save.copied", still.png().widthPx(), still.png().heightPx());
        });
    }

    private static void intoClipboard(Still still) {
        int width = still.png().widthPx();
        int height = still.png().heightPx();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getIntArgbInstance(),
                        still.png().argb(),
                        0,
                        width);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Ends what is under way and waits for that, 5 s at most; not on the FX thread. */
    void closeOffFxThread() {
        pictures.closeOffFxThread();
    }

    private @Nullable Shown ready() {
        Shown shown = session.shown();
        if (shown == null) {
            messages.say(Words.of("open.nothing-open"));
            return null;
        }
        return pictures.isBusy() ? null : shown;
    }

    private void begin(Shown shown, StillChoice choice, String name, Use use) {
        StillSpec spec = specs.apply(shown, choice);
        pictures.begin(name, progress -> draw(shown.recording(), spec, progress, use));
    }

    /** On the picture's thread. */
    private OneSaving.@Nullable Ended draw(
            RecordingView recording, StillSpec spec, OneSaving.Progress progress, Use use) throws InterruptedException {
        try {
            Still still = painter.paint(recording, spec, part -> {
                progress.at(part);
                return !progress.isCancelled();
            });
            return progress.isCancelled() ? null : new OneSaving.Ended(use.of(still), false);
        } catch (CancellationException gone) {
            return progress.isCancelled() ? null : new OneSaving.Ended(Words.of("picture-save.gone"), true);
        } catch (IOException failed) {
            LOG.info("not saved", failed);
            return new OneSaving.Ended(String.valueOf(failed.getMessage()), true);
        } catch (StillFailure failure) {
            LOG.info("not saved", failure);
            return new OneSaving.Ended(
                    Words.of("picture-save.failed", spec.source().name(), String.valueOf(failure.getMessage())), true);
        }
    }

    /** The recording's name without its ending. */
    private static String name(Shown shown) {
        String name = shown.info().name();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + SUFFIX;
    }

    /** What is seen, in the colours in which it is seen. */
    private static StillSpec spec(Shown shown, StillChoice choice, SpectrogramPane spectrogram, PictureArea area) {
        PictureJob job = spectrogram.job();
        LevelRange range = job == null ? shown.range().base() : shown.range().at(job.framesPerColumn());
        boolean axes = choice.frame().axes();
        double scale = spectrogram.scale();
        int width = axes ? (int) Math.round(area.getWidth() * scale) : spectrogram.widthPx();
        int height = axes ? (int) Math.round(area.getHeight() * scale) : spectrogram.heightPx();
        return new StillSpec(
                StillSource.of(shown.info()),
                shown.sight().recordingClass(),
                shown.info().plan(),
                shown.facts().timeExpansion(),
                shown.channels(),
                shown.statistic(),
                spectrogram.isSmooth(),
                shown.viewport().span(),
                shown.viewport().axis(),
                shown.palette(),
                OptionalDouble.of(range.floorDbfs()),
                OptionalDouble.of(range.ceilingDbfs()),
                Math.clamp(choice.isAsInTheWindow() ? width : choice.widthPx(), 1, StillSpec.MOST_PX),
                Math.clamp(choice.isAsInTheWindow() ? height : choice.heightPx(), 1, StillSpec.MOST_PX),
                choice.frame());
    }
}
