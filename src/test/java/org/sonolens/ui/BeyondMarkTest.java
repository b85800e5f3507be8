package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.testfx.util.WaitForAsyncUtils;

/** The mark above a bat's axis, over noise with and without a call at 200 kHz. */
class BeyondMarkTest {
    private static final int RATE_HZ = 500_000;
    private static final int SAMPLES = RATE_HZ / 4;

    @TempDir
    private Path folder;

    private Path noise(String name, int rateHz, double callHz, double amplitude) throws IOException {
        Random random = new Random(5);
        return PcmWav.write(folder.resolve(name), rateHz, 1, SAMPLES, (channel, i) -> {
            boolean calls = i > SAMPLES / 2 && i < SAMPLES / 2 + rateHz / 300;
            double call = calls ? amplitude * Math.sin(2 * Math.PI * callHz * i / rateHz) : 0;
            return (short) Math.round(60 * random.nextGaussian() + 32767 * call);
        });
    }

    private static BeyondMark mark(OpenWindow open) {
        return (BeyondMark) fx(() -> open.stage().getScene().lookup("#beyond-mark"));
    }

    @Test
    void itLightsUpForACallAboveTheAxisAndAClickShowsIt() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, noise("high.wav", RATE_HZ, 200_000, 0.05))) {
            BeyondMark mark = mark(open);
            await("the mark is lit", mark::isLit);
            assertThat(mark.getText()).isEqualTo("▲ to 250");
            assertThat(mark.isVisible()).isTrue();
            open.robot.clickOn("#beyond-mark");
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(open.shown().viewport().axis().highHz()).isEqualTo(250_000);
            open.settle();
            assertThat(fx(mark::isVisible)).isFalse();
        }
    }

    @Test
    void itStaysDarkOverNoiseAndACallThatIsShownAnyway() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, noise("low.wav", RATE_HZ, 60_000, 0.05))) {
            BeyondMark mark = mark(open);
            await("what is above the axis is known", mark::isDone);
            WaitForAsyncUtils.waitForFxEvents(4);
            assertThat(fx(mark::isLit)).isFalse();
            assertThat(fx(mark::isVisible)).isTrue();
        }
    }

    @Test
    void thereIsNoneWhereTheAxisShowsAll() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, noise("all.wav", 256_000, 100_000, 0.05))) {
            assertThat(fx(() -> mark(open).isVisible())).isFalse();
        }
    }
}
