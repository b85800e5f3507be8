package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import org.sonolens.view.LevelRange;

/**
 * Where levels stand on the colour bar. Immutable.
 *
 * @param lowDbfs level at the lower end
 * @param highDbfs level at the upper end, above lowDbfs
 * @param topPx the upper end
 * @param heightPx distance of the ends, above 0
 */
record LevelScale(double lowDbfs, double highDbfs, double topPx, double heightPx) {
    private static final double USUAL_LOW_DBFS = -120;
    private static final double USUAL_HIGH_DBFS = 0;
    private static final double ROUND_DB = 10;
    private static final int[] STEPS_DB = {5, 10, 20, 40, 60, 120};

    /** −120 to 0 dBFS, or as much more as shows a range with room beneath it. */
    static LevelScale showing(LevelRange range, double topPx, double heightPx) {
        double low = Math.min(USUAL_LOW_DBFS, Math.floor(range.floorDbfs() / ROUND_DB - 1) * ROUND_DB);
        double high = Math.max(USUAL_HIGH_DBFS, Math.ceil(range.ceilingDbfs() / ROUND_DB) * ROUND_DB);
        return new LevelScale(low, high, topPx, Math.max(1, heightPx));
    }

    double yOf(double levelDbfs) {
        return topPx + (highDbfs - levelDbfs) / (highDbfs - lowDbfs) * heightPx;
    }

    double levelAt(double y) {
        return highDbfs - (y - topPx) / heightPx * (highDbfs - lowDbfs);
    }

    double bottomPx() {
        return topPx + heightPx;
    }

    /** Round levels at least so far apart, from the highest down. */
    List<Integer> marks(double distancePx) {
        int step = STEPS_DB[STEPS_DB.length - 1];
        for (int candidate : STEPS_DB) {
            if (candidate / (highDbfs - lowDbfs) * heightPx >= distancePx) {
                step = candidate;
                break;
            }
        }
        List<Integer> marks = new ArrayList<>();
        for (int level = (int) Math.floor(highDbfs / step) * step; level >= lowDbfs; level -= step) {
            marks.add(level);
        }
        return marks;
    }
}
