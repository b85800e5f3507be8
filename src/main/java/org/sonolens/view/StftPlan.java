package org.sonolens.view;

/**
 * Which short-time Fourier transform is taken. Frame f has sample windowLength/2 of its window on sample f·hop of the
 * recording; outside the recording there is zero. Immutable.
 *
 * @param window shape of the window, periodic form
 * @param windowLength samples under the window, 1 to fftSize
 * @param fftSize samples a transform, a power of two from 16 to 65,536; the rest over windowLength is zero padding
 * @param hop samples between frames, 1 or more
 */
public record StftPlan(WindowShape window, int windowLength, int fftSize, int hop) {
    public static final int SMALLEST_FFT = 16;
    public static final int LARGEST_FFT = 65_536;

    public StftPlan {
        if (fftSize < SMALLEST_FFT || fftSize > LARGEST_FFT || Integer.bitCount(fftSize) != 1) {
            throw new IllegalArgumentException(
                    "FFT size " + fftSize + " is not a power of two from " + SMALLEST_FFT + " to " + LARGEST_FFT);
        }
        if (windowLength < 1 || windowLength > fftSize) {
            throw new IllegalArgumentException(
                    "window length " + windowLength + " is not from 1 to the FFT size " + fftSize);
        }
        if (hop < 1) {
            throw new IllegalArgumentException("hop " + hop + " is not 1 or more");
        }
    }

    /** A plan whose hop is max(1, round(windowLength·(1−overlap))), overlap from 0 to below 1. */
    public static StftPlan ofOverlap(WindowShape window, int windowLength, int fftSize, double overlap) {
        if (!(overlap >= 0 && overlap < 1)) {
            throw new IllegalArgumentException("overlap " + overlap + " is not from 0 to below 1");
        }
        return new StftPlan(window, windowLength, fftSize, Math.max(1, (int) Math.round(windowLength * (1 - overlap))));
    }

    /** The FFT size that goes with a window length where none is asked for: the next power of two of at least 2 × it. */
    public static int fftSizeFor(int windowLength) {
        if (windowLength < 1 || windowLength > LARGEST_FFT) {
            throw new IllegalArgumentException("window length " + windowLength + " is not from 1 to " + LARGEST_FFT);
        }
        if (windowLength > LARGEST_FFT / 2) {
            return LARGEST_FFT;
        }
        return Math.max(SMALLEST_FFT, 2 * Integer.highestOneBit(2 * windowLength - 1));
    }

    /** Bins a frame has: 0 (DC) to fftSize/2 (Nyquist), both kept. */
    public int bins() {
        return fftSize / 2 + 1;
    }

    /** Frames of a recording of so many samples: ceil(n/hop). */
    public long frames(long samples) {
        return Math.ceilDiv(samples, (long) hop);
    }

    /** The part of the window that the next frame shares, 0 to below 1; negative when frames leave gaps. */
    public double overlap() {
        return 1 - (double) hop / windowLength;
    }

    public StftPlan withHop(int samples) {
        return new StftPlan(window, windowLength, fftSize, samples);
    }

    public StftPlan withWindow(WindowShape shape) {
        return new StftPlan(shape, windowLength, fftSize, hop);
    }

    /** The same overlap with another window, its FFT by {@link #fftSizeFor}. */
    public StftPlan withWindowLength(int samples) {
        return withLengths(samples, fftSizeFor(samples));
    }

    /** The same overlap with a window as long as that FFT. */
    public StftPlan withFftSize(int samples) {
        return withLengths(samples, samples);
    }

    /** The same overlap with another window and FFT. */
    public StftPlan withLengths(int newWindowLength, int newFftSize) {
        long newHop = Math.round((double) newWindowLength * hop / windowLength);
        return new StftPlan(window, newWindowLength, newFftSize, Math.clamp(newHop, 1, Integer.MAX_VALUE));
    }

    /** The same window with another overlap, 0 to below 1. */
    public StftPlan withOverlap(double overlap) {
        return ofOverlap(window, windowLength, fftSize, overlap);
    }
}
