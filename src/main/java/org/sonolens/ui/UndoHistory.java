package org.sonolens.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done, so that it can be undone and done again, the last first. FX thread only. */
final class UndoHistory {
    private static final int MOST_STEPS = 500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /**
     * Something that was done.
     *
     * @param title what the user reads, such as Move a box
     * @param undo takes it back
     * @param redo does it again
     */
    record Step(String title, Runnable undo, Runnable redo) {}

    /** Something was just done; what was undone before cannot be done again. */
    void did(Step step) {
        undone.clear();
        done.addLast(step);
        if (done.size() > MOST_STEPS) {
            done.removeFirst();
        }
    }

    /** The last thing done went on: another step takes its place. */
    void wentOn(Step step) {
        done.pollLast();
        did(step);
    }

    /** The last thing done that can be undone, or null. */
    @Nullable
    Step last() {
        return done.peekLast();
    }

    /** Takes the last step back. @return which; empty when there is none */
    Optional<Step> undo() {
        Step step = done.pollLast();
        if (step == null) {
            return Optional.empty();
        }
        undone.addLast(step);
        step.undo().run();
        return Optional.of(step);
    }

    /** Does the step again that was undone last. @return which; empty when there is none */
    Optional<Step> redo() {
        Step step = undone.pollLast();
        if (step == null) {
            return Optional.empty();
        }
        done.addLast(step);
        step.redo().run();
        return Optional.of(step);
    }
}
