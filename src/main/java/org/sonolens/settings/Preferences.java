package org.sonolens.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user likes, whatever is open. Immutable.
 *
 * @param theme colours of the window
 * @param textPercent size of its text, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; 100 is usual
 * @param smooth whether columns without a frame of their own go gradually from the one before to the next
 * @param presets plans that were given a name, the last first, at most {@value #MOST_PRESETS}
 * @param places where the window stood on each screen, by the screen's size and place
 */
public record Preferences(
        ThemeChoice theme, int textPercent, boolean smooth, List<PlanPreset> presets, Map<String, WindowPlace> places) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 150;
    public static final int MOST_PRESETS = 50;
    public static final Preferences DEFAULT = new Preferences(ThemeChoice.DARK, 100, false, List.of(), Map.of());

    /** Cuts the presets at their bound. @throws IllegalArgumentException when the text is out of its range */
    public Preferences {
        if (textPercent < SMALLEST_TEXT || textPercent > LARGEST_TEXT) {
            throw new IllegalArgumentException("text of " + textPercent + " %");
        }
        presets = List.copyOf(presets.subList(0, Math.min(MOST_PRESETS, presets.size())));
        places = Map.copyOf(places);
    }

    public Preferences withTheme(ThemeChoice chosen) {
        return new Preferences(chosen, textPercent, smooth, presets, places);
    }

    public Preferences withTextPercent(int percent) {
        return new Preferences(theme, percent, smooth, presets, places);
    }

    public Preferences withSmooth(boolean wanted) {
        return new Preferences(theme, textPercent, wanted, presets, places);
    }

    /** With a preset, in place of one of that name, before all others. */
    public Preferences withPreset(PlanPreset preset) {
        List<PlanPreset> kept = new ArrayList<>(withoutPreset(preset.name()).presets);
        kept.addFirst(preset);
        return new Preferences(theme, textPercent, smooth, kept, places);
    }

    public Preferences withoutPreset(String name) {
        return new Preferences(
                theme,
                textPercent,
                smooth,
                presets.stream().filter(preset -> !preset.name().equals(name)).toList(),
                places);
    }

    /** With where the window stands on a screen. */
    public Preferences withPlace(String screen, WindowPlace place) {
        Map<String, WindowPlace> more = new TreeMap<>(places);
        more.put(screen, place);
        return new Preferences(theme, textPercent, smooth, presets, more);
    }
}
