package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.view.Viewport;

/** N and Shift+N in a whole window, over three clicks in noise. */
class EventStepsTest {
    private static final int RATE_HZ = 48_000;
    private static final double[] CLICKS_SECONDS = {2.5, 9.125, 17.75};

    @TempDir
    private Path folder;

    private Path clicks() throws Exception {
        Random random = new Random(4);
        return PcmWav.write(folder.resolve("clicks.wav"), RATE_HZ, 1, 20L * RATE_HZ, (channel, i) -> {
            double value = 30 * random.nextGaussian();
            for (double click : CLICKS_SECONDS) {
                double since = (double) i / RATE_HZ - click;
                value += since >= 0 && since < 0.003 ? 9000 * Math.sin(2 * Math.PI * 5000 * since) : 0;
            }
            return (short) Math.round(value);
        });
    }

    private static void press(OpenWindow open, KeyCode... keys) {
        open.press(keys);
        await("the search has ended", () -> !open.window().events().isSearching());
    }

    private static void showsAround(OpenWindow open, double seconds) {
        Viewport view = open.shown().viewport();
        assertThat(view.span().samples() / (double) RATE_HZ).isCloseTo(0.25, within(0.001));
        double middle = (view.span().first() + view.span().end()) / 2.0 / RATE_HZ;
        assertThat(middle).isCloseTo(seconds, within(0.06));
    }

    @Test
    void theyGoFromEventToEventAndSayWhenThereIsNone() throws Exception {
        try (OpenWindow open = OpenWindow.on(folder, clicks())) {
            for (double click : CLICKS_SECONDS) {
                press(open, KeyCode.N);
                showsAround(open, click);
            }
            press(open, KeyCode.N);
            assertThat(fx(() -> open.window().messages().message())).contains("Nothing stands out after");
            showsAround(open, CLICKS_SECONDS[2]);
            press(open, KeyCode.SHIFT, KeyCode.N);
            showsAround(open, CLICKS_SECONDS[1]);
            open.press(KeyCode.BACK_SPACE);
            showsAround(open, CLICKS_SECONDS[2]);
            open.settle();
        }
    }
}
