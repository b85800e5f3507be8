package org.sonolens.ui;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.dsp.ColumnGrid;
import org.sonolens.dsp.FrameRange;
import org.sonolens.measure.PixelPeak;
import org.sonolens.measure.PixelPeakMeasuring;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Viewport;

/**
 * Has the workers look which frame and bin a pixel shows, where its column stands for several frames: the pixel asked for
 * last, once nothing else is asked for a moment, so that a pointer on its way takes nothing from the picture. FX thread
 * only; stopped by its owner.
 */
final class PeakProbe {
    private static final Duration REST = Duration.millis(80);

    private final WorkerQuestion<Question, PixelPeak> worker;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Question asked;
    private @Nullable PixelPeak found;

    /** What is asked: another answer is due when any of it differs. */
    private record Question(
            long recordingId,
            StftPlan plan,
            double rateHz,
            ChannelChoice channels,
            FrameRange frames,
            int hop,
            double lowHz,
            double highHz) {}

    /** @param heard hears of an answer, on the FX thread */
    PeakProbe(TileService tiles, Consumer<PixelPeak> heard) {
        worker = new WorkerQuestion<>(tiles, true, share -> {}, peak -> {
            found = peak;
            heard.accept(peak);
        });
    }

    /**
     * Asks for the peak of a pixel of the picture, in device pixels. What was found of that pixel before stays.
     *
     * @return what is known of it; null while nothing is, and where a column is one frame
     */
    @Nullable
    PixelPeak ask(Shown shown, double xPx, double yPx) {
        Question question = question(shown, xPx, yPx);
        if (question == null) {
            stop();
            return null;
        }
        if (!question.equals(asked)) {
            asked = question;
            found = null;
            worker.stop();
            rest.setOnFinished(event -> measure(shown, question));
            rest.playFromStart();
        }
        return found;
    }

    private void measure(Shown shown, Question question) {
        worker.ask(
                shown.recording(),
                question,
                () -> new PixelPeakMeasuring(
                        question.frames(),
                        question.hop(),
                        question.lowHz(),
                        question.highHz(),
                        question.plan(),
                        question.rateHz(),
                        question.channels(),
                        shown.info().channels()));
    }

    void stop() {
        rest.stop();
        worker.stop();
        asked = null;
        found = null;
    }

    private static @Nullable Question question(Shown shown, double xPx, double yPx) {
        Viewport v = shown.viewport();
        int column = (int) Math.floor(xPx);
        int height = v.heightPx();
        int band = (int) Math.floor(yPx / height);
        int row = (int) Math.floor(yPx) - band * height;
        if (column < 0 || column >= v.widthPx() || band < 0 || band >= shown.bands() || row < 0 || row >= height) {
            return null;
        }
        StftPlan plan = shown.info().plan();
        PictureRequest request = shown.request();
        ColumnGrid grid = request.grid(plan, shown.frames());
        long all = Math.ceilDiv(shown.frames(), (long) grid.hop());
        double lowHz = Math.max(0, v.hzAt(row + 1.0));
        double highHz = v.hzAt(row);
        double nyquistHz = shown.facts().trueNyquistHz();
        if (all < 1 || lowHz >= nyquistHz || !(highHz > lowHz)) {
            return null;
        }
        FrameRange frames = FrameRange.of(grid, grid.firstColumn(v.span()) + column, all);
        if (frames.frames() < 2) {
            return null;
        }
        ChannelChoice channels = shown.bands() > 1 ? new ChannelChoice.One(band) : shown.channels();
        return new Question(
                shown.info().id(), plan, shown.facts().trueRateHz(), channels, frames, grid.hop(), lowHz, highHz);
    }
}
