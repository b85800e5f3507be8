package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.view.NoteName;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LinesAndInspectorTest {
    private static final double FAST = 0.1;

    private final List<KeyCode> keysOfTheScene = new CopyOnWriteArrayList<>();
    private Inspector inspector;
    private MessageLine message;
    private StatusLine status;

    @Start
    void start(Stage stage) {
        Theme.install();
        inspector = new Inspector();
        message = new MessageLine(FAST);
        status = new StatusLine();
        VBox.setVgrow(inspector, Priority.ALWAYS);
        Scene scene = new Scene(new VBox(inspector, message, status), 600, 400);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keysOfTheScene.add(event.getCode()));
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void onFx(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> values() {
        return inspector.lookupAll(".row-value").stream()
                .filter(node -> node.getParent().isVisible()
                        && node.getParent().getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aMessageTakesItsPlaceAndGoesAwayByItself() throws Exception {
        double before = inspector.getHeight();
        onFx(() -> message.say("Saved as a.png."));
        Snapshots.of(message.getScene().getRoot(), "message", 1);
        assertThat(message.message()).isEqualTo("Saved as a.png.");
        assertThat(inspector.getHeight()).isLessThan(before);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> message.message().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        Snapshots.of(message.getScene().getRoot(), "message-gone", 1);
        assertThat(inspector.getHeight()).isEqualTo(before);
    }

    @Test
    void aMessageUnderThePointerStays(FxRobot robot) throws Exception {
        onFx(() -> message.sayError("x".repeat(300)));
        robot.moveTo(message);
        Thread.sleep((long) (MessageLine.secondsFor("x".repeat(300)) * FAST * 1000) + 600);
        assertThat(message.message()).isNotEmpty();
        robot.moveTo(inspector);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> message.message().isEmpty());
    }

    @Test
    void aMessageIsOneLineOfHarmlessTextAndIsReadOut() {
        onFx(() -> message.sayError("bad\nname.wav is empty."));
        assertThat(message.message()).isEqualTo("bad\uFFFDname.wav is empty.");
        assertThat(message.getAccessibleText()).isEqualTo("Problem: bad\uFFFDname.wav is empty.");
    }

    @Test
    void aMessageIsClosedByItsCross(FxRobot robot) {
        onFx(() -> message.sayError("Something long enough to stay for a while, so that the cross can be pressed."));
        robot.clickOn(".message-close");
        assertThat(message.message()).isEmpty();
    }

    @Test
    void theStatusLineKeepsItsStateWholeAtTheRight() {
        onFx(() -> {
            status.setReadout(List.of("12.3456 s", "48.21 kHz", "−37.2 dBFS"));
            status.setState(List.of("max", "exact", "native 21 of 128 MiB"));
        });
        Snapshots.of(status, "status", 1);
        Label state = (Label) status.lookup("#picture-state");
        assertThat(((Label) status.lookup("#readout")).getText()).isEqualTo("12.3456 s · 48.21 kHz · −37.2 dBFS");
        assertThat(state.getText()).isEqualTo("max · exact · native 21 of 128 MiB");
        assertThat(state.getBoundsInParent().getMaxX()).isEqualTo(status.getWidth() - 12);
    }

    @Test
    void aPitchIsShownAndTakenBack() {
        onFx(() -> inspector.showPitch(
                Optional.of(new PitchReading(442.13, 0.983, NoteName.of(442.13).orElseThrow()))));
        assertThat(values()).containsExactly("442.1 Hz", "A4 +8 cents", "98 %");
        onFx(() -> inspector.showPitch(Optional.empty()));
        assertThat(values()).containsExactly("–", "–", "–");
    }

    @Test
    void sectionsWithoutRowsAreAbsent() {
        assertThat(values()).hasSize(3);
        onFx(() -> inspector.showMemory(List.of(new InspectorRow("Recording", "21 of 128 MiB"))));
        assertThat(values()).hasSize(4);
        onFx(() -> inspector.showMemory(List.of()));
        assertThat(values()).hasSize(3);
    }

    @Test
    void aSectionIsClosedByItsTitleAndTold(FxRobot robot) {
        List<String> told = new CopyOnWriteArrayList<>();
        onFx(() -> inspector.setOnSection((title, open) -> told.add(title + " " + open)));
        robot.clickOn("Pitch");
        assertThat(told).containsExactly("Pitch false");
        assertThat(values()).isEmpty();
        onFx(() -> inspector.setSectionOpen(Inspector.PITCH, true));
        assertThat(values()).hasSize(3);
    }

    @Test
    void aLongValueWrapsAndIsShownWhole() {
        String text = "a very long device name ".repeat(20).strip();
        onFx(() -> inspector.showRecording(
                List.of(new InspectorRow("Recorder", text), new InspectorRow("Rate", "48 kHz"))));
        Snapshots.of(inspector, "inspector-long", 1);
        List<Region> labels = inspector.lookupAll(".row-value").stream()
                .map(Region.class::cast)
                .filter(label -> ((Label) label).getText().equals(text)
                        || ((Label) label).getText().equals("48 kHz"))
                .toList();
        double needed = labels.getFirst().prefHeight(labels.getFirst().getWidth());
        assertThat(labels.getFirst().getHeight()).isGreaterThanOrEqualTo(needed).isLessThan(needed + 8);
    }

    @Test
    void rowsInANarrowPaneStandWithoutGaps() {
        onFx(() -> {
            inspector.setMaxWidth(260);
            inspector.showRecording(List.of(
                    new InspectorRow("Recorder", "AudioMoth 24F3190361C6F2A4, gain setting medium-high, 4.1 V"),
                    new InspectorRow("Rate", "48 kHz")));
        });
        Snapshots.of(inspector, "inspector-narrow", 1);
        Region grid = (Region) inspector.lookupAll(".section-rows").stream()
                .filter(node -> node.lookup(".row-value") instanceof Label label
                        && label.getText().startsWith("AudioMoth"))
                .findFirst()
                .orElseThrow();
        double lines = grid.lookupAll(".row-value").stream()
                .mapToDouble(node -> ((Region) node).prefHeight(((Region) node).getWidth()))
                .sum();
        assertThat(grid.getHeight()).isEqualTo(lines + 4 + 8);
    }

    @Test
    void aClickIntoTheInspectorLeavesTheKeysToTheScene(FxRobot robot) {
        robot.clickOn(inspector).type(KeyCode.DOWN, KeyCode.HOME);
        assertThat(keysOfTheScene).containsExactly(KeyCode.DOWN, KeyCode.HOME);
    }
}
