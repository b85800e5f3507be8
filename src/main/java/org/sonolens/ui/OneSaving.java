package org.sonolens.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are made one at a time, each on a thread of its own, with a bar that says how far it is and cancels it, and a
 * sentence at its end. FX thread only, except where a method says otherwise.
 */
final class OneSaving {
    private static final Logger LOG = LoggerFactory.getLogger(OneSaving.class);
    private static final long CLOSE_PATIENCE_MILLIS = 5000;

    private final Sentences sentences;
    private final MessageLine messages;
    private final ExportBar bar;
    private volatile @Nullable Running running;

    /**
     * What is said of it.
     *
     * @param thread the thread's name
     * @param busy when another is wanted meanwhile
     * @param cancelled when it was cancelled
     * @param bug when it failed as it should not
     */
    record Sentences(String thread, String busy, String cancelled, String bug) {}

    /** What there is to say at the end. */
    record Ended(String sentence, boolean error) {}

    /** The making of one file. */
    @FunctionalInterface
    interface Making {
        /** On its own thread. @return null when it was cancelled */
        @Nullable
        Ended make(Progress progress) throws InterruptedException;
    }

    /** One that is under way. Thread-safe. */
    interface Progress {
        boolean isCancelled();

        /** @param done part of all that is to do, 0 to 1 */
        void at(double done);
    }

    private record Running(Thread thread, AtomicBoolean cancelled) {}

    /** @param barId with which the bar's id begins @param words what is done, of what the bar names */
    OneSaving(Sentences sentences, String barId, UnaryOperator<String> words, MessageLine messages) {
        this.sentences = sentences;
        this.messages = messages;
        this.bar = new ExportBar(barId, words, this::cancel);
    }

    ExportBar bar() {
        return bar;
    }

    /** Whether one is under way, which is then said. */
    boolean isBusy() {
        if (running != null) {
            messages.say(sentences.busy());
        }
        return running != null;
    }

    /** Begins one; none may be under way. @param name of what is made, for the bar */
    void begin(String name, Making making) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread = Thread.ofPlatform().daemon().name(sentences.thread()).unstarted(() -> make(making, cancelled));
        running = new Running(thread, cancelled);
        bar.begin(name);
        thread.start();
    }

    /** Ends the one that is under way, soon and without a trace. */
    void cancel() {
        Running now = running;
        if (now != null) {
            now.cancelled().set(true);
        }
    }

    /** Ends what is under way and waits for that, 5 s at most; not on the FX thread. */
    void closeOffFxThread() {
        Running now = running;
        if (now == null) {
            return;
        }
        now.cancelled().set(true);
        try {
            now.thread().join(CLOSE_PATIENCE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** On its own thread. */
    private void make(Making making, AtomicBoolean cancelled) {
        Ended ended;
        try {
            Ended made = making.make(new Progress() {
                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }

                @Override
                public void at(double done) {
                    Platform.runLater(() -> bar.progress(done));
                }
            });
            ended = made == null ? new Ended(sentences.cancelled(), false) : made;
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            ended = new Ended(sentences.cancelled(), false);
        } catch (RuntimeException | Error bug) {
            LOG.error("a bug", bug);
            ended = new Ended(sentences.bug(), true);
        }
        Ended said = ended;
        Platform.runLater(() -> {
            running = null;
            bar.end();
            messages.show(said.sentence(), said.error());
        });
    }
}
