package org.sonolens.ui;

import javafx.scene.paint.Color;
import org.sonolens.settings.ThemeChoice;
import org.sonolens.tile.WaveformPainter;

/**
 * The colours in which our own painters draw, of each theme; the sheets have the same ones for what has a style. Immutable.
 *
 * @param label of an axis
 * @param line of an axis
 * @param quiet what is less important
 * @param bright what stands out
 * @param accent the one strong colour
 * @param inside levels within the range
 * @param outside levels beyond the range
 * @param outline of the whole recording
 * @param shade over what is not seen of it
 * @param picture behind what is not drawn yet, opaque ARGB
 * @param waveform of the waveform
 */
record ThemeInk(
        Color label,
        Color line,
        Color quiet,
        Color bright,
        Color accent,
        Color inside,
        Color outside,
        Color outline,
        Color shade,
        int picture,
        WaveformPainter.Colours waveform) {
    private static final ThemeInk DARK = new ThemeInk(
            Color.web("#a7adb7"),
            Color.web("#4a505a"),
            Color.web("#8b93a0"),
            Color.web("#eef1f5"),
            Color.web("#4fc4d6"),
            Color.web("#8b93a0"),
            Color.web("#3a4049"),
            Color.web("#56606e"),
            Color.color(0, 0, 0, 0.45),
            SpectrogramPane.BACKGROUND,
            WaveformPainter.Colours.DARK);

    private static final ThemeInk LIGHT = new ThemeInk(
            Color.web("#4a515c"),
            Color.web("#9aa1ac"),
            Color.web("#69717d"),
            Color.web("#15171b"),
            Color.web("#0f7383"),
            Color.web("#69717d"),
            Color.web("#c6cbd2"),
            Color.web("#9aa3b0"),
            Color.color(1, 1, 1, 0.6),
            0xFFE4E7EB,
            new WaveformPainter.Colours(0xFFF6F7F9, 0xFF6FA3DE, 0xFF235C9F, 0xFFD3D8DF));

    private static final ThemeInk HIGH_CONTRAST = new ThemeInk(
            Color.web("#ffffff"),
            Color.web("#c0c0c0"),
            Color.web("#e0e0e0"),
            Color.web("#ffffff"),
            Color.web("#ffd500"),
            Color.web("#ffffff"),
            Color.web("#808080"),
            Color.web("#ffffff"),
            Color.color(0, 0, 0, 0.6),
            0xFF000000,
            new WaveformPainter.Colours(0xFF000000, 0xFF9AD0FF, 0xFFFFFFFF, 0xFF808080));

    static ThemeInk of(ThemeChoice theme) {
        return switch (theme) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case HIGH_CONTRAST -> HIGH_CONTRAST;
        };
    }
}
