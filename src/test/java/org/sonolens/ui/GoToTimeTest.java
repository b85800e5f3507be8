package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.Viewport;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl+G in a whole window. */
class GoToTimeTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a_20220815_213414.wav"), RATE_HZ, 1, 100, 2));
        for (int i = 0; i < 4; i++) {
            open.type('+');
        }
        open.settle();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void goTo(String time) {
        open.press(KeyCode.CONTROL, KeyCode.G);
        assertThat(isOpen()).isTrue();
        open.robot.write(time);
        open.press(KeyCode.ENTER);
    }

    private boolean isOpen() {
        return fx(() -> open.stage().getScene().lookup("#go-to").isVisible());
    }

    private double middleSeconds() {
        Viewport v = open.shown().viewport();
        return (v.span().first() + v.span().end()) / 2.0 / RATE_HZ;
    }

    @Test
    void aTimeThatIsTypedStandsInTheMiddleUnderTheCrosshair() {
        int[] before = open.pixels();
        goTo("1:23.2");
        assertThat(isOpen()).isFalse();
        assertThat(middleSeconds()).isCloseTo(83.2, within(0.02));
        assertThat(open.shown().crosshair().sample() / RATE_HZ).isCloseTo(83.2, within(1e-6));
        open.settle();
        assertThat(open.pixels()).isNotEqualTo(before);
        open.press(KeyCode.BACK_SPACE);
        open.settle();
        assertThat(OpenWindow.differing(before, open.pixels())).as("back").isZero();
        goTo("320000 samples");
        assertThat(middleSeconds()).isCloseTo(20, within(0.02));
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldWhichStays() {
        Viewport before = open.shown().viewport();
        goTo("soon");
        assertThat(isOpen()).isTrue();
        assertThat(open.text("#go-to-note")).contains("is no time");
        assertThat(open.shown().viewport()).isEqualTo(before);
        open.press(KeyCode.BACK_SPACE);
        assertThat(open.text("#go-to-note")).as("typing takes it away").doesNotContain("is no time");
        open.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void keysThatAreTypedIntoItActOnNothingElse() {
        Shown before = open.shown();
        open.press(KeyCode.CONTROL, KeyCode.G);
        open.robot.write("plfmdbcz0n");
        open.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(open.shown().palette()).isEqualTo(before.palette());
        assertThat(open.shown().viewport()).isEqualTo(before.viewport());
        assertThat(fx(() -> open.window().measurements().boxes().boxes())).isEmpty();
        open.press(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        open.press(KeyCode.P);
        assertThat(open.shown().palette()).as("the keys are the window's again").isNotEqualTo(before.palette());
    }

    @Test
    void aClickElsewhereLeavesIt() {
        open.press(KeyCode.CONTROL, KeyCode.G);
        Node field = fx(() -> open.stage().getScene().lookup("#go-to-time"));
        assertThat(fx(field::isFocused)).isTrue();
        fx(() -> {
            open.picture().requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isOpen()).isFalse();
    }
}
