package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sonolens.measure.PixelPeak;
import org.sonolens.view.NoteName;
import org.sonolens.view.ReadoutText;
import org.sonolens.view.Viewport;

/** The numbers of one point of the picture, as the status line and screen readers say them. Stateless. */
final class Readout {
    private static final double FINEST_CLOCK_SECONDS = 0.001;

    private Readout() {}

    /** Time and the lowest and highest sample there, 1 = full scale. @param extent both, or empty for none */
    static List<String> ofWaveform(Shown shown, double sample, float[] extent) {
        double secondsPerPixel = shown.seconds(shown.viewport().samplesPerPixel());
        String time = ReadoutText.time(shown.seconds(sample), secondsPerPixel);
        List<String> parts = new ArrayList<>();
        parts.add(time);
        clock(shown, sample, secondsPerPixel, parts);
        if (extent.length >= 2) {
            parts.add(Words.of(
                    "readout.samples",
                    String.format(Locale.ROOT, "%.4f", extent[0]),
                    String.format(Locale.ROOT, "%.4f", extent[1])));
        }
        return parts;
    }

    /** The time of the night, in what a pixel tells apart, a millisecond at the finest. */
    private static void clock(Shown shown, double sample, double secondsPerPixel, List<String> parts) {
        shown.clock()
                .ifPresent(clock -> parts.add(
                        clock.timeText(shown.seconds(sample), Math.max(FINEST_CLOCK_SECONDS, secondsPerPixel))));
    }

    /**
     * A pixel by the peak that it shows: the time of its frame in samples, the frequency of its bin, the pixel's own level,
     * and the note.
     *
     * @param levelDbfs of the pixel
     */
    static List<String> of(Shown shown, PixelPeak peak, double levelDbfs) {
        double sampleSeconds = shown.seconds(1);
        double binHz = shown.facts().trueRateHz() / shown.info().plan().fftSize();
        List<String> parts = new ArrayList<>();
        parts.add(Words.of("readout.peak", ReadoutText.time(shown.seconds(peak.sample()), sampleSeconds)));
        clock(shown, peak.sample(), sampleSeconds, parts);
        parts.add(ReadoutText.frequency(peak.hz(), Math.min(10, binHz / 10)));
        parts.add(ReadoutText.level(levelDbfs));
        NoteName.of(peak.hz()).ifPresent(note -> parts.add(note.text()));
        return parts;
    }

    /** Time, frequency, level where there is one, and note. @param levelDbfs NaN for none */
    static List<String> of(Shown shown, double sample, double hz, double levelDbfs) {
        Viewport viewport = shown.viewport();
        double secondsPerPixel = shown.seconds(viewport.samplesPerPixel());
        List<String> parts = new ArrayList<>();
        parts.add(ReadoutText.time(shown.seconds(sample), secondsPerPixel));
        clock(shown, sample, secondsPerPixel, parts);
        parts.add(ReadoutText.frequency(hz));
        if (!Double.isNaN(levelDbfs)) {
            parts.add(ReadoutText.level(levelDbfs));
        }
        NoteName.of(hz).ifPresent(note -> parts.add(note.text()));
        return parts;
    }
}
