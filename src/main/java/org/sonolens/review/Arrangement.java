package org.sonolens.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a list of files is shown. Immutable.
 *
 * @param search words of which each must stand in a file's name, tags or note, in upper or lower case
 */
public record Arrangement(ListOrder order, ListFilter filter, String search) {
    public static final Arrangement PLAIN = new Arrangement(ListOrder.NATURAL, ListFilter.ALL, "");

    public Arrangement withOrder(ListOrder next) {
        return new Arrangement(next, filter, search);
    }

    public Arrangement withFilter(ListFilter next) {
        return new Arrangement(order, next, search);
    }

    public Arrangement withSearch(String next) {
        return new Arrangement(order, filter, next);
    }

    /** Whether every file is shown. */
    public boolean showsAll() {
        return filter.equals(ListFilter.ALL) && search.isBlank();
    }

    List<String> words() {
        return search.isBlank()
                ? List.of()
                : Arrays.asList(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
