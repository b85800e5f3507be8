package org.sonolens.ui;

import org.jspecify.annotations.Nullable;
import org.sonolens.view.AutoRange;
import org.sonolens.view.LevelRange;

/**
 * Which levels the colours span and why. Immutable.
 *
 * @param base the range as chosen, automatically or by hand
 * @param auto whether it was chosen automatically and follows the zoom
 * @param refined whether the automatic choice has been made from an exact picture, after which it stays
 * @param locked whether it is kept over files
 * @param framesPerColumn frames under a pixel of the picture it was chosen for
 */
record RangeChoice(LevelRange base, boolean auto, boolean refined, boolean locked, double framesPerColumn) {
    /** Before any picture was seen. */
    static final RangeChoice UNKNOWN = new RangeChoice(AutoRange.OF_SILENCE, true, false, false, 0);

    /** Whether a range has been chosen at all. */
    boolean isKnown() {
        return locked || !auto || framesPerColumn > 0;
    }

    /** The range at a zoom. */
    LevelRange at(double framesPerColumnNow) {
        if (!auto || locked || framesPerColumn <= 0 || framesPerColumnNow <= 0) {
            return base;
        }
        return AutoRange.atZoom(base, framesPerColumn, framesPerColumnNow);
    }

    /** With the automatic choice of a picture that is drawn, exact or not; moves at most once more when exact. */
    RangeChoice seen(LevelRange chosen, double framesPerColumnThere, boolean exact) {
        if (locked || !auto || refined) {
            return this;
        }
        if (framesPerColumn <= 0) {
            return new RangeChoice(chosen, true, exact, false, framesPerColumnThere);
        }
        if (!exact || framesPerColumn != framesPerColumnThere) {
            return this;
        }
        return new RangeChoice(AutoRange.refined(base, chosen), true, true, false, framesPerColumn);
    }

    /** With the automatic choice of a picture that still grows: chosen anew with what came, for good when it is exact. */
    RangeChoice growing(LevelRange chosen, double framesPerColumnThere, boolean exact) {
        return locked || !auto || refined ? this : new RangeChoice(chosen, true, exact, false, framesPerColumnThere);
    }

    /** Set by hand. */
    RangeChoice byHand(LevelRange range) {
        return new RangeChoice(range, false, true, locked, framesPerColumn);
    }

    /** Automatic again, to be chosen from the next picture. */
    RangeChoice automatic() {
        return new RangeChoice(base, true, false, false, 0);
    }

    /** For another plan, whose noise lies elsewhere: an automatic range is chosen anew, any other stays. */
    RangeChoice underAnotherPlan() {
        return locked || !auto ? this : automatic();
    }

    /** Locked as it is shown, or let go. */
    RangeChoice locked(boolean lock, @Nullable LevelRange shown) {
        return new RangeChoice(lock && shown != null ? shown : base, auto && !lock, refined, lock, framesPerColumn);
    }

    /** For the next file. */
    RangeChoice carried() {
        return locked ? this : UNKNOWN;
    }
}
