package org.sonolens.review;

import java.util.Arrays;
import java.util.Optional;

/** By what a list of files is ordered. */
public enum ListOrder {
    /** By folder, then as a person counts: file2 before file10. */
    NATURAL("natural"),
    /** By the characters of the name. */
    NAME("name"),
    /** By when they were recorded; those of which nobody knows that stand last. */
    TIME("time");

    private final String label;

    ListOrder(String label) {
        this.label = label;
    }

    /** Its name in settings and in the window. */
    public String label() {
        return label;
    }

    public static Optional<ListOrder> named(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label.equals(label))
                .findFirst();
    }
}
