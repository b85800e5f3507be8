package org.sonolens.measure;

import java.util.OptionalDouble;
import org.sonolens.dsp.LevelCode;

/**
 * The spectrum of a stretch: at each bin the mean of the squared amplitudes over its frames (Welch 1967) and their
 * largest. Immutable.
 *
 * <p>Where power is added up over bins, a bin counts as the power of the sine that it stands for, which is half of its
 * squared amplitude, and all of it at DC and Nyquist.
 */
public final class PowerSpectrum {
    private final double binHz;
    private final float[] mean;
    private final float[] max;
    private final long frames;

    private PowerSpectrum(double binHz, float[] mean, float[] max, long frames) {
        this.binHz = binHz;
        this.mean = mean;
        this.max = max;
        this.frames = frames;
    }

    /** @param sums of squared amplitudes @param frames how many were summed; 0 makes silence */
    static PowerSpectrum of(double binHz, double[] sums, float[] maxima, long frames) {
        float[] mean = new float[sums.length];
        for (int k = 0; k < mean.length && frames > 0; k++) {
            mean[k] = (float) (sums[k] / frames);
        }
        return new PowerSpectrum(binHz, mean, maxima.clone(), frames);
    }

    /** What a bin's squared amplitude counts in a sum of power. */
    static double share(int bin, int bins) {
        return bin == 0 || bin == bins - 1 ? 1 : 0.5;
    }

    /** Bins from DC to Nyquist. */
    public int bins() {
        return mean.length;
    }

    /** Hz of the sound as it was from bin to bin. */
    public double binHz() {
        return binHz;
    }

    /** How many frames it was made of. */
    public long frames() {
        return frames;
    }

    /** Level in dBFS of the mean power at a bin. */
    public double meanDbfs(int bin) {
        return LevelCode.dbfs(mean[bin]);
    }

    /** Largest level in dBFS at a bin. */
    public double maxDbfs(int bin) {
        return LevelCode.dbfs(max[bin]);
    }

    /** Mean of the squared amplitudes at a bin. */
    double meanPower(int bin) {
        return mean[bin];
    }

    /** Whether nothing of a band is above −200 dBFS. @param highBin last bin, inclusive */
    public boolean isSilent(int lowBin, int highBin) {
        for (int k = lowBin; k <= highBin; k++) {
            if (max[k] > LevelCode.FLOOR_POWER) {
                return false;
            }
        }
        return true;
    }

    /** The peak of the largest levels in a band. @param highBin last bin, inclusive */
    public SpectralPeak peak(int lowBin, int highBin) {
        return SpectralPeak.of(max, binHz, lowBin, highBin);
    }

    /** The peak of the mean levels in a band. @param highBin last bin, inclusive */
    public SpectralPeak meanPeak(int lowBin, int highBin) {
        return SpectralPeak.of(mean, binHz, lowBin, highBin);
    }

    /** Mean power of a band: the sum over its bins. @param highBin last bin, inclusive */
    double power(int lowBin, int highBin) {
        double sum = 0;
        for (int k = lowBin; k <= highBin; k++) {
            sum += share(k, mean.length) * mean[k];
        }
        return sum;
    }

    /**
     * The spectral centroid of a band, Σ f·P / Σ P of the mean power (Peeters, A large set of audio features for sound
     * description, 2004, 6.1.1, there called spectral centroid); empty for silence.
     *
     * @param highBin last bin, inclusive
     */
    public OptionalDouble centroidHz(int lowBin, int highBin) {
        double sum = 0;
        for (int k = lowBin; k <= highBin; k++) {
            sum += share(k, mean.length) * mean[k] * k;
        }
        double power = power(lowBin, highBin);
        return power > 0 && !isSilent(lowBin, highBin)
                ? OptionalDouble.of(sum / power * binHz)
                : OptionalDouble.empty();
    }

    /**
     * The frequency below which a share of a band's mean power lies (Peeters 2004, 6.1.7, spectral roll-off, where the
     * share is 0.95; the 5 and 95 % frequencies of Raven Pro). A bin's power is spread evenly over half a bin to both
     * sides. Empty for silence.
     *
     * @param share 0 to 1
     * @param highBin last bin, inclusive
     */
    public OptionalDouble reachedHz(double share, int lowBin, int highBin) {
        if (isSilent(lowBin, highBin)) {
            return OptionalDouble.empty();
        }
        double wanted = share * power(lowBin, highBin);
        double before = 0;
        for (int k = lowBin; k <= highBin; k++) {
            double here = share(k, mean.length) * mean[k];
            if (here > 0 && before + here >= wanted) {
                double part = Math.max(0, (wanted - before) / here);
                return OptionalDouble.of(Math.clamp(k - 0.5 + part, 0, mean.length - 1.0) * binHz);
            }
            before += here;
        }
        return OptionalDouble.of(highBin * binHz);
    }
}
