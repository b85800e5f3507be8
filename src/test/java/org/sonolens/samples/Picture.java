package org.sonolens.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.sonolens.tile.LevelImage;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.TimeSpan;

/** Reads levels off a picture of one band, by seconds and Hz. Immutable. */
final class Picture {
    private final LevelImage levels;
    private final TimeSpan span;
    private final double rateHz;
    private final double[] edgesHz;

    Picture(LevelImage levels, FrequencyAxis axis, TimeSpan span, double rateHz) {
        this.levels = levels;
        this.span = span;
        this.rateHz = rateHz;
        this.edgesHz = new double[levels.heightPx() + 1];
        Arrays.setAll(edgesHz, row -> axis.hzAt(1 - (double) row / levels.heightPx()));
    }

    LevelImage levels() {
        return levels;
    }

    /** Neighbouring columns, from the first to the last. */
    record Run(int first, int last) {}

    int widthPx() {
        return levels.widthPx();
    }

    double columnSeconds() {
        return span.samples() / rateHz / widthPx();
    }

    int column(double seconds) {
        return (int) Math.clamp(Math.floor((seconds - span.first() / rateHz) / columnSeconds()), 0, widthPx() - 1);
    }

    /** Where a column begins. */
    double seconds(int column) {
        return span.first() / rateHz + column * columnSeconds();
    }

    /** Frequency of a row's upper edge; of row + 1 its lower. */
    double edgeHz(int row) {
        return edgesHz[row];
    }

    /** Middle of a row. */
    double middleHz(int row) {
        return (edgeHz(row) + edgeHz(row + 1)) / 2;
    }

    /** Rows that hold frequencies between two. */
    IntPredicate rows(double lowHz, double highHz) {
        return row -> edgeHz(row) >= lowHz && edgeHz(row + 1) <= highHz;
    }

    /** The loudest row of a column among some; −1 when there is none. */
    int loudestRow(int column, IntPredicate among) {
        int best = -1;
        for (int row = 0; row < levels.heightPx(); row++) {
            if (among.test(row) && (best < 0 || levels.code(column, row) > levels.code(column, best))) {
                best = row;
            }
        }
        return best;
    }

    double loudest(int column, IntPredicate among) {
        int row = loudestRow(column, among);
        return row < 0 ? Double.NEGATIVE_INFINITY : levels.levelDbfs(column, row);
    }

    /** The stretches of columns whose levels reach a level. */
    static List<Run> runs(double[] levelsDbfs, double levelDbfs) {
        List<Run> runs = new ArrayList<>();
        int first = -1;
        for (int column = 0; column <= levelsDbfs.length; column++) {
            boolean loud = column < levelsDbfs.length && levelsDbfs[column] >= levelDbfs;
            if (loud && first < 0) {
                first = column;
            } else if (!loud && first >= 0) {
                runs.add(new Run(first, column - 1));
                first = -1;
            }
        }
        return runs;
    }
}
