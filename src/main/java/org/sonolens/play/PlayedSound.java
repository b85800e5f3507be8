package org.sonolens.play;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is played of a recording, frame by frame, with its jumps: a seek, another mode and the way back of a loop pass from
 * one sound to the other in {@value #FADE_MILLIS} ms, and so it begins and ends, so that nothing clicks. What is saved is
 * made by the same class. One thread at a time.
 */
public final class PlayedSound {
    static final int FADE_MILLIS = 5;

    private final SampleBlocks blocks;
    private final float[] fadeIn;
    private final float[][] old;
    private PlayedSpan span;
    private PlaySetup setup;
    private Rendering now;
    private @Nullable Rendering before;
    private int fadeLeft;
    private double jumpTo = Double.NaN;
    private PlayedSpan spanBefore;
    private @Nullable PlayedSpan spanTo;
    private double lastPosition;

    /** @param start the first sample heard; moved into the span where it is outside */
    public PlayedSound(SampleBlocks blocks, PlaySetup setup, PlayedSpan span, double start) {
        this.blocks = blocks;
        this.setup = setup;
        this.span = span;
        this.spanBefore = span;
        int fade = Math.max(1, setup.lineRateHz() * FADE_MILLIS / 1000);
        this.fadeIn = new float[fade];
        for (int i = 0; i < fade; i++) {
            fadeIn[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / fade));
        }
        this.old = new float[blocks.voices()][fade];
        this.now = Rendering.of(blocks, setup, span.nearest(start), null);
        this.fadeLeft = fade;
    }

    public int voices() {
        return blocks.voices();
    }

    /** The sample of the recording that the next frame is of. */
    public double position() {
        return now.position();
    }

    /** The sample that the first frame of the last {@link #next} was of. */
    public double lastPosition() {
        return lastPosition;
    }

    /** Samples of the recording from a frame made last to the next. */
    public double step() {
        return now.setup().step();
    }

    public PlaySetup setup() {
        return setup;
    }

    /** Frames from the beginning to the end when nothing is changed meanwhile; of a loop those of one turn. */
    public static long frames(PlaySetup setup, PlayedSpan span) {
        return setup.frames(span.end() - span.first());
    }

    /** Goes on from another sample, moved into the span where it is outside. */
    public void seek(double sample) {
        seek(sample, spanTo == null ? span : spanTo);
    }

    /** Goes on from a sample of another span, moved into that where it is outside. */
    public void seek(double sample, PlayedSpan other) {
        jumpTo = other.nearest(sample);
        spanTo = other;
    }

    /** Goes on in another setup from where it is. A heterodyne that is only tuned has no jump. */
    public void change(PlaySetup next) {
        if (next.lineRateHz() != setup.lineRateHz()) {
            throw new IllegalArgumentException("a line keeps its rate");
        }
        boolean onlyTuned = next.mode() instanceof PlayMode.Heterodyne
                && setup.mode() instanceof PlayMode.Heterodyne
                && next.equals(setup.withMode(next.mode()));
        if (onlyTuned && next.mode() instanceof PlayMode.Heterodyne to) {
            now.tune(to.hz());
            if (before != null) {
                before.tune(to.hz());
            }
        } else if (!next.equals(setup) && Double.isNaN(jumpTo)) {
            jumpTo = position();
        }
        setup = next;
    }

    /** Begins again at the end from now on, or does not. */
    public void loop(boolean wanted) {
        span = span.looping(wanted);
        spanTo = spanTo == null ? null : spanTo.looping(wanted);
    }

    /** Whether what the next frames need can be read; they would be silent else. */
    public boolean holds(int frames) {
        double ahead = 2.0 * frames * Math.max(1, setup.step()) + setup.trueRateHz() / 10;
        double at = Double.isNaN(jumpTo) ? position() : jumpTo;
        return blocks.holds((long) Math.min((spanTo == null ? span : spanTo).end(), at + ahead));
    }

    /**
     * Makes the next frames, never across a jump.
     *
     * @param into one array a voice
     * @return how many; 0 at the end, which a loop has not
     * @throws RecordingGoneException once the recording is being closed
     * @throws IOException when it cannot be read
     */
    public int next(float[][] into, int most) throws IOException {
        if (fadeLeft == 0) {
            jump();
        }
        long left = left(now, span);
        boolean atEnd = left <= 0 && !span.loop();
        if (atEnd && before == null) {
            return 0;
        }
        int bounded = fadeLeft > 0 ? Math.min(most, fadeLeft) : most;
        int count = before != null || left <= 0 ? bounded : (int) Math.min(bounded, left);
        lastPosition = now.position();
        now.next(into, 0, count);
        fadeOut(into, count, left, span);
        if (fadeLeft > 0) {
            passOver(into, count);
        }
        return count;
    }

    /** Frames until the end of the span; below 0 behind it. */
    private static long left(Rendering of, PlayedSpan within) {
        // a rounding error is not another frame
        return of.setup()
                .frames(within.end() - of.position() - 1e-6 * of.setup().step());
    }

    private void jump() {
        if (Double.isNaN(jumpTo) && span.loop() && left(now, span) <= 0) {
            jumpTo = span.first();
        }
        if (!Double.isNaN(jumpTo)) {
            before = now;
            spanBefore = span;
            span = spanTo == null ? span : spanTo;
            spanTo = null;
            now = Rendering.of(blocks, setup, jumpTo, before);
            fadeLeft = fadeIn.length;
            jumpTo = Double.NaN;
        }
    }

    /** From the sound before, or from silence, to this one. */
    private void passOver(float[][] into, int count) throws IOException {
        if (before != null) {
            long left = left(before, spanBefore);
            before.next(old, 0, count);
            fadeOut(old, count, left, spanBefore);
        }
        int at = fadeIn.length - fadeLeft;
        for (int v = 0; v < into.length; v++) {
            for (int i = 0; i < count; i++) {
                float from = before == null ? 0 : old[v][i];
                into[v][i] = from + fadeIn[at + i] * (into[v][i] - from);
            }
        }
        fadeLeft -= count;
        if (fadeLeft == 0) {
            before = null;
        }
    }

    /** At the end of a span to silence, but in a loop. */
    private void fadeOut(float[][] into, int count, long left, PlayedSpan within) {
        if (within.loop()) {
            return;
        }
        for (int i = (int) Math.clamp(left - fadeIn.length, 0, count); i < count; i++) {
            long behind = left - 1 - i;
            float gain = behind < 0 ? 0 : behind >= fadeIn.length ? 1 : fadeIn[(int) behind];
            for (float[] voice : into) {
                voice[i] *= gain;
            }
        }
    }
}
