package org.sonolens.view;

/** How many frames become one column: the largest level, or the mean of the power. Immutable. */
public enum Statistic {
    MAX,
    MEAN;

    /** The name used on the command line, in JSON and on screen. */
    public String label() {
        return this == MAX ? "max" : "mean";
    }
}
