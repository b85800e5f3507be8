package org.sonolens.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds pitches on a thread of its own, only ever for the newest question. Thread-safe; {@link #ask} never waits.
 *
 * <p>Owned by the window, which closes it. Holds no recording: what is asked about is a copy on the heap.
 */
public final class PitchProbe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PitchProbe.class);

    private record Question(float[] samples, double rateHz) {}

    private final Consumer<Optional<PitchReading>> listener;
    private final NewestWish<Question> questions = new NewestWish<>();

    /** Starts the thread, a daemon. @param listener hears the answers on that thread; empty where there is no pitch */
    public PitchProbe(Consumer<Optional<PitchReading>> listener) {
        this.listener = listener;
        Thread.ofPlatform().name("pitch-probe").daemon().start(this::run);
    }

    /**
     * How many samples around a place make a good question: a power of two, about 80 ms of sound for the ear, 4 ms and
     * more for ultrasound, whose calls are short.
     *
     * @param rateHz samples a second, above 0
     */
    public static int samplesFor(double rateHz) {
        if (rateHz >= 96_000) {
            return 1024;
        }
        return Math.clamp(Integer.highestOneBit((int) Math.max(1, 0.1 * rateHz)), 256, 4096);
    }

    /**
     * Asks for the pitch of a stretch of sound; an older question without an answer is forgotten.
     *
     * @param samples one channel; handed over, not to be changed any more
     * @param rateHz samples a second, above 0
     */
    public void ask(float[] samples, double rateHz) {
        if (!(rateHz > 0) || Double.isInfinite(rateHz)) {
            throw new IllegalArgumentException("a rate of " + rateHz + " Hz");
        }
        questions.put(new Question(samples, rateHz));
    }

    /** Ends the thread after what it is at, which is then not told. Idempotent; does not wait. */
    @Override
    public void close() {
        questions.close();
    }

    private void run() {
        Question question = questions.take();
        while (question != null) {
            try {
                Optional<PitchReading> reading = PitchFinder.find(question.samples(), question.rateHz());
                if (questions.isWanted(question)) {
                    listener.accept(reading);
                }
            } catch (RuntimeException e) {
                // The thread must outlive a bug, or there would silently be no pitch until the end.
                LOG.error("the pitch of {} samples failed", question.samples().length, e);
            }
            question = questions.take();
        }
    }
}
