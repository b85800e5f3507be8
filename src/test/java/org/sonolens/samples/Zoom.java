package org.sonolens.samples;

import org.sonolens.view.TimeSpan;

/** A close look at a moment of a sample, and how exactly it can be read. Pure functions. */
final class Zoom {
    private static final int WIDTH_PX = 256;

    private Zoom() {}

    /** Two windows around a moment, so that columns are far shorter than the plan's hop. */
    static Picture on(Sight sight, SampleTruth truth, int channel, double seconds) throws Exception {
        long middle = Math.round(seconds * truth.rateHz());
        return sight.of(
                channel, new TimeSpan(middle - truth.windowSamples(), middle + truth.windowSamples()), WIDTH_PX);
    }

    /**
     * A bin and a row; and where a sound glides what it passes in a tenth of the window, over which the level of its crest
     * changes by less than 1 dB.
     */
    static double toleranceHz(Picture picture, Sight sight, SampleTruth truth, SampleTruth.Point point, int row) {
        double binHz = (double) truth.rateHz() / sight.first().plan().fftSize();
        double rowHz = picture.edgeHz(row) - picture.edgeHz(row + 1);
        return binHz + rowHz + truth.windowSeconds() / 10 * Math.abs(point.glideHzPerSecond());
    }

    /** Whether a row at a moment may show a sound: from its start to its end, two lobes of the window above and below. */
    static boolean covers(Picture picture, SampleTruth truth, SampleTruth.Event event, double seconds, int row) {
        return sounds(picture, truth, event, seconds) && holds(picture, truth, event, row);
    }

    /** Whether a row is one of a sound's, a window's two lobes above and below included. */
    static boolean holds(Picture picture, SampleTruth truth, SampleTruth.Event event, int row) {
        double rowHz = picture.edgeHz(row) - picture.edgeHz(row + 1);
        return event.holds(picture.middleHz(row), 2 / truth.windowSeconds() + rowHz / 2);
    }

    /** Whether a frame in the column that begins at a moment may have some of a sound under its window. */
    static boolean sounds(Picture picture, SampleTruth truth, SampleTruth.Event event, double seconds) {
        double reach = truth.windowSeconds() / 2 + picture.columnSeconds();
        return seconds > event.startSeconds() - reach && seconds < event.endSeconds() + reach;
    }
}
