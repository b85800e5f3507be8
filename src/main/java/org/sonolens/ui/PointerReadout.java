package org.sonolens.ui;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.sonolens.tile.TileService;

/** Reads out the pixel under the pointer or the crosshair, and the pitch there. FX thread only; the window closes it. */
final class PointerReadout {
    private final TileService tiles;
    private final Session session;
    private final SpectrogramPane picture;
    private final WaveformPane waveform;
    private final Overlay overlay;
    private final StatusLine status;
    private final Inspector inspector;
    private final PitchProbe pitch;
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
        double scale = picture.scale();
        double x = now.viewport().xOf(crosshair.sample()) / scale;
        double y = now.viewport().yOf(crosshair.hz()) / scale;
        List<String> parts = Readout.of(now, crosshair.sample(), crosshair.hz(), picture.levelAt(x, y));
        status.setReadout(parts);
        picture.setAccessibleText(Words.of("picture.crosshair-at", String.join(", ", parts)));
    }

    void close() {
        pitch.close();
    }

    private void left() {
        pointerX = Double.NaN;
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
        double scale = picture.scale();
        pointerX = x * scale;
        onPointer.accept(pointerX);
        int height = now.viewport().heightPx();
        int band = Math.clamp((int) Math.floor(y * scale / height), 0, now.bands() - 1);
        double sample = now.viewport().sampleAt(pointerX);
        double hz = Math.max(0, now.viewport().hzAt(y * scale - band * (double) height));
        status.setReadout(Readout.of(now, sample, hz, picture.levelAt(x, y)));
        askPitch(now, sample, band);
    }

    private void onWaveform(double x) {
        overlay.pointer(x, -1);
        Shown now = session.shown();
        if (now == null) {
            return;
        }
        pointerX = x * picture.scale();
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
