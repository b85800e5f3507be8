package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.StftPlan;
import org.sonolens.view.Viewport;

class TonesOnTheAxisTest {
    private static final LevelRange RANGE = new LevelRange(-70, 0);
    /** Each tone is at −14.0 dBFS; a tone between two bins of the padded transform looks up to 0.4 dB weaker. */
    private static final int GREY_OF_A_TONE = (int) Math.floor(255 * (70 - 14.5) / 70);
    /** −40 dBFS: no side lobe of a Hann window reaches it, the main lobe ends two bins of the window away. */
    private static final int GREY_OF_NOTHING = (int) Math.floor(255 * 30 / 70.0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 48_000, 384_000})
    void tonesStandOnTheirRowsInEveryScaleAndNowhereElse(int rateHz) throws Exception {
        double nyquist = rateHz / 2.0;
        double[] tones = {0.1 * nyquist, 0.37 * nyquist, 0.9 * nyquist};
        List<String> wrong = new ArrayList<>();
        try (OpenWindow open = OpenWindow.on(folder, TestSounds.tones(folder.resolve("t.wav"), rateHz, 1, tones))) {
            open.change(s -> s.withPalette(Palette.GREY).withRange(s.range().byHand(RANGE)));
            double lobeHz = 2.0 * rateHz / open.shown().info().plan().windowLength();
            assertThat(open.shown().info().plan().window().label()).isEqualTo("hann");
            checkEveryScale(open, tones, lobeHz, wrong);
            open.change(s -> s.withPalette(Palette.INVERTED_GREY));
            checkEveryScale(open, tones, lobeHz, wrong);
            StftPlan first = open.shown().info().plan();
            int window = first.windowLength() / 2;
            StftPlan other = new StftPlan(first.window(), window, first.fftSize(), window / 4);
            OpenWindow.fx(() -> {
                new PlanWishes(open.window().session()).planChosen(other);
                return true;
            });
            OpenWindow.await(
                    "the plan is taken",
                    () -> open.window().session().shown().info().plan().equals(other));
            checkEveryScale(open, tones, 2 * lobeHz, wrong);
            open.rescale(2);
            checkEveryScale(open, tones, 2 * lobeHz, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void checkEveryScale(OpenWindow open, double[] tones, double lobeHz, List<String> wrong) {
        double nyquist = open.shown().facts().trueNyquistHz();
        for (FrequencyScale scale : FrequencyScale.values()) {
            open.change(s -> s.withViewport(s.viewport().withAxis(new FrequencyAxis(scale, 0, nyquist))));
            open.settle();
            int[] pixels = open.pixels();
            if (open.shown().palette() == Palette.INVERTED_GREY) {
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = ~pixels[i];
                }
            }
            check(open.shown().viewport(), pixels, tones, lobeHz, wrong);
        }
    }

    private static void check(Viewport view, int[] pixels, double[] tones, double lobeHz, List<String> wrong) {
        String scale = view.axis().scale().label();
        int column = view.widthPx() / 2;
        for (double tone : tones) {
            int row = (int) Math.floor(view.yOf(tone));
            int grey = pixels[row * view.widthPx() + column] & 0xFF;
            if (grey < GREY_OF_A_TONE) {
                wrong.add(scale + ": " + tone + " Hz has grey " + grey + " on its row " + row);
            }
        }
        for (int row = 0; row < view.heightPx(); row++) {
            double low = view.hzAt(row + 1.0);
            double high = view.hzAt(row);
            boolean near = false;
            for (double tone : tones) {
                near |= low <= tone + lobeHz && high >= tone - lobeHz;
            }
            int grey = pixels[row * view.widthPx() + column] & 0xFF;
            if (!near && grey > GREY_OF_NOTHING) {
                wrong.add(scale + ": grey " + grey + " between the tones on row " + row);
            }
        }
    }
}
