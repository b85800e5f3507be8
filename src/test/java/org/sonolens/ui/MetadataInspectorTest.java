package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.audio.Marker;
import org.sonolens.audio.Metadata;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector says what a file says, and is not disturbed by it. */
@ExtendWith(ApplicationExtension.class)
class MetadataInspectorTest {
    private static final int MOST_CHARACTERS = 1100;

    private Inspector inspector;

    @Start
    void start(Stage stage) {
        Theme.install();
        inspector = new Inspector();
        Scene scene = new Scene(inspector, 400, 700);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void show(Metadata metadata) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> inspector.showMetadata(MetadataRows.of(metadata, 0.001)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> texts(String style) {
        return inspector.lookupAll(style).stream()
                .filter(node -> node.getParent().getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private List<String> titles() {
        return inspector.lookupAll(".section-header").stream()
                .filter(node -> node.getParent().isVisible())
                .map(node -> ((javafx.scene.control.Button) node).getText())
                .toList();
    }

    @Test
    void eachKindHasASectionAndAbsentOnesHaveNone() {
        show(new Metadata(
                Map.of("OAD|Battery Voltage", "3.8"),
                Map.of("originator", "Avisoft"),
                Map.of(
                        "ICMT",
                        "Recorded at 10:25:00 04/04/2020 (UTC) by AudioMoth 24526B065D325963 at medium gain while "
                                + "battery was 4.7V and temperature was 13.1C."),
                Map.of("model", "SM4"),
                Map.of("title", "night"),
                "<BWFXML><PROJECT>oaks</PROJECT><NOTE/></BWFXML>",
                "<rdf:li xml:lang=\"x\">words</rdf:li>",
                List.of(new Marker(2500, 500, "bat", "buzz"))));
        assertThat(titles()).containsSubsequence(MetadataRows.TITLES);
        assertThat(texts(".row-label"))
                .contains(
                        "OAD|Battery Voltage",
                        "originator",
                        "model",
                        "title",
                        "PROJECT",
                        "rdf:li",
                        "2.500 s",
                        "Device");
        assertThat(texts(".row-value"))
                .contains("3.8", "24526B065D325963", "4.7 V", "13.1 °C", "oaks", "words", "bat / buzz (0.500 s)");
        show(Metadata.NONE);
        assertThat(titles()).doesNotContainAnyElementsOf(MetadataRows.TITLES);
    }

    @Test
    void aMaliciousTextIsShownAsBoundedPlainText() {
        String huge = "<b>x</b>\u202Egpj.exe\n\r\u0007\uD800".repeat(500_000);
        assertThat(huge.length()).isGreaterThanOrEqualTo(10_000_000);
        show(new Metadata(
                Map.of("Note", huge, "N".repeat(5000) + "\u202E", "v"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("comment", "<img src=x>\n\u2066a"),
                "<" + "a".repeat(1 << 20),
                "<a ".repeat(1 << 18),
                List.of()));
        List<String> shown = new java.util.ArrayList<>(texts(".row-value"));
        shown.addAll(texts(".row-label"));
        assertThat(shown).hasSizeGreaterThan(6).allSatisfy(text -> {
            assertThat(text.length()).isLessThan(MOST_CHARACTERS);
            assertThat(text).doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\uD800]");
        });
        assertThat(shown).anySatisfy(text -> assertThat(text).startsWith("<b>x</b>\uFFFDgpj.exe / \uFFFD"));
        assertThat(shown).anySatisfy(text -> assertThat(text).endsWith("(" + huge.length() + " characters)"));
        assertThat(shown).contains("<img src=x> / \uFFFDa");
    }

    @Test
    void tenThousandFieldsAreCutAndItIsSaid() {
        Map<String, String> many = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("f" + i, "v");
        }
        show(new Metadata(many, Map.of(), Map.of(), Map.of()));
        assertThat(texts(".row-label")).hasSizeLessThan(300).contains("f199").doesNotContain("f200");
        assertThat(texts(".row-value")).anyMatch(text -> text.startsWith("and ") && text.endsWith(" more"));
    }
}
