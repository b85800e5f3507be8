package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.measure.BoxMeasures;
import org.sonolens.view.TimeSpan;
import org.testfx.util.WaitForAsyncUtils;

/** The numbers of a box in the inspector, on a tone of 4 kHz at −14 dBFS. */
class MeasureInWindowTest {
    private static final int RATE_HZ = 16_000;

    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = OpenWindow.on(folder, TestSounds.tones(folder.resolve("tone.wav"), RATE_HZ, 6, 4000));
        open.press(KeyCode.F10);
        open.settle();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void box(double startSeconds, double endSeconds, double lowHz, double highHz) {
        TimeSpan span = new TimeSpan(Math.round(startSeconds * RATE_HZ), Math.round(endSeconds * RATE_HZ));
        open.change(s -> s.withSelection(new SelectionBox(span, lowHz, highHz)));
        await("it is measured", () -> open.window().measurements().measurer().isCurrent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String value(String label) {
        return fx(() -> {
            List<Node> all = List.copyOf(open.stage().getScene().getRoot().lookupAll("#measure .row-number"));
            Optional<String> found = all.stream()
                    .filter(node -> node.getAccessibleText() != null
                            && node.getAccessibleText().startsWith(label + " "))
                    .map(node -> ((TextField) node).getText())
                    .findFirst();
            return found.orElse("");
        });
    }

    @Test
    void theNumbersOfABoxAreThereWhenItIsDrawnAndFollowIt() {
        box(1, 2.5, 3000, 5000);
        assertThat(value("Start")).startsWith("1.0000").endsWith(" s");
        assertThat(value("Duration")).startsWith("1.5000").endsWith(" s");
        assertThat(value("Bandwidth")).isEqualTo("2.00 kHz");
        assertThat(value("Peak")).isEqualTo("4.00 kHz");
        assertThat(value("Peak level")).isEqualTo("−14.0 dBFS");
        assertThat(value("Centroid")).isEqualTo("4.00 kHz");
        assertThat(value("5 % time")).startsWith("1.07");
        assertThat(value("SNR")).as("the tone is around it, too").matches("–|−[2-9][0-9]\\.[0-9] dB");
        open.press(KeyCode.SHIFT, KeyCode.RIGHT);
        await(
                "it is measured anew",
                () -> open.window().measurements().measurer().isCurrent());
        assertThat(value("Duration")).isNotEqualTo("1.50000 s");
        box(1, 2.5, 6000, 7000);
        assertThat(value("Peak level")).isNotEqualTo("−14.0 dBFS");
    }

    @Test
    void thePeakIsTheSameNumberAsThePixelUnderThePointer() {
        box(1, 2.5, 3000, 5000);
        BoxMeasures found = fx(() -> open.window().measurements().measurer().found());
        Shown now = open.shown();
        double x = now.viewport().xOf(found.peakSeconds().orElseThrow() * RATE_HZ);
        double y = now.viewport().yOf(found.peak().orElseThrow().hz());
        open.robot.moveTo(open.at(x, Math.floor(y) + 0.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open.text("#readout")).contains(value("Peak level"));
    }

    @Test
    void silenceAndABoxBetweenTwoBinsShowDashesAndNoNaN() throws Exception {
        try (OpenWindow silent = silent()) {
            silent.change(s -> s.withSelection(new SelectionBox(new TimeSpan(4000, 4001), 10, 10.5)));
            await(
                    "it is measured",
                    () -> silent.window().measurements().measurer().isCurrent());
            List<InspectorRow> rows =
                    fx(() -> silent.window().measurements().measurer().rows());
            assertThat(rows).extracting(InspectorRow::value).noneMatch(text -> text.contains("NaN"));
            assertThat(rows).contains(new InspectorRow("Peak level", "−200.0 dBFS"));
            assertThat(rows).contains(new InspectorRow("Peak", "–"));
            assertThat(rows).contains(new InspectorRow("SNR", "–"));
        }
    }

    private OpenWindow silent() throws Exception {
        OpenWindow silent = OpenWindow.opening(folder, TestSounds.tones(folder.resolve("silent.wav"), RATE_HZ, 2));
        await("it is shown", () -> silent.window().session().shown() != null);
        silent.press(KeyCode.F10);
        return silent;
    }

    @Test
    void theNumbersAreCopiedAsTextAndAsCsvByKeyAndByButton() {
        box(1, 2.5, 3000, 5000);
        open.press(KeyCode.CONTROL, KeyCode.C);
        String text = fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text.lines()).contains("Peak\t4.00 kHz", "Peak level\t−14.0 dBFS", "Bandwidth\t2.00 kHz");
        open.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        String csv = fx(() -> Clipboard.getSystemClipboard().getString());
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(2);
        String[] names = lines.get(0).split(",", -1);
        String[] values = lines.get(1).split(",", -1);
        assertThat(values).hasSameSizeAs(names);
        assertThat(values[0]).isEqualTo("tone.wav");
        assertThat(names[7]).isEqualTo("peak_hz");
        assertThat(Double.parseDouble(values[7])).isCloseTo(4000, within(1.0));
        assertThat(names[8]).isEqualTo("peak_dbfs");
        assertThat(Double.parseDouble(values[8])).isCloseTo(-13.98, within(0.02));
        assertThat(names[14]).isEqualTo("frequency_95_hz");
        assertThat(Double.parseDouble(values[14])).isBetween(4000.0, 4100.0);
        open.robot.clickOn(open.stage().getScene().lookup("#measure-copy"), MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(text);
        open.press(KeyCode.F10);
        open.press(KeyCode.RIGHT);
        open.press(KeyCode.CONTROL, KeyCode.C);
        await(
                "the moved box was copied",
                () -> !Clipboard.getSystemClipboard().getString().equals(text));
    }

    @Test
    void anotherPlanIsMeasuredAnewAndEscKeepsTheNumbersUntilTheBoxIsDeleted() {
        box(1, 2.5, 3000, 5000);
        String before = value("5 % time");
        fx(() -> open.window().session().replan(open.shown().info().plan().withFftSize(128)));
        await(
                "the plan is another",
                () -> open.window().session().shown().info().plan().fftSize() == 128);
        open.settle();
        await("it is measured", () -> open.window().measurements().measurer().isCurrent());
        assertThat(value("Peak")).isEqualTo("4.00 kHz");
        assertThat(value("5 % time")).isNotEqualTo(before);
        open.press(KeyCode.ESCAPE);
        assertThat(value("Peak")).isEqualTo("4.00 kHz");
        open.press(KeyCode.B);
        open.press(KeyCode.DELETE);
        assertThat(fx(() -> open.window().measurements().measurer().rows())).isEmpty();
    }
}
