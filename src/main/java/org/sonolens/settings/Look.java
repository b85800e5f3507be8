package org.sonolens.settings;

import java.util.Optional;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;

/**
 * How pictures are shown wherever the user chose so; what is empty follows the recording's class. Immutable.
 *
 * @param palette the user's colours
 * @param scale the user's frequency scale
 * @param statistic what a column of many frames shows
 * @param lockedRange the levels that stay from file to file; empty when not locked
 * @param marks what is marked on them
 */
public record Look(
        Optional<Palette> palette,
        Optional<FrequencyScale> scale,
        Statistic statistic,
        Optional<LevelRange> lockedRange,
        Marks marks) {
    public static final Look DEFAULT =
            new Look(Optional.empty(), Optional.empty(), Statistic.MAX, Optional.empty(), Marks.DEFAULT);

    public Look withPalette(Palette chosen) {
        return new Look(Optional.of(chosen), scale, statistic, lockedRange, marks);
    }

    public Look withScale(FrequencyScale chosen) {
        return new Look(palette, Optional.of(chosen), statistic, lockedRange, marks);
    }

    /** With the palette that goes with the kind of sound. */
    public Look withPaletteByKind() {
        return new Look(Optional.empty(), scale, statistic, lockedRange, marks);
    }

    /** With the scale that goes with the kind of sound. */
    public Look withScaleByKind() {
        return new Look(palette, Optional.empty(), statistic, lockedRange, marks);
    }

    public Look withStatistic(Statistic chosen) {
        return new Look(palette, scale, chosen, lockedRange, marks);
    }

    /** With a range that is locked, or none. */
    public Look withLockedRange(Optional<LevelRange> locked) {
        return new Look(palette, scale, statistic, locked, marks);
    }

    public Look withMarks(Marks changed) {
        return new Look(palette, scale, statistic, lockedRange, changed);
    }
}
