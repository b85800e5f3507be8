package org.sonolens.measure;

import org.sonolens.dsp.LevelCode;

/**
 * Where a spectrum is largest. Immutable.
 *
 * <p>Its level is that of the largest bin, which is also what the picture and the spectrum show there. Its frequency lies
 * at the top of the parabola through the levels, in dB, of that bin b and its two neighbours a and c: off by
 * ½(a − c)/(a − 2b + c) bins (J. O. Smith, Spectral Audio Signal Processing, 2011, "Quadratic interpolation of spectral
 * peaks"; in dB it is exact for a Gaussian window). At DC, at Nyquist, and where a neighbour outside the band is larger,
 * it is the bin's own.
 *
 * @param bin the largest bin of the band
 * @param hz its frequency, interpolated
 * @param levelDbfs the level of that bin
 */
public record SpectralPeak(int bin, double hz, double levelDbfs) {
    /** @param power squared amplitudes by bin @param highBin last bin looked at, inclusive */
    static SpectralPeak of(float[] power, double binHz, int lowBin, int highBin) {
        int best = lowBin;
        for (int k = lowBin + 1; k <= highBin; k++) {
            if (power[k] > power[best]) {
                best = k;
            }
        }
        return new SpectralPeak(best, (best + offset(power, best)) * binHz, LevelCode.dbfs(power[best]));
    }

    private static double offset(float[] power, int bin) {
        if (bin == 0 || bin == power.length - 1 || !(power[bin] > LevelCode.FLOOR_POWER)) {
            return 0;
        }
        double a = LevelCode.dbfs(power[bin - 1]);
        double b = LevelCode.dbfs(power[bin]);
        double c = LevelCode.dbfs(power[bin + 1]);
        double curve = a - 2 * b + c;
        boolean isTop = a <= b && c <= b && curve < 0;
        return isTop ? Math.clamp(0.5 * (a - c) / curve, -0.5, 0.5) : 0;
    }
}
