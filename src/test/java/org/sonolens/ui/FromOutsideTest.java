package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that later starts bring, pasted paths, the empty window, failures, and names that are meant to do harm. */
class FromOutsideTest {
    @TempDir
    Path folder;

    @TempDir
    Path settings;

    private Path a;
    private Path b;
    private Path x;

    @BeforeEach
    void write() throws Exception {
        Path list = Files.createDirectory(folder.resolve("list"));
        a = TestSounds.sweep(list.resolve("a.wav"), 16_000, 1, 2, 1);
        b = TestSounds.sweep(list.resolve("b.wav"), 16_000, 1, 2, 2);
        Path other = Files.createDirectory(folder.resolve("other"));
        x = TestSounds.sweep(other.resolve("x y.wav"), 16_000, 1, 2, 3);
        TestSounds.sweep(other.resolve("z.wav"), 16_000, 1, 2, 4);
    }

    private static boolean take(OpenWindow open, Path... files) {
        return fx(() -> open.window().outside().take(List.of(files)));
    }

    private static List<String> names(OpenWindow open) {
        return fx(() -> open.window().session().files().files().stream()
                .map(file -> file.getFileName().toString())
                .toList());
    }

    private static void awaitShown(OpenWindow open, String name) {
        await(name + " is shown", () -> {
            Shown shown = open.window().session().shown();
            return shown != null && shown.info().name().equals(name);
        });
    }

    @Test
    void aLaterStartsFileGoesBehindTheListAndTheKeysGoBackFromThere() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, a)) {
            await("the folder is listed", () -> open.window().session().files().size() == 2);
            assertThat(take(open, x)).isTrue();
            awaitShown(open, "x y.wav");
            assertThat(names(open)).containsExactly("a.wav", "b.wav", "x y.wav");
            open.press(KeyCode.UP);
            awaitShown(open, "b.wav");
            assertThat(take(open, x)).isTrue();
            awaitShown(open, "x y.wav");
            assertThat(names(open)).as("it is listed once").hasSize(3);
            open.settle();
        }
    }

    @Test
    void aLaterStartsFolderBringsItsRecordings() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, a)) {
            await("the folder is listed", () -> open.window().session().files().size() == 2);
            assertThat(take(open, x.getParent())).isTrue();
            awaitShown(open, "x y.wav");
            assertThat(names(open)).containsExactly("a.wav", "b.wav", "x y.wav", "z.wav");
        }
    }

    @Test
    void anEmptyWindowTakesALaterStartsFilesAsItsOwnAndAClosingOneTakesNone() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings)) {
            assertThat(take(open)).as("it only comes to the front").isTrue();
            assertThat(take(open, b, x)).isTrue();
            awaitShown(open, "b.wav");
            await("both are listed", () -> open.window().session().files().size() == 2);
            fx(() -> {
                open.window().close();
                return true;
            });
            assertThat(take(open, a)).isFalse();
        }
    }

    @Test
    void copiedPathsAndAddressesArePastedAndOtherTextIsSaidToBeNone() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, a)) {
            copy("file://" + x.toString().replace(" ", "%20") + "\r\n");
            open.press(KeyCode.CONTROL, KeyCode.V);
            awaitShown(open, "x y.wav");
            copy(b.toString());
            open.press(KeyCode.CONTROL, KeyCode.V);
            awaitShown(open, "b.wav");
            copy("https://example.org/a.wav");
            open.press(KeyCode.CONTROL, KeyCode.V);
            await("it is said", () -> open.window().messages().message().contains("no files to paste"));
        }
    }

    private static void copy(String text) {
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Test
    void theEmptyWindowSaysWhatToDoAndShowsTheSamplesAtOneClick() throws Exception {
        System.setProperty("sonolens.samples", a.getParent().toString());
        try (OpenWindow open = OpenWindow.on(settings)) {
            Node welcome = fx(() -> open.stage().getScene().lookup("#welcome"));
            assertThat(welcome.isVisible()).isTrue();
            assertThat(fx(() -> texts((Parent) welcome)))
                    .contains("Drop a recording or a folder here", "Look at the samples");
            click(welcome, "Look at the samples");
            awaitShown(open, "a.wav");
            assertThat(fx(() -> open.stage().getScene().lookup("#welcome"))).isNull();
        } finally {
            System.clearProperty("sonolens.samples");
        }
    }

    @Test
    void afterABadEndTheEmptyWindowOffersTheFileAndItsFolder() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings)) {
            Node welcome = fx(() -> {
                open.window().outside().offer("It did not end well.", b);
                return open.stage().getScene().lookup("#welcome");
            });
            assertThat(fx(() -> texts((Parent) welcome))).contains("It did not end well.", "Back to b.wav");
            click(welcome, "Back to b.wav");
            awaitShown(open, "b.wav");
            await("with its folder", () -> open.window().session().files().size() == 2);
        }
    }

    @Test
    void aFailureIsSaidAsTextAndTheWindowGoesOn() throws Exception {
        try (OpenWindow open = OpenWindow.on(settings, a)) {
            await("the folder is listed", () -> open.window().session().files().size() == 2);
            fx(() -> {
                open.window().outside().fail("It failed: <b>x</b>\n; see log");
                return true;
            });
            assertThat(open.window().messages().message()).isEqualTo("It failed: <b>x</b>\ufffd; see log");
            open.press(KeyCode.DOWN);
            awaitShown(open, "b.wav");
        }
    }

    @Test
    void aNameMeantToDoHarmIsTextEverywhere() throws Exception {
        Path evil = Files.move(a, a.resolveSibling("<b>x<b>\n\u202e$(touch y)_&.wav"));
        try (OpenWindow open = OpenWindow.on(settings, evil)) {
            await("the folder is listed", () -> open.window().session().files().size() == 2);
            String shown = "<b>x<b>\ufffd\ufffd$(touch y)_&.wav";
            assertThat(open.title()).startsWith(shown + " (");
            List<String> texts = fx(() -> texts(open.stage().getScene().getRoot()));
            assertThat(texts).contains(shown);
            assertThat(texts).noneMatch(text -> text.contains("\u202e"));
            assertThat(texts.stream().filter(text -> text.contains("<b>")))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("\n"));
        }
    }

    @Test
    void aNoteAndATagThatSomebodyElseWroteAreTextEverywhere() throws Exception {
        Files.writeString(a.resolveSibling(".sonolens.json"), """
                {"version": 1, "files": {"a.wav": {"note": "<b>n</b>\\n\\u202e$(touch y)", "tags": ["<i>t</i>\\u202e"]}}}
                """);
        try (OpenWindow open = OpenWindow.on(settings, a)) {
            awaitShown(open, "a.wav");
            await("the note is there", () -> textsOf(open).contains("<b>n</b>\ufffd\ufffd$(touch y)"));
            assertThat(textsOf(open)).anyMatch(text -> text.contains("<i>t</i>\ufffd"));
            assertThat(textsOf(open)).noneMatch(text -> text.contains("\u202e"));
            assertThat(folder.resolve("list/y")).doesNotExist();
        }
    }

    private static List<String> textsOf(OpenWindow open) {
        return fx(() -> texts(open.stage().getScene().getRoot()));
    }

    private static void click(Node in, String text) {
        fx(() -> {
            in.lookupAll(".button").stream()
                    .filter(node ->
                            node instanceof Button button && button.getText().equals(text))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static List<String> texts(Parent root) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }
}
