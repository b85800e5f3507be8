package org.sonolens.settings;

import org.sonolens.view.StftPlan;

/**
 * A plan that the user gave a name. Immutable.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, none of them white space at an end
 * @param plan its lengths in samples
 */
public record PlanPreset(String name, StftPlan plan) {
    public static final int LONGEST_NAME = 40;

    public PlanPreset {
        if (!isName(name)) {
            throw new IllegalArgumentException("a preset named \"" + name + "\"");
        }
    }

    /** Whether a preset can have this name. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.strip().equals(name);
    }
}
