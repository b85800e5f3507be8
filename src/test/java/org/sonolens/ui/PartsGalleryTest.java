package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.view.LevelHistogram;
import org.sonolens.view.LevelRange;
import org.sonolens.view.NoteName;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All blocks in one window, to be looked at in target/ui-parts/gallery.png. */
@ExtendWith(ApplicationExtension.class)
class PartsGalleryTest {
    private BorderPane root;

    @Start
    void start(Stage stage) {
        Theme.install();
        FileListPane files = new FileListPane(file -> {});
        List<Path> paths = new ArrayList<>();
        for (int i = 1; i <= 214; i++) {
            paths.add(Path.of("/bats/RHIFER_20240531_2159" + (10 + i) + ".wav"));
        }
        files.append(paths);
        paths.forEach(path ->
                files.showFacts(path, new FileFacts("0:0" + path.toString().length() % 9, "256k")));
        files.setCurrent(paths.get(2));
        files.markUnreadable(paths.get(5), "It is no recording: the first bytes are those of a ZIP archive.");
        files.setPrefWidth(260);

        ColourBar bar = new ColourBar(new IgnoredRange());
        bar.setCounts(noise());
        bar.setAuto(true);
        bar.setRange(new LevelRange(-80, -35));

        Inspector inspector = new Inspector();
        inspector.setPrefWidth(260);
        inspector.showPitch(
                Optional.of(new PitchReading(442.13, 0.983, NoteName.of(442.13).orElseThrow())));
        inspector.showRecording(List.of(
                new InspectorRow("Format", "WAV · PCM 16 bit"),
                new InspectorRow("Rate", "256 kHz"),
                new InspectorRow("Channels", "1"),
                new InspectorRow("Length", "3.412 s"),
                new InspectorRow("Recorder", "AudioMoth 24F3190361C6F2A4, gain setting medium-high, 4.1 V")));
        inspector.showMemory(
                List.of(new InspectorRow("Recording", "21 of 128 MiB"), new InspectorRow("Previews", "0 of 16 MiB")));

        PlanChip chip = new PlanChip(new IgnoredPlan());
        StftPlan plan = StftPlan.ofOverlap(WindowShape.HANN, 384, 1024, 0.75);
        chip.setPlan(plan, 256_000, RecordingClass.BAT);
        HBox tools = new HBox(chip);
        tools.setStyle("-fx-padding: 6px 12px 6px 12px; -fx-background-color: -color-bg-default;");

        PlanPane pane = new PlanPane(new IgnoredPlan(), plan);
        pane.show(plan, 256_000, RecordingClass.BAT);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane picture = new StackPane(pane);
        picture.setStyle("-fx-background-color: #440154;");

        MessageLine message = new MessageLine();
        message.sayError("RHIFER_20240531_215916.wav is no recording: it starts like a ZIP archive. Unpack it and open "
                + "what is inside.");
        StatusLine status = new StatusLine();
        status.setReadout(List.of("12.3456 s", "48.21 kHz", "−37.2 dBFS", "G9 +12 cents"));
        status.setState(List.of("max", "exact", "native 21 of 128 MiB"));

        root = new BorderPane();
        root.setTop(tools);
        root.setLeft(files);
        BorderPane centre = new BorderPane(picture);
        centre.setRight(bar);
        root.setCenter(centre);
        root.setRight(inspector);
        root.setBottom(new VBox(message, status));
        Scene scene = new Scene(root, 1200, 720);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static LevelCounts noise() {
        LevelHistogram histogram = new LevelHistogram();
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            histogram.add((short) (-8500 + 600 * random.nextGaussian()));
            if (i % 40 == 0) {
                histogram.add((short) (-5500 + 900 * random.nextGaussian()));
            }
        }
        return LevelCounts.of(histogram);
    }

    @Test
    void theWindowIsDarkAndItsTextBrightAtEveryScale() {
        for (double scale : new double[] {1, 2}) {
            WritableImage image = Snapshots.of(root, "gallery-" + (int) scale, scale);
            int dark = 0;
            int bright = 0;
            int checked = 0;
            for (int y = 0; y < image.getHeight(); y += 3) {
                for (int x = 0; x < 250 * scale; x += 3) {
                    double brightness = image.getPixelReader().getColor(x, y).getBrightness();
                    checked++;
                    dark += brightness < 0.3 ? 1 : 0;
                    bright += brightness > 0.7 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan(checked * 8 / 10);
            assertThat(bright).isGreaterThan(checked / 200);
        }
    }

    @Test
    void figuresAreTabularAndTheFontIsOurs() {
        double narrow = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> width("1111111111"));
        double wide = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> width("0000000000"));
        assertThat(narrow).isCloseTo(wide, within(0.01));
        assertThat(Font.font("Roboto", 13).getFamily()).isEqualTo("Roboto");
        assertThat(Font.font("Roboto Medium", 13).getName()).isEqualTo("Roboto Medium");
    }

    private static double width(String text) {
        Text node = new Text(text);
        node.setFont(Font.font("Roboto", 13));
        return node.getLayoutBounds().getWidth();
    }

    @Test
    void theCurrentRowIsMarkedWithTheAccentAndNoOther() {
        Color accent = Color.web("#4fc4d6");
        WritableImage image = Snapshots.of(root, "gallery-1", 1);
        for (Node cell : root.lookupAll(".file-cell")) {
            if (cell instanceof FileCell file && file.getItem() != null) {
                boolean current = ShownName.of(file.getItem()).equals("RHIFER_20240531_215913.wav");
                Bounds place = cell.localToScene(cell.getBoundsInLocal());
                Color edge = image.getPixelReader().getColor(0, (int) place.getCenterY());
                if (place.getMaxY() < 640) {
                    assertThat(edge.equals(accent))
                            .as(file.getItem().toString())
                            .isEqualTo(current);
                }
            }
        }
    }

    private static final class IgnoredRange implements RangeActions {
        @Override
        public void rangeChosen(LevelRange range) {}

        @Override
        public void autoWanted() {}

        @Override
        public void lockWanted(boolean locked) {}
    }

    private static final class IgnoredPlan implements PlanActions {
        @Override
        public void timeExpansionChosen(double factor) {}

        @Override
        public void planChosen(StftPlan plan) {}

        @Override
        public void classChosen(RecordingClass recordingClass) {}
    }
}
