package org.sonolens.view;

import java.util.OptionalLong;

/**
 * What part of a recording a picture shows, and at what size. Immutable; each change makes the next value. x grows to
 * the right, y downwards, both from the outer corner of the first pixel: the middle of pixel p is at p + 0.5.
 *
 * <p>A span of at least widthPx samples that is not the whole recording is a multiple of widthPx samples (all changes
 * here make it so; a span asked for on the command line may differ). Then a pixel is a whole number of samples, panning
 * by whole pixels moves by whole samples, and the picture can be moved and only its new columns computed: with a
 * fraction left over every column would change its frames and the picture would shimmer.
 *
 * <p>Arguments {@code recordingFrames} are samples per channel of the recording, 1 or more; {@code nyquistHz} is the
 * highest frequency it holds.
 *
 * @param span samples shown
 * @param axis frequencies shown
 * @param widthPx device pixels of the picture area across, 1 or more
 * @param heightPx device pixels of the picture area down, 1 or more
 */
public record Viewport(TimeSpan span, FrequencyAxis axis, int widthPx, int heightPx) {
    public Viewport {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture of " + widthPx + " × " + heightPx + " pixels");
        }
    }

    /** The whole recording. */
    public static Viewport whole(long recordingFrames, FrequencyAxis axis, int widthPx, int heightPx) {
        return new Viewport(new TimeSpan(0, recordingFrames), axis, widthPx, heightPx);
    }

    public double samplesPerPixel() {
        return (double) span.samples() / widthPx;
    }

    /** The sample, with its fraction, at a place across the picture. */
    public double sampleAt(double xPx) {
        return span.first() + xPx * samplesPerPixel();
    }

    /** The place across at which a sample stands; outside 0 to widthPx when it is not shown. */
    public double xOf(double sample) {
        return (sample - span.first()) / samplesPerPixel();
    }

    /** The frequency at a place down the picture. */
    public double hzAt(double yPx) {
        return axis.hzAt(1 - yPx / heightPx);
    }

    /** The place down at which a frequency stands; outside 0 to heightPx when it is not shown. */
    public double yOf(double hz) {
        return (1 - axis.heightOf(hz)) * heightPx;
    }

    public boolean isWholeOf(long recordingFrames) {
        return span.first() == 0 && span.end() == recordingFrames;
    }

    /** The whole recording at this size and axis. */
    public Viewport fit(long recordingFrames) {
        return withSpan(new TimeSpan(0, recordingFrames));
    }

    public Viewport withAxis(FrequencyAxis other) {
        return new Viewport(span, other, widthPx, heightPx);
    }

    /**
     * Zooms in time; the sample at xPx stays there to half a sample, unless the recording ends first. Down to 32
     * samples or the whole of a shorter recording, up to all of it. Zooming in and out by one factor never ends up
     * with more than there was.
     *
     * @param factor above 1 shows less, below 1 more
     */
    public Viewport zoomTimeAt(double xPx, double factor, long recordingFrames) {
        return withSpan(TimeZoom.zoomed(span, widthPx, xPx, factor, recordingFrames));
    }

    /** Moves along the recording as far as it goes; positive: to later. */
    public Viewport panBySamples(long samples, long recordingFrames) {
        return withSpan(TimeZoom.panned(span, samples, recordingFrames));
    }

    /** Moves along the recording by so many pixels as far as it goes; positive: to later. */
    public Viewport panByPixels(long pixels, long recordingFrames) {
        return panBySamples(Math.round(pixels * samplesPerPixel()), recordingFrames);
    }

    /**
     * By how many pixels this picture moved along to become another, when the rest of it can be kept: same size, axis
     * and scale, and a whole number of pixels apart. Positive: to later.
     */
    public OptionalLong pixelsTo(Viewport next) {
        boolean alike = widthPx == next.widthPx
                && heightPx == next.heightPx
                && axis.equals(next.axis)
                && span.samples() == next.span.samples();
        long moved = next.span.first() - span.first();
        // moved · widthPx stays far below 2^63: both are less than a recording and a screen.
        if (!alike || moved * widthPx % span.samples() != 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(moved * widthPx / span.samples());
    }

    /**
     * Zooms in frequency; what stands at yPx stays there, unless 0 Hz or Nyquist is reached first. Down to 1/2048 of
     * the height that the whole axis would have.
     *
     * @param factor above 1 shows less, below 1 more
     */
    public Viewport zoomFrequencyAt(double yPx, double factor, double nyquistHz) {
        return withAxis(AxisZoom.zoomed(axis, 1 - yPx / heightPx, factor, nyquistHz));
    }

    /** Moves along the frequency axis by so many pixels as far as it goes; positive: to higher. */
    public Viewport panFrequency(double pixels, double nyquistHz) {
        return withAxis(AxisZoom.panned(axis, pixels / heightPx, nyquistHz));
    }

    /**
     * Zooms to a box: all of it is shown, and a little more where the smallest span or a whole number of samples a
     * pixel asks for it.
     */
    public Viewport zoomTo(TimeSpan box, double boxLowHz, double boxHighHz, long recordingFrames, double nyquistHz) {
        return new Viewport(
                TimeZoom.around(box, widthPx, recordingFrames),
                AxisZoom.around(axis.scale(), boxLowHz, boxHighHz, nyquistHz),
                widthPx,
                heightPx);
    }

    /** The picture at another size: the whole stays whole, else the same samples a pixel from the same first sample. */
    public Viewport resized(int newWidthPx, int newHeightPx, long recordingFrames) {
        TimeSpan next = isWholeOf(recordingFrames)
                ? span
                : TimeZoom.from(span.first(), samplesPerPixel(), newWidthPx, recordingFrames);
        return new Viewport(next, axis, newWidthPx, newHeightPx);
    }

    /**
     * The picture of the next file: the whole stays whole, else it shows the same seconds a pixel from the same second,
     * as far as that file goes.
     *
     * @param axisThere the axis to show it on
     */
    public Viewport carriedTo(
            long framesHere, double rateHereHz, long framesThere, double rateThereHz, FrequencyAxis axisThere) {
        if (isWholeOf(framesHere)) {
            return whole(framesThere, axisThere, widthPx, heightPx);
        }
        double ratio = rateThereHz / rateHereHz;
        TimeSpan there =
                TimeZoom.from(Math.round(span.first() * ratio), samplesPerPixel() * ratio, widthPx, framesThere);
        return new Viewport(there, axisThere, widthPx, heightPx);
    }

    private Viewport withSpan(TimeSpan other) {
        return new Viewport(other, axis, widthPx, heightPx);
    }
}
