package org.sonolens.ui;

import org.sonolens.tile.PictureJob;

/** When a picture that grows with a decoding file is shown, and when its range is chosen again. FX thread only. */
final class GrowingPicture {
    private static final int LEAST_COLUMNS = 4;

    private int judgedColumns;

    /** Another picture begins. */
    void begin() {
        judgedColumns = 0;
    }

    /** Whether enough of it is there to be looked at though it is not whole. */
    boolean isWorthShowing(PictureJob picture) {
        return picture.isGrowing() && picture.drawnColumns() >= LEAST_COLUMNS;
    }

    /** Whether its range should be chosen from what there is: first, and whenever that has doubled. */
    boolean isToBeJudged(PictureJob picture) {
        int there = picture.drawnColumns();
        if (!isWorthShowing(picture) || picture.isDrawn() || there < 2 * judgedColumns) {
            return false;
        }
        judgedColumns = there;
        return true;
    }
}
