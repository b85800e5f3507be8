package org.sonolens.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.PixelPeak;
import org.sonolens.tile.TileService;

/**
 * Reads out the pixel under the pointer or the crosshair, and the pitch there. Where a pixel stands for many frames, its
 * own time and frequency are read out at once, and those of the peak that it shows as soon as they are found. FX thread
 * only; the window closes it.
 */
final class PointerReadout {
    private final TileService tiles;
    private final Session session;
    private final SpectrogramPane picture;
    private final WaveformPane waveform;
    private final Overlay overlay;
    private final StatusLine status;
    private final Inspector inspector;
    private final PitchProbe pitch;
    private final PeakProbe peaks;
    private double pointerY = Double.NaN;
    private DoubleConsumer onPointer = x -> {};
    private double pointerX = Double.NaN;

    PointerReadout(
            TileService tiles,
            Session session,
            SpectrogramPane picture,
            WaveformPane waveform,
            Overlay overlay,
            StatusLine status,
            Inspector inspector) {
        this.tiles = tiles;
        this.session = session;
        this.picture = picture;
        this.waveform = waveform;
        this.overlay = overlay;
        this.status = status;
        this.inspector = inspector;
        pitch = new PitchProbe(reading -> Platform.runLater(() -> inspector.showPitch(reading)));
        peaks = new PeakProbe(tiles, peak -> peakFound());
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, e -> onPicture(e.getX(), e.getY()));
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> onPicture(e.getX(), e.getY()));
        picture.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
        waveform.addEventHandler(MouseEvent.MOUSE_MOVED, e -> onWaveform(e.getX()));
        waveform.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> onWaveform(e.getX()));
        waveform.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
    }

    /** Where the pointer is, in device pixels from the picture's left; NaN when it is elsewhere. */
    double pointerX() {
        return pointerX;
    }

    /** Hears where the pointer is, in device pixels from the picture's left; NaN when it is elsewhere. */
    void setOnPointer(DoubleConsumer heard) {
        onPointer = heard;
    }

    /** Reads out the crosshair when it is another than before. */
    void show(@Nullable Shown before, Shown now) {
        if (before != null && before.info().id() != now.info().id()) {
            peaks.stop();
        }
        Crosshair crosshair = now.crosshair();
        if (crosshair == null || before != null && crosshair.equals(before.crosshair())) {
            return;
        }
        readCrosshair(now, crosshair);
        askPitch(now, crosshair.sample(), 0);
    }

    /** More of the picture is there: what the crosshair stands on may be known only now. */
    void progressed() {
        Shown now = session.shown();
        if (now != null && now.crosshair() != null && Double.isNaN(pointerX)) {
            readCrosshair(now, now.crosshair());
        }
    }

    private void readCrosshair(Shown now, Crosshair crosshair) {
        double x = now.viewport().xOf(crosshair.sample());
        double y = now.viewport().yOf(crosshair.hz());
        List<String> parts = readout(now, x, y, crosshair.sample(), crosshair.hz());
        status.setReadout(parts);
        picture.setAccessibleText(Words.of("picture.crosshair-at", String.join(", ", parts)));
    }

    /** Of a pixel by its peak, once that is known. @param x device pixels of the picture @param y also */
    private List<String> readout(Shown now, double x, double y, double sample, double hz) {
        double level = picture.levelAt(x / picture.scale(), y / picture.scale());
        PixelPeak peak = Double.isNaN(level) ? null : peaks.ask(now, x, y);
        return peak == null ? Readout.of(now, sample, hz, level) : Readout.of(now, peak, level);
    }

    private void peakFound() {
        Shown now = session.shown();
        if (now != null && !Double.isNaN(pointerX) && !Double.isNaN(pointerY)) {
            readPicture(now);
        } else {
            progressed();
        }
    }

    void close() {
        peaks.stop();
        pitch.close();
    }

    private void left() {
        pointerX = Double.NaN;
        pointerY = Double.NaN;
        peaks.stop();
        overlay.pointer(-1, -1);
        onPointer.accept(pointerX);
        progressed();
    }

    private void onPicture(double x, double y) {
        overlay.pointer(x, y);
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        pointerX = x * picture.scale();
        pointerY = y * picture.scale();
        onPointer.accept(pointerX);
        readPicture(now);
        askPitch(now, now.viewport().sampleAt(pointerX), band(now));
    }

    private void readPicture(Shown now) {
        double hz = Math.max(
                0,
                now.viewport()
                        .hzAt(pointerY - band(now) * (double) now.viewport().heightPx()));
        status.setReadout(readout(now, pointerX, pointerY, now.viewport().sampleAt(pointerX), hz));
    }

    /** The band under the pointer. */
    private int band(Shown now) {
        return Math.clamp((int) Math.floor(pointerY / now.viewport().heightPx()), 0, now.bands() - 1);
    }

    private void onWaveform(double x) {
        overlay.pointer(x, -1);
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        pointerX = x * picture.scale();
        pointerY = Double.NaN;
        peaks.stop();
        onPointer.accept(pointerX);
        double sample = now.viewport().sampleAt(pointerX);
        status.setReadout(Readout.ofWaveform(now, sample, waveform.extentAt(x)));
        askPitch(now, sample, 0);
    }

    private void askPitch(Shown now, double sample, int band) {
        if (inspector.foldedProperty().get()) {
            return;
        }
        double rateHz = now.facts().trueRateHz();
        int count = PitchProbe.samplesFor(rateHz);
        int channel = now.bands() > 1 ? band : 0;
        long first = Math.round(sample) - count / 2;
        tiles.samples(now.recording(), first, count, channel, heard -> pitch.ask(heard, rateHz));
    }
}
