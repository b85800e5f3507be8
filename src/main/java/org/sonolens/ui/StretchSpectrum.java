package org.sonolens.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sonolens.measure.PowerSpectrum;
import org.sonolens.measure.SpectralPeak;
import org.sonolens.measure.SpectrumEdge;

/**
 * The spectrum of a stretch with what is said of it. Immutable.
 *
 * @param name what it is of: Visible part, Box 1 …
 * @param spectrum the levels
 * @param peak what is marked; empty for silence
 * @param rollOffHz below it lie 99 % of the mean power
 * @param edge where everything above lies far below, if anywhere
 */
record StretchSpectrum(
        String name,
        PowerSpectrum spectrum,
        Optional<SpectralPeak> peak,
        OptionalDouble rollOffHz,
        Optional<SpectrumEdge> edge) {
    private static final double ROLL_OFF_SHARE = 0.99;

    /** Over a band. @param lowHz whose peak is marked @param highHz its upper limit */
    static StretchSpectrum of(String name, PowerSpectrum spectrum, double lowHz, double highHz) {
        int last = spectrum.bins() - 1;
        int low = (int) Math.clamp(Math.ceil(lowHz / spectrum.binHz()), 0, last);
        int high = (int) Math.clamp(Math.floor(highHz / spectrum.binHz()), low, last);
        return of(
                name,
                spectrum,
                spectrum.isSilent(low, high) ? Optional.empty() : Optional.of(spectrum.peak(low, high)));
    }

    /** With a peak that was measured already. */
    static StretchSpectrum of(String name, PowerSpectrum spectrum, Optional<SpectralPeak> peak) {
        return new StretchSpectrum(
                name,
                spectrum,
                peak,
                spectrum.reachedHz(ROLL_OFF_SHARE, 0, spectrum.bins() - 1),
                SpectrumEdge.of(spectrum));
    }
}
