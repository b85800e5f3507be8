package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;
import org.sonolens.view.Viewport;

class ExactWindowPictureTest {
    @TempDir
    Path folder;

    private static final Map<String, UnaryOperator<Shown>> VIEWS = views();

    private static Map<String, UnaryOperator<Shown>> views() {
        Map<String, UnaryOperator<Shown>> views = new LinkedHashMap<>();
        views.put("as opened", s -> s);
        views.put("zoomed in at the middle", s -> zoomed(s, 0.5, 2));
        views.put("zoomed in more", s -> zoomed(s, 0.3, 3));
        views.put("panned to later", s -> panned(s, 37));
        views.put("panned to earlier", s -> panned(s, -151));
        views.put("mel", s -> s.withScale(FrequencyScale.MEL));
        views.put("magma", s -> s.withPalette(Palette.MAGMA));
        views.put("mean", s -> s.withStatistic(Statistic.MEAN));
        views.put("by hand", s -> s.withRange(s.range().byHand(new LevelRange(-90, -20))));
        views.put("one channel", s -> banded(s.withChannels(new ChannelChoice.One(0))));
        views.put("samples", s -> zoomed(s, 0.7, 60));
        views.put(
                "frequencies",
                s -> s.withViewport(s.viewport()
                        .zoomFrequencyAt(
                                s.viewport().heightPx() / 3.0, 3, s.facts().trueNyquistHz())));
        views.put(
                "logarithmic and whole again",
                s -> s.withScale(FrequencyScale.LOG).fit());
        return views;
    }

    private static Shown zoomed(Shown s, double part, double factor) {
        return s.goTo(s.viewport().zoomTimeAt(part * s.viewport().widthPx(), factor, s.frames()));
    }

    private static Shown panned(Shown s, int pixels) {
        return s.withViewport(s.viewport().panByPixels(pixels, s.frames()));
    }

    /** Another number of bands in the same height. */
    private static Shown banded(Shown s) {
        Viewport v = s.viewport();
        return s.withViewport(new Viewport(v.span(), v.axis(), v.widthPx(), v.heightPx() * 2 / s.bands()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyViewOfAStereoFileIsIntForIntThePictureMadeDirectlyAtScale(int scale) throws Exception {
        Path file = TestSounds.sweep(folder.resolve("stereo.wav"), 48_000, 2, 90, 1);
        List<String> wrong = new ArrayList<>();
        try (OpenWindow open = OpenWindow.on(folder, file);
                DirectPictures direct =
                        new DirectPictures(file, open.shown().info().plan())) {
            assertThat(fx(() -> open.window().spectrogram().job().framesPerColumn()))
                    .as("long enough to be shown from a few frames first")
                    .isGreaterThan(4);
            assertThat(open.title()).isEqualTo("stereo.wav (1 of 1) – Sonolens");
            assertThat(open.window().colourBar().range())
                    .as("the range of the whole")
                    .isEqualTo(open.shown().range().base());
            int widthPx = open.shown().viewport().widthPx();
            open.rescale(scale);
            assertThat(open.shown().viewport().widthPx()).isBetween(scale * widthPx, scale * widthPx + scale);
            for (Map.Entry<String, UnaryOperator<Shown>> view : VIEWS.entrySet()) {
                open.change(view.getValue());
                open.settle();
                Shown shown = open.shown();
                int[] spectrogram = direct.spectrogram(shown);
                int[] waveform = direct.waveform(shown, open.window().waveform().heightPx());
                int off = differing(spectrogram, open.pixels());
                int waveOff = differing(waveform, open.wavePixels());
                if (off + waveOff > 0) {
                    wrong.add(view.getKey() + ": " + off + " of " + spectrogram.length + " pixels, " + waveOff
                            + " of the waveform");
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(VIEWS).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void theFirstPictureOfAShortFileHasTheRangeOfTheExactPicture() throws Exception {
        Path file = TestSounds.sweep(folder.resolve("short.wav"), 22_050, 1, 1.5, 3);
        try (OpenWindow open = OpenWindow.on(folder, file);
                DirectPictures direct =
                        new DirectPictures(file, open.shown().info().plan())) {
            Shown shown = open.shown();
            assertThat(open.window().colourBar().range())
                    .isEqualTo(direct.job(shown).autoRange());
            assertThat(open.pixels()).isEqualTo(direct.spectrogram(shown));
        }
    }
}
