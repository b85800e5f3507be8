package org.sonolens.audio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places as recorders write them; what is none is empty, never an exception. Pure functions. */
final class PositionText {
    private static final int MOST_CHARACTERS = 200;
    private static final String DEGREES = "([+\\u2212-]?\\d{1,3}(?:\\.\\d{1,20})?)\\s*°?\\s*,?\\s*([NSEW]?)";
    private static final Pattern PAIR = Pattern.compile(
            "(?:WGS84\\s*,\\s*)?\\(?\\s*" + DEGREES + "(?:\\s*[,;]\\s*|\\s+|(?<=[NSEW]))" + DEGREES
                    + "\\s*\\)?(?:[,;].*)?",
            Pattern.CASE_INSENSITIVE);

    private PositionText() {}

    /** Latitude and longitude in degrees, such as "52.1 4.47", "52.1, -4.47", "WGS84, 52.1, N, 4.47, W, 12". */
    static Optional<GeoPosition> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher pair = PAIR.matcher(trimmed);
        if (!pair.matches()) {
            return Optional.empty();
        }
        double first = degrees(pair.group(1), pair.group(2));
        double second = degrees(pair.group(3), pair.group(4));
        boolean longitudeFirst = isEastWest(pair.group(2)) || isNorthSouth(pair.group(4));
        double latitude = longitudeFirst ? second : first;
        double longitude = longitudeFirst ? first : second;
        return GeoPosition.isPossible(latitude, longitude)
                ? Optional.of(new GeoPosition(latitude, longitude))
                : Optional.empty();
    }

    private static double degrees(String number, String letter) {
        double degrees = Double.parseDouble(number.replace('\u2212', '-'));
        boolean negative = letter.equalsIgnoreCase("S") || letter.equalsIgnoreCase("W");
        return negative ? -Math.abs(degrees) : degrees;
    }

    private static boolean isEastWest(String letter) {
        return letter.equalsIgnoreCase("E") || letter.equalsIgnoreCase("W");
    }

    private static boolean isNorthSouth(String letter) {
        return letter.equalsIgnoreCase("N") || letter.equalsIgnoreCase("S");
    }
}
