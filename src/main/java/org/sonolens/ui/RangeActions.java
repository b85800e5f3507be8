package org.sonolens.ui;

import org.sonolens.view.LevelRange;

/** What a user does at the {@link ColourBar}. Called on the FX thread. */
public interface RangeActions {
    /** The range was dragged or turned by the wheel; comes many times in a drag. */
    void rangeChosen(LevelRange range);

    /** The range shall follow the picture again: Auto was pressed, or the bar double-clicked. */
    void autoWanted();

    /** The range shall stay from file to file, or no more. */
    void lockWanted(boolean locked);
}
