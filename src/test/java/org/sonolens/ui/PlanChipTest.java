package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlanChipTest implements PlanActions {
    private static final StftPlan BAT = StftPlan.ofOverlap(WindowShape.HANN, 384, 1024, 0.75);

    private final List<StftPlan> plans = new CopyOnWriteArrayList<>();
    private final List<RecordingClass> classes = new CopyOnWriteArrayList<>();
    private final List<Double> factors = new CopyOnWriteArrayList<>();
    private PlanChip chip;

    @Start
    void start(Stage stage) {
        Theme.install();
        chip = new PlanChip(this);
        StackPane below = new StackPane();
        below.setId("below");
        below.setPrefSize(900, 800);
        Scene scene = new Scene(new VBox(chip, below), 900, 800);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        chip.setPlan(BAT, 256_000, RecordingClass.BAT);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> chip.popover().hide());
    }

    @Override
    public void planChosen(StftPlan plan) {
        plans.add(plan);
    }

    @Override
    public void timeExpansionChosen(double factor) {
        factors.add(factor);
    }

    @Override
    public void classChosen(RecordingClass recordingClass) {
        classes.add(recordingClass);
    }

    private ToggleButton choice(String name) {
        return chip.popover().pane().lookupAll(".choice").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> lit() {
        return chip.popover().pane().lookupAll(".choice").stream()
                .filter(node -> node instanceof ToggleButton toggle && toggle.isSelected())
                .map(node -> node.getAccessibleText())
                .toList();
    }

    private List<String> facts() {
        return chip.popover().pane().lookupAll(".plan-fact").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void theChipNamesThePlanAndIsAbsentBeforeTheFirst() {
        assertThat(chip.getText()).isEqualTo("bat · 384 hann 75 %");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new PlanChip(this))
                        .isVisible())
                .isFalse();
    }

    @Test
    void aPressOpensThePopoverWithThePlanLit(FxRobot robot) {
        robot.clickOn(chip);
        assertThat(chip.popover().isShowing()).isTrue();
        assertThat(lit())
                .containsExactlyInAnyOrder(
                        "class bat", "window hann", "FFT size 1024", "overlap 75 %", "time expansion 1");
        assertThat(facts()).contains("1.5 ms", "hop 96 samples · 375 µs", "250 Hz");
        Snapshots.of(chip.popover().pane(), "plan-popover", 1);
    }

    @Test
    void everyChoiceEmitsItsPlanAndStaysOpen(FxRobot robot) {
        robot.clickOn(chip);
        robot.clickOn(choice("FFT size 2048"));
        robot.clickOn(choice("window blackman-harris"));
        robot.clickOn(choice("overlap 87.5 %"));
        assertThat(plans)
                .containsExactly(
                        new StftPlan(WindowShape.HANN, 384, 2048, 96),
                        new StftPlan(WindowShape.BLACKMAN_HARRIS, 384, 2048, 96),
                        new StftPlan(WindowShape.BLACKMAN_HARRIS, 384, 2048, 48));
        assertThat(chip.popover().isShowing()).isTrue();
        assertThat(lit())
                .containsExactlyInAnyOrder(
                        "class bat", "window blackman-harris", "FFT size 2048", "overlap 87.5 %", "time expansion 1");
        assertThat(facts()).contains("125 Hz", "hop 48 samples · 188 µs");
    }

    @Test
    void theWindowGrowsByItsButton(FxRobot robot) {
        robot.clickOn(chip);
        Button longer = chip.popover().pane().lookupAll(".choice").stream()
                .filter(node -> "Longer window".equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        robot.clickOn(longer);
        assertThat(plans).containsExactly(new StftPlan(WindowShape.HANN, 512, 1024, 128));
    }

    @Test
    void choosingWhatIsShownChangesNothingAndStaysLit(FxRobot robot) {
        robot.clickOn(chip);
        robot.clickOn(choice("FFT size 1024"));
        assertThat(plans).isEmpty();
        assertThat(choice("FFT size 1024").isSelected()).isTrue();
    }

    @Test
    void aClassIsAskedForAndLitOnlyWhenTold(FxRobot robot) {
        robot.clickOn(chip);
        robot.clickOn(choice("class music"));
        assertThat(classes).containsExactly(RecordingClass.MUSIC);
        assertThat(lit()).contains("class bat").doesNotContain("class music");
    }

    @Test
    void aTimeExpansionIsAClickAwayOrTyped(FxRobot robot) {
        robot.clickOn(chip);
        robot.clickOn(choice("time expansion 10"));
        assertThat(factors).containsExactly(10.0);
        robot.clickOn("#time-expansion").write("12,5").type(KeyCode.ENTER);
        assertThat(factors).containsExactly(10.0, 12.5);
        assertThat(chip.popover().isShowing()).isTrue();
        robot.clickOn("#time-expansion").eraseText(4).write("0").type(KeyCode.ENTER);
        assertThat(factors).as("0 is no factor").hasSize(2);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> chip.setTimeExpansion(10, true));
        assertThat(chip.getText()).endsWith(" · ×10");
        assertThat(lit()).contains("time expansion 10");
        assertThat(facts()).contains("as the file says");
    }

    @Test
    void escapeAndAPressElsewhereClose(FxRobot robot) {
        robot.clickOn(chip).type(KeyCode.ESCAPE);
        assertThat(chip.popover().isShowing()).isFalse();
        robot.clickOn(chip);
        assertThat(chip.popover().isShowing()).isTrue();
        robot.clickOn(chip);
        assertThat(chip.popover().isShowing()).as("a second press on the chip").isFalse();
    }
}
