package org.sonolens.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was done, to be undone and done again, the last first. FX thread only. */
final class UndoHistory {
    private static final int MOST = 500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** @param title what was done, as a sentence can go on with it: star a.wav */
    record Step(String title, Runnable undo, Runnable redo) {}

    /** A step was done; what was undone before can no longer be done again. */
    void did(Step step) {
        undone.clear();
        done.push(step);
        if (done.size() > MOST) {
            done.removeLast();
        }
    }

    /** Undoes the last step. @return its title; empty when there is none */
    Optional<String> undo() {
        Step step = done.poll();
        if (step == null) {
            return Optional.empty();
        }
        undone.push(step);
        step.undo().run();
        return Optional.of(step.title());
    }

    /** Does the step again that was undone last. @return its title; empty when there is none */
    Optional<String> redo() {
        Step step = undone.poll();
        if (step == null) {
            return Optional.empty();
        }
        done.push(step);
        step.redo().run();
        return Optional.of(step.title());
    }
}
