package org.sonolens.ui;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.BoxMeasures;
import org.sonolens.tile.TileService;
import org.sonolens.view.TimeEntry;
import org.sonolens.view.Viewport;

/**
 * Everything that moves by number and measures: the boxes, their numbers, the field that goes to a time. Puts these
 * together and tells them what is shown. FX thread only; the window closes it.
 */
final class Measurements {
    private static final int PARTS = 16;

    private final Session session;
    private final Inspector inspector;
    private final Overlay overlay;
    private final MessageLine messages;
    private final BoxBook boxes;
    private final BoxMeasurer measurer;
    private final SpectrumProbe spectra;
    private final PeakMode peaks;
    private final GoToField goTo = new GoToField(this::goTo);
    private @Nullable Boolean copyAsCsv;

    Measurements(
            TileService tiles,
            Session session,
            SpectrogramPane picture,
            Inspector inspector,
            Overlay overlay,
            MessageLine messages,
            BoxStore store,
            UndoHistory history) {
        this.session = session;
        this.inspector = inspector;
        this.overlay = overlay;
        this.messages = messages;
        boxes = new BoxBook(session, store, history);
        MeasureSection section = new MeasureSection(() -> copy(false), () -> copy(true));
        measurer = new BoxMeasurer(tiles, section);
        spectra = new SpectrumProbe(tiles, new ChosenMarks(session));
        peaks = new PeakMode(picture, new ChosenMarks(session));
        overlay.addBelow(peaks.marks());
        spectra.section().add(peaks.controls());
        inspector.add(0, section);
        inspector.add(1, spectra.section());
        spectra.section().openProperty().subscribe(this::refresh);
        boxes.setOnChange(this::refresh);
        measurer.setOnMeasured(this::measured);
        inspector.foldedProperty().subscribe(this::refresh);
    }

    BoxBook boxes() {
        return boxes;
    }

    GoToField goToField() {
        return goTo;
    }

    SpectrumProbe spectra() {
        return spectra;
    }

    PeakMode peaks() {
        return peaks;
    }

    BoxMeasurer measurer() {
        return measurer;
    }

    /** Something else is shown, or the same in another way. */
    void show(@Nullable Shown now) {
        if (now == null) {
            overlay.boxes(List.of(), -1);
            measurer.measure(null, null, "");
            spectra.show(null, false, false, null);
            peaks.show(null);
            return;
        }
        boxes.show(now);
        peaks.show(now);
        refresh();
    }

    /** More of the picture is there. */
    void progressed() {
        peaks.progressed();
    }

    /** The pointer is over a column of the picture; NaN when it is elsewhere. @param x device pixels */
    void pointer(double x) {
        spectra.pointer(x);
    }

    void close() {
        measurer.stop();
        spectra.stop();
        peaks.stop();
    }

    /** Esc: leaves the field. @return whether there was one to leave */
    boolean leaveField() {
        boolean was = goTo.isVisible();
        if (was) {
            goTo.leave();
        }
        return was;
    }

    /** Draws a box in the middle of what is seen, or around the crosshair, for who has no mouse. */
    void drawBox() {
        session.change(s -> s.withSelection(null));
        session.change(s -> {
            Viewport v = s.viewport();
            Crosshair at = s.crosshair();
            double x = at == null ? v.widthPx() / 2.0 : Math.clamp(v.xOf(at.sample()), 0, v.widthPx());
            double y = at == null ? v.heightPx() / 2.0 : Math.clamp(v.yOf(at.hz()), 0, v.heightPx());
            double wide = Math.max(1, v.widthPx() / (double) PARTS);
            double high = Math.max(1, v.heightPx() / (double) PARTS);
            return s.withSelection(new SelectionBox(
                    s.clipped((long) Math.floor(v.sampleAt(x - wide)), (long) Math.ceil(v.sampleAt(x + wide))),
                    v.hzAt(Math.min(v.heightPx(), y + high)),
                    v.hzAt(Math.max(0, y - high))));
        });
    }

    /** Copies the numbers of the box, once they are there. */
    void copy(boolean csv) {
        if (boxes.measured() < 0) {
            messages.say(Words.of("measure.no-box"));
            return;
        }
        copyAsCsv = csv;
        refresh();
        if (measurer.isCurrent()) {
            measured();
        }
    }

    private void refresh() {
        Shown now = session.shown();
        overlay.boxes(boxes.boxes(), boxes.measured());
        boolean wanted = !inspector.foldedProperty().get() || copyAsCsv != null;
        if (wanted) {
            measurer.measure(now, now == null ? null : boxes.measuredBox(), title());
        } else {
            measurer.stop();
        }
        showSpectrum();
    }

    private void showSpectrum() {
        boolean hasBox = boxes.measured() >= 0;
        spectra.show(session.shown(), !inspector.foldedProperty().get(), hasBox, hasBox ? measurer.found() : null);
    }

    private String title() {
        int count = boxes.boxes().size();
        return count == 1 ? Words.of("measure.box.only") : Words.of("measure.box.one-of", boxes.measured() + 1, count);
    }

    private void measured() {
        showSpectrum();
        copyIfWanted();
    }

    private void copyIfWanted() {
        Boolean csv = copyAsCsv;
        Shown now = session.shown();
        BoxMeasures found = measurer.found();
        if (csv == null || now == null || found == null) {
            return;
        }
        copyAsCsv = null;
        ClipboardContent content = new ClipboardContent();
        content.putString(csv ? MeasureText.csv(now.info().name(), found) : MeasureText.plain(measurer.rows()));
        Clipboard.getSystemClipboard().setContent(content);
        messages.say(csv ? Words.of("measure.copied.csv") : Words.of("measure.copied"));
    }

    /** Goes to what was typed: it stands in the middle, under the crosshair. @return what is wrong, or nothing */
    private String goTo(String typed) {
        Shown now = session.shown();
        if (now == null) {
            return Words.of("open.nothing-open");
        }
        double rateHz = now.facts().trueRateHz();
        TimeEntry entry = TimeEntry.of(typed, new TimeEntry.Extent(now.frames(), rateHz, now.clock()));
        return switch (entry) {
            case TimeEntry.Problem problem -> TimeEntryWords.of(problem);
            case TimeEntry.Place place -> {
                session.change(s -> at(s, Math.clamp(place.seconds() * rateHz, 0, s.frames() - 1)));
                yield "";
            }
        };
    }

    private static Shown at(Shown s, double sample) {
        Viewport v = s.viewport();
        Crosshair before = s.crosshair();
        double hz = before == null ? v.hzAt(v.heightPx() / 2.0) : before.hz();
        double middle = v.span().first() + v.span().samples() / 2.0;
        long pixels = Math.round((sample - middle) / v.samplesPerPixel());
        return s.goTo(v.panByPixels(pixels, s.frames())).withCrosshair(new Crosshair(sample, hz, false));
    }
}
