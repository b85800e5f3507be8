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
 */
public record Look(
        Optional<Palette> palette,
        Optional<FrequencyScale> scale,
        Statistic statistic,
        Optional<LevelRange> lockedRange) {
    public static final Look DEFAULT = new Look(Optional.empty(), Optional.empty(), Statistic.MAX, Optional.empty());

    public Look withPalette(Palette chosen) {
        return new Look(Optional.of(chosen), scale, statistic, lockedRange);
    }

    public Look withScale(FrequencyScale chosen) {
        return new Look(palette, Optional.of(chosen), statistic, lockedRange);
    }

    public Look withStatistic(Statistic chosen) {
        return new Look(palette, scale, chosen, lockedRange);
    }

    /** With a range that is locked, or none. */
    public Look withLockedRange(Optional<LevelRange> locked) {
        return new Look(palette, scale, statistic, locked);
    }
}
