package org.sonolens.ui;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.Measuring;
import org.sonolens.recording.RecordingView;
import org.sonolens.tile.TileService;

/**
 * One measurement at a time that workers make: another question cancels it, the same one is not asked twice, and what was
 * dropped while the engine was exchanged is asked again. FX thread only; whoever made it stops it.
 *
 * @param <Q> by what questions are told apart
 * @param <T> what is answered
 */
final class WorkerQuestion<Q, T> {
    private static final Duration AFTER_DROP = Duration.millis(100);

    private final TileService tiles;
    private final boolean urgent;
    private final Consumer<T> answered;
    private final DoubleConsumer progressed;
    private @Nullable Q asked;
    private @Nullable MeasureErrand<T> errand;

    /**
     * @param urgent whether it begins before the picture is exact
     * @param progressed told now and then how much of a long one is done, 0 to 1
     */
    WorkerQuestion(TileService tiles, boolean urgent, DoubleConsumer progressed, Consumer<T> answered) {
        this.tiles = tiles;
        this.urgent = urgent;
        this.progressed = progressed;
        this.answered = answered;
    }

    /** Asks, unless that is what was asked last. @param recording that it is about @param how makes the measurement */
    void ask(RecordingView recording, Q question, Supplier<Measuring<T>> how) {
        if (question.equals(asked)) {
            return;
        }
        stop();
        asked = question;
        MeasureErrand<T> next = new MeasureErrand<>(how.get(), new MeasureErrand.Listener<>() {
            @Override
            public void progressed(double share) {
                progressed.accept(share);
            }

            @Override
            public void measured(T result) {
                errand = null;
                answered.accept(result);
            }

            @Override
            public void ended() {
                errand = null;
                askAgain(recording, question, how);
            }
        });
        errand = next;
        tiles.measure(recording, next, urgent);
    }

    /** Whether what was asked last is answered. */
    boolean isAnswered() {
        return asked != null && errand == null;
    }

    /** Ends what is under way; whatever is asked next is asked anew. */
    void stop() {
        if (errand != null) {
            errand.cancel();
            errand = null;
        }
        asked = null;
    }

    private void askAgain(RecordingView recording, Q question, Supplier<Measuring<T>> how) {
        PauseTransition soon = new PauseTransition(AFTER_DROP);
        soon.setOnFinished(e -> {
            if (Objects.equals(question, asked) && errand == null && !recording.isClosing()) {
                asked = null;
                ask(recording, question, how);
            }
        });
        soon.play();
    }
}
