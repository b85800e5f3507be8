package org.sonolens.audio;

/**
 * A place on the earth. Immutable.
 *
 * @param latitudeDegrees −90 to 90, north positive
 * @param longitudeDegrees −180 to 180, east positive
 */
public record GeoPosition(double latitudeDegrees, double longitudeDegrees) {
    public GeoPosition {
        if (!isPossible(latitudeDegrees, longitudeDegrees)) {
            throw new IllegalArgumentException("a place at " + latitudeDegrees + ", " + longitudeDegrees);
        }
    }

    static boolean isPossible(double latitudeDegrees, double longitudeDegrees) {
        return Math.abs(latitudeDegrees) <= 90 && Math.abs(longitudeDegrees) <= 180;
    }
}
