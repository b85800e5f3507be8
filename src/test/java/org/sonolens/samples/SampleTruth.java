package org.sonolens.samples;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in one of the recordings of samples/, known from how it was made. Immutable.
 *
 * @param file its name
 * @param what one paragraph for a reader
 * @param rateHz samples a second and channel
 * @param channels 1 or 2
 * @param seconds its length
 * @param windowSamples the Hann window it is seen with at open; levels are as that shows them
 * @param quietBelowDbfs what nothing reaches while none of the events sounds
 * @param events every sound in it
 */
record SampleTruth(
        String file,
        String what,
        int rateHz,
        int channels,
        double seconds,
        int windowSamples,
        double quietBelowDbfs,
        List<Event> events) {
    /** By how much a sound is under its loudest where it is said to begin and to end. */
    static final double EDGE_DB = 15;

    SampleTruth {
        events = List.copyOf(events);
        if (events.isEmpty() || windowSamples < 1 || quietBelowDbfs >= 0) {
            throw new IllegalArgumentException(file + " says nothing");
        }
    }

    double windowSeconds() {
        return (double) windowSamples / rateHz;
    }

    /** The events by the name of their series, in order of their first. */
    Map<String, List<Event>> series() {
        Map<String, List<Event>> series = new LinkedHashMap<>();
        for (Event event : events) {
            series.computeIfAbsent(event.series(), name -> new java.util.ArrayList<>())
                    .add(event);
        }
        return series;
    }

    /**
     * One sound.
     *
     * @param series the name it shares with sounds of its kind
     * @param channel from 0
     * @param startSeconds where it comes within {@link #EDGE_DB} of its loudest
     * @param endSeconds where it falls below that again
     * @param silentBeforeSeconds where it first stirs
     * @param silentAfterSeconds where it is wholly over
     * @param lowHz the lowest it holds meanwhile
     * @param highHz the highest it holds meanwhile, harmonics included
     * @param harmonics partials at multiples of its track, 1 when it is pure
     * @param track points on its loudest partial
     */
    record Event(
            String series,
            int channel,
            double startSeconds,
            double endSeconds,
            double silentBeforeSeconds,
            double silentAfterSeconds,
            double lowHz,
            double highHz,
            int harmonics,
            List<Point> track) {
        Event {
            track = List.copyOf(track);
            if (endSeconds <= startSeconds || highHz < lowHz || track.isEmpty() || harmonics < 1) {
                throw new IllegalArgumentException(series + " at " + startSeconds + " s is no sound");
            }
        }

        /** Where it is loudest. */
        Point peak() {
            return track.stream()
                    .max(Comparator.comparingDouble(Point::levelDbfs))
                    .orElseThrow();
        }

        double peakHz() {
            return peak().hz();
        }

        /** Whether a frequency is on it or on one of its harmonics, or at most so far beside. */
        boolean holds(double hz, double besideHz) {
            double highestFundamentalHz = highHz / harmonics;
            for (int n = 1; n <= harmonics; n++) {
                if (hz >= n * lowHz - besideHz && hz <= n * highestFundamentalHz + besideHz) {
                    return true;
                }
            }
            return false;
        }

        double peakDbfs() {
            return peak().levelDbfs();
        }
    }

    /**
     * A place on the picture.
     *
     * @param seconds where its frame stands
     * @param hz where its loudest row stands
     * @param levelDbfs what that row shows
     * @param glideHzPerSecond how fast the sound moves there
     * @param partial which multiple of the fundamental this is, from 1
     */
    record Point(double seconds, double hz, double levelDbfs, double glideHzPerSecond, int partial) {
        double fundamentalHz() {
            return hz / partial;
        }
    }
}
