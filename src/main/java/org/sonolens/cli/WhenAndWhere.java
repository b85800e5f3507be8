package org.sonolens.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.Metadata;

/**
 * When and where a recording was made, as far as its tags say so. Immutable.
 *
 * @param date such as 2024-05-06, null where nobody knows
 * @param time of day by the recorder's clock, such as 21:53:23
 * @param latitude degrees north
 * @param longitude degrees east
 */
record WhenAndWhere(
        @Nullable String date,
        @Nullable String time,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt ]+(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?).*");

    /** What the tags of a file say. */
    static WhenAndWhere of(Metadata metadata) {
        Matcher when = TIMESTAMP.matcher(metadata.guano().getOrDefault("Timestamp", ""));
        boolean dated = when.matches();
        String[] where =
                metadata.guano().getOrDefault("Loc Position", "").strip().split("[\\s,]+");
        Double latitude = where.length == 2 ? degrees(where[0], 90) : null;
        Double longitude = where.length == 2 ? degrees(where[1], 180) : null;
        boolean placed = latitude != null && longitude != null;
        return new WhenAndWhere(
                dated ? when.group(1) : null,
                dated ? when.group(2) : null,
                placed ? latitude : null,
                placed ? longitude : null);
    }

    private static @Nullable Double degrees(String text, double most) {
        try {
            double value = Double.parseDouble(text.toLowerCase(Locale.ROOT));
            return Math.abs(value) <= most ? value : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
