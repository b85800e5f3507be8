package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.BoxMeasures;
import org.sonolens.measure.BoxMeasuring;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeFrequencyBox;

/** Has the box that is looked at measured by the workers, and shows its numbers. FX thread only; stopped by its owner. */
final class BoxMeasurer {
    private final MeasureSection section;
    private final WorkerQuestion<Question, BoxMeasures> worker;
    private Runnable onMeasured = () -> {};
    private String title = "";
    private @Nullable Question asked;
    private @Nullable BoxMeasures found;

    /** What is asked: another answer is due when any of it differs. */
    private record Question(
            long recordingId,
            long samples,
            StftPlan plan,
            double rateHz,
            ChannelChoice channels,
            TimeFrequencyBox box) {}

    BoxMeasurer(TileService tiles, MeasureSection section) {
        this.section = section;
        this.worker = new WorkerQuestion<>(
                tiles,
                true,
                share -> section.showProgress(Words.of("measure.progress", PlanText.percent(share, 0))),
                this::measured);
    }

    /** Who hears that a box was measured, or that there is none any more. */
    void setOnMeasured(Runnable heard) {
        onMeasured = heard;
    }

    /** What was measured last of a box of this recording; null while there is none. */
    @Nullable
    BoxMeasures found() {
        return found;
    }

    /** Whether that is of the box as it is now. */
    boolean isCurrent() {
        return worker.isAnswered()
                && found != null
                && asked != null
                && found.box().equals(asked.box());
    }

    /** The rows that are shown: the edges are known at once, the rest stays what it was until the new numbers are there. */
    List<InspectorRow> rows() {
        Question now = asked;
        List<InspectorRow> rows = new ArrayList<>();
        if (now != null) {
            rows.addAll(MeasureText.edges(now.box(), now.rateHz()));
            rows.addAll(MeasureText.inside(found == null ? BoxMeasures.none(now.box()) : found, now.rateHz()));
        }
        return rows;
    }

    /** Measures a box; null shows that there is none. @param which box it is, in words */
    void measure(@Nullable Shown shown, @Nullable SelectionBox box, String which) {
        title = which;
        if (shown == null || box == null) {
            boolean was = asked != null;
            stop();
            asked = null;
            found = null;
            section.show("", List.of());
            if (was) {
                onMeasured.run();
            }
            return;
        }
        double rateHz = shown.facts().trueRateHz();
        Question question = new Question(
                shown.info().id(),
                shown.frames(),
                shown.info().plan(),
                rateHz,
                shown.channels(),
                box.inSeconds(rateHz));
        if (asked != null && asked.recordingId() != question.recordingId()) {
            found = null;
        }
        asked = question;
        worker.ask(
                shown.recording(),
                question,
                () -> new BoxMeasuring(
                        question.box(),
                        question.plan(),
                        question.samples(),
                        rateHz,
                        question.channels(),
                        shown.info().channels()));
        section.show(title, rows());
    }

    void stop() {
        worker.stop();
        section.showProgress("");
    }

    private void measured(BoxMeasures result) {
        found = result;
        section.showProgress("");
        section.show(title, rows());
        onMeasured.run();
    }
}
