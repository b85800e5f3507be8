package org.sonolens.ui;

import org.sonolens.view.LevelRange;

/** The part of a level range that a pointer holds. Immutable. */
enum RangeGrip {
    FLOOR,
    CEILING,
    BOTH;

    static final double SMALLEST_SPAN_DB = 5;

    /** What a range is rounded to once it is let go, and turned by. */
    static final double STEP_DB = 1;

    /** What it is rounded to while it is dragged, so that colours glide: about a pixel of a bar. */
    static final double GLIDING_STEP_DB = 0.25;

    private static final double LOWEST_DBFS = -160;
    private static final double HIGHEST_DBFS = 40;

    /** What a press at a level takes hold of: the nearer end, or both from the middle third of the span. */
    static RangeGrip at(LevelRange range, double levelDbfs) {
        double share = (levelDbfs - range.floorDbfs()) / range.spanDb();
        if (share > 1.0 / 3 && share < 2.0 / 3) {
            return BOTH;
        }
        return nearest(range, levelDbfs);
    }

    /** The end of a range that is nearer to a level. */
    static RangeGrip nearest(LevelRange range, double levelDbfs) {
        return levelDbfs - range.floorDbfs() < range.ceilingDbfs() - levelDbfs ? FLOOR : CEILING;
    }

    /**
     * The range after a move, at least 5 dB wide, within −160 and 40 dBFS.
     *
     * @param db upwards
     * @param stepDb what is held stands on a multiple of it; both ends move by one
     */
    LevelRange moved(LevelRange range, double db, double stepDb) {
        double floor = range.floorDbfs();
        double ceiling = range.ceilingDbfs();
        return switch (this) {
            case FLOOR ->
                new LevelRange(
                        within(onStep(floor + db, stepDb), LOWEST_DBFS, Math.floor(ceiling - SMALLEST_SPAN_DB)),
                        ceiling);
            case CEILING ->
                new LevelRange(
                        floor,
                        -within(-onStep(ceiling + db, stepDb), -HIGHEST_DBFS, -Math.ceil(floor + SMALLEST_SPAN_DB)));
            case BOTH -> {
                double by = Math.clamp(
                        onStep(db, stepDb), Math.min(0, LOWEST_DBFS - floor), Math.max(0, HIGHEST_DBFS - ceiling));
                yield new LevelRange(floor + by, ceiling + by);
            }
        };
    }

    private static double onStep(double db, double stepDb) {
        return Math.rint(db / stepDb) * stepDb;
    }

    /** A level held above a lowest and, what matters more, below a highest one. */
    private static double within(double levelDbfs, double lowest, double highest) {
        return Math.min(highest, Math.max(lowest, levelDbfs));
    }
}
