package org.sonolens.ui;

import org.sonolens.view.LevelRange;

/** The part of a level range that a pointer holds. Immutable. */
enum RangeGrip {
    FLOOR,
    CEILING,
    BOTH;

    static final double SMALLEST_SPAN_DB = 5;
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

    /** The range after a move, on whole dB, at least 5 dB wide, within −160 and 40 dBFS. @param db upwards */
    LevelRange moved(LevelRange range, double db) {
        double floor = range.floorDbfs();
        double ceiling = range.ceilingDbfs();
        return switch (this) {
            case FLOOR ->
                new LevelRange(
                        within(Math.rint(floor + db), LOWEST_DBFS, Math.floor(ceiling - SMALLEST_SPAN_DB)), ceiling);
            case CEILING ->
                new LevelRange(
                        floor, -within(-Math.rint(ceiling + db), -HIGHEST_DBFS, -Math.ceil(floor + SMALLEST_SPAN_DB)));
            case BOTH -> {
                double by = Math.clamp(
                        Math.rint(db), Math.min(0, LOWEST_DBFS - floor), Math.max(0, HIGHEST_DBFS - ceiling));
                yield new LevelRange(floor + by, ceiling + by);
            }
        };
    }

    /** A level held above a lowest and, what matters more, below a highest one. */
    private static double within(double levelDbfs, double lowest, double highest) {
        return Math.min(highest, Math.max(lowest, levelDbfs));
    }
}
