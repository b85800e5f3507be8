package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.differing;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.settings.PlanPreset;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;

/** Frequencies, colours, channels, pixels and plans, typed and clicked; after each the picture is that of the samples. */
class LookPaneTest {
    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 2, 4, 9);
        open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 2, 6, 2));
        await("b is in the list", () -> open.window().session().files().size() == 2);
    }

    @AfterEach
    void close() {
        open.close();
    }

    /** Another picture than before, and the one that the samples make. */
    private void isAnother(int[] before) throws Exception {
        open.settle();
        Shown shown = open.shown();
        try (DirectPictures direct =
                new DirectPictures(shown.info().file(), shown.info().plan())) {
            assertThat(differing(direct.spectrogram(shown), open.pixels())).isZero();
        }
        assertThat(differing(before, open.pixels())).isPositive();
    }

    private Node node(Scene scene, String id) {
        return fx(() -> scene.lookup(id));
    }

    private void typeInto(Scene scene, String id, String text) {
        TextField field = (TextField) node(scene, id);
        fx(() -> {
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
    }

    private Scene main() {
        return open.stage().getScene();
    }

    private void click(Node root, String accessibleText) {
        fx(() -> {
            ButtonBase button = root.lookupAll(".choice").stream()
                    .map(ButtonBase.class::cast)
                    .filter(each -> accessibleText.equals(each.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            button.fire();
            return true;
        });
    }

    private Node pane() {
        open.press(KeyCode.CONTROL, KeyCode.L);
        return node(main(), "#look-pane");
    }

    @Test
    void typedFrequenciesAreTheAxisAndNonsenseIsMarkedAndChangesNothing() throws Exception {
        pane();
        int[] before = open.pixels();
        typeInto(main(), "#look-low", "0.5 kHz");
        typeInto(main(), "#look-high", "3200");
        FrequencyAxis axis = open.shown().viewport().axis();
        assertThat(axis.lowHz()).isEqualTo(500);
        assertThat(axis.highHz()).isEqualTo(3200);
        isAnother(before);
        for (String nonsense : List.of("600", "x", "-5")) {
            typeInto(main(), "#look-high", nonsense.equals("600") ? "400" : nonsense);
            assertThat(open.shown().viewport().axis()).isEqualTo(axis);
            assertThat(node(main(), "#look-high").getPseudoClassStates().toString())
                    .contains("wrong");
        }
        open.press(KeyCode.ESCAPE);
        open.press(KeyCode.BACK_SPACE);
        assertThat(open.shown().viewport().axis().highHz()).as("back").isEqualTo(8000);
    }

    @Test
    void theFrequenciesOfTheBoxAreTakenOverTheSameTime() throws Exception {
        TimeSpan span = open.shown().viewport().span();
        open.change(s -> s.withSelection(new SelectionBox(new TimeSpan(8000, 16_000), 1000, 2500)));
        int[] before = open.pixels();
        open.press(KeyCode.SHIFT, KeyCode.Z);
        assertThat(open.shown().viewport().span()).isEqualTo(span);
        assertThat(open.shown().viewport().axis().lowHz()).isEqualTo(1000);
        assertThat(open.shown().viewport().axis().highHz()).isEqualTo(2500);
        isAnother(before);
        click(pane(), "All frequencies");
        assertThat(open.shown().viewport().axis().highHz()).isEqualTo(8000);
        click(node(main(), "#look-pane"), "Frequencies of the box");
        assertThat(open.shown().viewport().axis().highHz()).isEqualTo(2500);
    }

    @Test
    void channelsGoRoundAndTheNextFileShowsThem() throws Exception {
        ChannelChoice stacked = open.shown().channels();
        assertThat(stacked).isEqualTo(new ChannelChoice.Stack());
        for (ChannelChoice wanted : List.of(
                new ChannelChoice.Max(), new ChannelChoice.Mix(), new ChannelChoice.One(0), new ChannelChoice.One(1))) {
            int[] before = open.pixels();
            open.press(KeyCode.H);
            assertThat(open.shown().channels()).isEqualTo(wanted);
            isAnother(before);
        }
        open.press(KeyCode.DOWN);
        await("b is shown", () -> open.window().session().shown().info().name().equals("b.wav"));
        assertThat(open.shown().channels()).isEqualTo(new ChannelChoice.One(1));
        int[] before = open.pixels();
        click(pane(), "channels stacked");
        assertThat(open.shown().channels()).isEqualTo(stacked);
        isAnother(before);
    }

    @Test
    void aPaletteIsAClickAndARangeIsTyped() throws Exception {
        Node pane = pane();
        int[] before = open.pixels();
        click(pane, "palette cividis");
        assertThat(open.shown().palette()).isEqualTo(Palette.CIVIDIS);
        isAnother(before);
        before = open.pixels();
        typeInto(main(), "#look-floor", "-93");
        typeInto(main(), "#look-ceiling", "−22 dBFS");
        assertThat(open.shown().range().base()).isEqualTo(new LevelRange(-93, -22));
        isAnother(before);
        typeInto(main(), "#look-floor", "-10");
        assertThat(open.shown().range().base()).isEqualTo(new LevelRange(-93, -22));
    }

    @Test
    void smoothPixelsLieBetweenFramesAndExactOnesAreBackAtOnce() throws Exception {
        // three samples a column, and so a hop of four: some columns have no frame
        open.change(s -> s.goTo(s.viewport().zoomTimeAt(300, s.viewport().samplesPerPixel() / 3, s.frames())));
        open.settle();
        int[] exact = open.pixels();
        open.press(KeyCode.I);
        await(
                "it is smooth",
                () -> open.window().spectrogram().job().request().smooth()
                        && open.window().spectrogram().isSettled());
        int[] smooth = open.pixels();
        assertThat(differing(exact, smooth)).isPositive();
        assertThat(open.window().session().settings().preferences().smooth()).isTrue();
        open.press(KeyCode.I);
        open.settle();
        assertThat(differing(exact, open.pixels())).isZero();
    }

    @Test
    void aPlanIsTypedInMsPercentAndSamplesAndKeptUnderAName() throws Exception {
        fx(() -> {
            ((PlanChip) main().lookup("#plan-chip")).toggle();
            return true;
        });
        PlanPopover popover = ((PlanChip) node(main(), "#plan-chip")).popover();
        Scene scene = popover.pane().getScene();
        int[] before = open.pixels();
        typeInto(scene, "#plan-length", "20 ms");
        awaitPlan(320);
        open.settle();
        typeInto(scene, "#plan-overlap", "90 %");
        await(
                "the overlap is there",
                () -> open.window().session().shown().info().plan().hop() == 32);
        open.settle();
        typeInto(scene, "#plan-hop", "50");
        await(
                "the hop is there",
                () -> open.window().session().shown().info().plan().hop() == 50);
        isAnother(before);
        StftPlan kept = open.shown().info().plan();
        typeInto(scene, "#preset-name", "my plan");
        assertThat(open.window().session().settings().preferences().presets())
                .containsExactly(new PlanPreset("my plan", kept));
        typeInto(scene, "#plan-length", "100");
        awaitPlan(100);
        click(popover.pane(), "plan my plan");
        awaitPlan(320);
        assertThat(open.shown().info().plan()).isEqualTo(kept);
        fx(() -> {
            ((ButtonBase) scene.lookup("#preset-forget")).fire();
            return true;
        });
        assertThat(open.window().session().settings().preferences().presets()).isEmpty();
        fx(() -> {
            popover.hide();
            return true;
        });
    }

    private void awaitPlan(int windowLength) {
        await(
                "a window of " + windowLength,
                () -> open.window().session().shown().info().plan().windowLength() == windowLength);
    }
}
