package org.sonolens.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.BoxMeasures;
import org.sonolens.measure.PowerSpectrum;
import org.sonolens.measure.SpectrumMeasuring;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

/**
 * Has the spectra that the inspector shows made by the workers: of the visible part or the whole file, and of the column
 * under the pointer; that of the box comes with its numbers. FX thread only; stopped by its owner.
 */
final class SpectrumProbe {
    private static final double LEAST_FRAMES = 8;

    private final SpectrumSection section = new SpectrumSection(this::choose);
    private final WorkerQuestion<Question, Optional<PowerSpectrum>> stretch;
    private final WorkerQuestion<Question, Optional<PowerSpectrum>> column;
    private final ChosenMarks marks;
    private @Nullable SpectrumOf chosen;
    private @Nullable Shown shown;
    private @Nullable BoxMeasures box;
    private boolean hasBox;
    private boolean seen;
    private @Nullable PowerSpectrum found;
    private @Nullable StretchSpectrum last;
    private @Nullable PowerSpectrum atPointer;
    private String progress = "";

    /** What is asked: another answer is due when any of it differs. */
    private record Question(
            long recordingId,
            long samples,
            StftPlan plan,
            double rateHz,
            ChannelChoice channels,
            TimeSpan span,
            int hop) {}

    /** @param marks what the user wants to see the spectrum of is read there and remembered */
    SpectrumProbe(TileService tiles, ChosenMarks marks) {
        this.marks = marks;
        chosen = SpectrumOf.named(marks.now().spectrum()).orElse(null);
        stretch = new WorkerQuestion<>(tiles, false, this::progressed, result -> {
            found = result.orElse(null);
            progress = "";
            last = null;
            draw();
        });
        column = new WorkerQuestion<>(tiles, true, share -> {}, result -> {
            atPointer = result.orElse(null);
            draw();
        });
    }

    SpectrumSection section() {
        return section;
    }

    /** What the spectrum is of: what was chosen, else the box while there is one, else the visible part. */
    SpectrumOf of() {
        SpectrumOf wanted = chosen == null ? hasBox ? SpectrumOf.BOX : SpectrumOf.VIEW : chosen;
        return wanted == SpectrumOf.BOX && !hasBox ? SpectrumOf.VIEW : wanted;
    }

    /** The spectrum that is shown; null while there is none. */
    @Nullable
    StretchSpectrum spectrum() {
        return last;
    }

    /** That of the column under the pointer, or null. */
    @Nullable
    PowerSpectrum pointerSpectrum() {
        return atPointer;
    }

    /** The next thing to see the spectrum of. */
    void chooseNext() {
        SpectrumOf next = of().next();
        choose(next == SpectrumOf.BOX && !hasBox ? next.next() : next);
    }

    private void choose(SpectrumOf wanted) {
        chosen = wanted;
        marks.change(m -> m.withSpectrum(wanted.nameInFiles()));
        update();
    }

    /**
     * Something else is shown, or another box was measured.
     *
     * @param isSeen whether anybody sees the section; nothing is computed when not
     * @param measured of the box, once it is
     */
    void show(@Nullable Shown now, boolean isSeen, boolean withBox, @Nullable BoxMeasures measured) {
        Shown before = shown;
        shown = now;
        seen = isSeen && section.openProperty().get();
        hasBox = withBox;
        box = measured;
        if (now == null
                || before == null
                || before.info().id() != now.info().id()
                || !before.info().plan().equals(now.info().plan())) {
            found = null;
            atPointer = null;
            column.stop();
        }
        last = null;
        update();
    }

    /** The pointer is over a column of the picture; NaN when it is elsewhere. @param x device pixels */
    void pointer(double x) {
        Shown now = shown;
        if (now == null || !seen || Double.isNaN(x)) {
            column.stop();
            if (atPointer != null) {
                atPointer = null;
                draw();
            }
            return;
        }
        Viewport v = now.viewport();
        double px = Math.floor(x);
        long first = (long) Math.ceil(v.sampleAt(px));
        TimeSpan span = new TimeSpan(first, Math.max(first + 1, (long) Math.ceil(v.sampleAt(px + 1))));
        ask(column, now, span, now.request().hop(now.info().plan(), now.frames()));
    }

    void stop() {
        stretch.stop();
        column.stop();
    }

    private void update() {
        section.showChoice(of(), hasBox);
        Shown now = shown;
        if (now == null || !seen) {
            stop();
            found = null;
        } else if (of() == SpectrumOf.BOX) {
            stretch.stop();
            found = null;
            progress = "";
        } else {
            TimeSpan span = of() == SpectrumOf.FILE
                    ? new TimeSpan(0, now.frames())
                    : now.clipped(
                            now.viewport().span().first(), now.viewport().span().end());
            ask(stretch, now, span, hop(now.info().plan(), span));
        }
        draw();
    }

    private static int hop(StftPlan plan, TimeSpan span) {
        int hop = plan.hop();
        while (hop > 1 && span.samples() < LEAST_FRAMES * hop) {
            hop /= 2;
        }
        return hop;
    }

    private void ask(WorkerQuestion<Question, Optional<PowerSpectrum>> worker, Shown now, TimeSpan span, int hop) {
        Question question = new Question(
                now.info().id(), now.frames(), now.info().plan(), now.facts().trueRateHz(), now.channels(), span, hop);
        worker.ask(
                now.recording(),
                question,
                () -> new SpectrumMeasuring(
                        span,
                        hop,
                        question.plan(),
                        question.samples(),
                        question.rateHz(),
                        question.channels(),
                        now.info().channels()));
    }

    private void progressed(double share) {
        progress = Words.of("measure.progress", PlanText.percent(share, 0));
        draw();
    }

    private void draw() {
        Shown now = shown;
        if (now == null || !seen) {
            section.show(null, null, null, "");
            return;
        }
        FrequencyAxis axis = now.viewport().axis();
        last = stretchSpectrum(axis);
        section.show(axis, last, atPointer, progress);
    }

    private @Nullable StretchSpectrum stretchSpectrum(FrequencyAxis axis) {
        BoxMeasures measured = box;
        if (of() == SpectrumOf.BOX) {
            boolean known =
                    last != null && measured != null && measured.spectrum().orElse(null) == last.spectrum();
            if (known || measured == null) {
                return measured == null ? null : last;
            }
            return measured.spectrum()
                    .map(spectrum -> StretchSpectrum.of(
                            SpectrumOf.BOX.help(),
                            spectrum,
                            measured.peakSeconds().isPresent() ? measured.peak() : Optional.empty()))
                    .orElse(null);
        }
        PowerSpectrum spectrum = found;
        if (spectrum == null) {
            return null;
        }
        return last != null && last.spectrum() == spectrum
                ? last
                : StretchSpectrum.of(of().help(), spectrum, axis.lowHz(), axis.highHz());
    }
}
