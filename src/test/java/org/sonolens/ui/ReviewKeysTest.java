package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.review.FileReview;
import org.sonolens.review.KeptReviews;
import org.testfx.util.WaitForAsyncUtils;

/** Every key of a review in the whole window, and what comes to the disk of it. */
class ReviewKeysTest {
    private static final int FILES = 6;

    @TempDir
    Path recordings;

    @TempDir
    Path settings;

    @BeforeEach
    void write() throws Exception {
        for (int i = 1; i <= FILES; i++) {
            TestSounds.sweep(recordings.resolve("r" + i + ".wav"), 16_000, 1, 0.5, i);
        }
    }

    private OpenWindow open() throws Exception {
        OpenWindow open = OpenWindow.on(settings, recordings);
        await("the folder is read", () -> open.window().session().files().size() == FILES);
        return open;
    }

    private FileReview kept(int number) {
        return KeptReviews.of(recordings, settings.resolve("data"))
                .files()
                .getOrDefault("r" + number + ".wav", FileReview.NONE);
    }

    private static String current(OpenWindow open) {
        return fx(() -> ShownName.of(open.window().session().files().currentFile()));
    }

    private static List<String> rows(OpenWindow open) {
        return fx(() -> ((ListView<?>) open.stage().getScene().lookup("#files"))
                .getItems().stream().map(file -> ShownName.of((Path) file)).toList());
    }

    private static String row(OpenWindow open, int number) {
        return fx(() -> open.stage().getScene().getRoot().lookupAll(".file-cell").stream()
                .map(FileCell.class::cast)
                .filter(cell -> cell.getItem() != null && cell.isVisible())
                .filter(cell -> ShownName.of(cell.getItem()).equals("r" + number + ".wav"))
                .map(FileCell::getAccessibleText)
                .findFirst()
                .orElse(""));
    }

    private static void write(OpenWindow open, String text) {
        open.robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String flag(int number) {
        return kept(number).flag().map(flag -> flag.label()).orElse("none");
    }

    @Test
    void theThreeFlagKeysFlagAndTakeAwayAndWithShiftGoOn() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.S);
            await("it is starred", () -> row(open, 1).contains("star"));
            open.press(KeyCode.S);
            await("it is not", () -> !row(open, 1).contains("star"));
            open.press(KeyCode.SHIFT, KeyCode.S);
            assertThat(current(open)).isEqualTo("r2.wav");
            open.press(KeyCode.SHIFT, KeyCode.Q);
            open.press(KeyCode.SHIFT, KeyCode.X);
            assertThat(current(open)).isEqualTo("r4.wav");
            open.press(KeyCode.Q);
            open.press(KeyCode.X);
            assertThat(open.text("#review-progress")).isEqualTo("4 of 6 reviewed");
        }
        assertThat(Stream.of(1, 2, 3, 4, 5).map(this::flag))
                .containsExactly("star", "question", "reject", "reject", "none");
    }

    @Test
    void lookingAtEveryFileWritesNothing() throws Exception {
        try (OpenWindow open = open()) {
            for (int i = 1; i < FILES; i++) {
                open.press(KeyCode.DOWN);
            }
            assertThat(current(open)).isEqualTo("r6.wav");
        }
        assertThat(recordings.resolve(".sonolens.json")).doesNotExist();
    }

    @Test
    void theNextUnreviewedFileIsOneKeyAwayAndTheLastIsSaid() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.SHIFT, KeyCode.S);
            open.press(KeyCode.SHIFT, KeyCode.S);
            open.press(KeyCode.HOME);
            open.press(KeyCode.U);
            assertThat(current(open)).isEqualTo("r3.wav");
            for (int i = 3; i <= FILES; i++) {
                open.press(KeyCode.SHIFT, KeyCode.U);
            }
            assertThat(fx(() -> open.window().messages().message())).contains("reviewed");
            assertThat(open.text("#review-progress")).isEqualTo("6 of 6 reviewed");
        }
        assertThat(kept(5).isReviewed()).isTrue();
        assertThat(flag(5)).isEqualTo("none");
    }

    @Test
    void theUsersOwnTagsAreGivenAndTakenByAltAndADigitAndNamedInTheWindow() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.ALT, KeyCode.DIGIT1);
            await("the tag is shown", () -> row(open, 1).contains("tags 1"));
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            write(open, "Myotis");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.ALT, KeyCode.DIGIT1);
            open.press(KeyCode.ALT, KeyCode.DIGIT9);
            await("all are shown", () -> row(open, 1).contains("tags 1, Myotis, 9"));
            open.press(KeyCode.ALT, KeyCode.DIGIT9);
            await(
                    "one is taken",
                    () -> row(open, 1).contains("tags 1, Myotis")
                            && !row(open, 1).contains("9"));
        }
        assertThat(kept(1).tags()).containsExactly("1", "Myotis");
        assertThat(Files.readString(settings.resolve("settings.json"))).contains("Myotis");
    }

    @Test
    void noteAndTagsAreWrittenInPlaceAndEscGivesUp() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.ENTER);
            write(open, "two bats, sqx?");
            open.press(KeyCode.ENTER);
            await("the note is shown", () -> row(open, 1).contains("note two bats, sqx?"));
            assertThat(open.text("#strip-note")).isEqualTo("two bats, sqx?");
            open.press(KeyCode.CONTROL, KeyCode.N);
            write(open, " and more");
            open.press(KeyCode.ESCAPE);
            assertThat(open.text("#strip-note")).isEqualTo("two bats, sqx?");
            open.press(KeyCode.CONTROL, KeyCode.T);
            write(open, "free, own words,, free");
            open.press(KeyCode.ENTER);
            assertThat(open.text("#strip-tags")).isEqualTo("free, own words");
            open.press(KeyCode.DOWN);
            assertThat(current(open)).as("the keys are the window's again").isEqualTo("r2.wav");
        }
        assertThat(kept(1).note()).isEqualTo("two bats, sqx?");
        assertThat(kept(1).tags()).containsExactly("free", "own words");
        assertThat(kept(1).flag()).isEmpty();
    }

    @Test
    void goingOnWhileANoteIsWrittenKeepsItAtItsFile() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.CONTROL, KeyCode.N);
            write(open, "of one");
            fx(() -> {
                open.window().session().goTo(3);
                return true;
            });
            open.press(KeyCode.S);
        }
        assertThat(kept(1).note()).isEqualTo("of one");
        assertThat(kept(1).flag()).isEmpty();
        assertThat(flag(4)).isEqualTo("star");
    }

    @Test
    void whatIsTypedIntoTheSearchFieldSearchesAndFlagsNothing() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.CONTROL, KeyCode.F);
            write(open, "sqx?u");
            // what is current stays in the list
            assertThat(rows(open)).containsExactly("r1.wav");
            open.press(KeyCode.ESCAPE);
            assertThat(rows(open)).hasSize(FILES);
            assertThat(fx(() -> open.stage().getScene().getFocusOwner() instanceof TextField))
                    .isFalse();
            open.press(KeyCode.CONTROL, KeyCode.F);
            write(open, "R4");
            assertThat(rows(open)).containsExactly("r1.wav", "r4.wav");
            open.press(KeyCode.ENTER);
            assertThat(current(open)).isEqualTo("r4.wav");
            assertThat(rows(open)).containsExactly("r4.wav");
            open.press(KeyCode.X);
            open.press(KeyCode.ESCAPE);
            assertThat(rows(open)).hasSize(FILES);
        }
        assertThat(Stream.of(1, 2, 3, 4, 5, 6).map(this::flag))
                .containsExactly("none", "none", "none", "reject", "none", "none");
    }

    @Test
    void theFilterIsChosenByKeysAndFilesLeaveItOnceTheyAreLeft() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.S);
            open.press(KeyCode.F6);
            // from the first, all, to unreviewed
            open.press(KeyCode.DOWN);
            open.press(KeyCode.ENTER);
            await("the filter is on", () -> open.text("#list-filter").equals("unreviewed"));
            assertThat(rows(open)).hasSize(FILES);
            open.press(KeyCode.DOWN);
            assertThat(current(open)).isEqualTo("r2.wav");
            assertThat(rows(open)).doesNotContain("r1.wav").hasSize(FILES - 1);
            open.press(KeyCode.SHIFT, KeyCode.Q);
            assertThat(current(open)).isEqualTo("r3.wav");
            assertThat(rows(open)).containsExactly("r3.wav", "r4.wav", "r5.wav", "r6.wav");
            assertThat(open.title()).startsWith("r3.wav (1 of 4)");
            open.press(KeyCode.ESCAPE);
            assertThat(rows(open)).hasSize(FILES);
        }
    }

    @Test
    void theOrderIsChosenByKeysAndRemembered() throws Exception {
        TestSounds.sweep(recordings.resolve("r10.wav"), 16_000, 1, 0.5, 3);
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES + 1);
            assertThat(rows(open)).endsWith("r10.wav");
            open.press(KeyCode.F7);
            open.press(KeyCode.DOWN);
            open.press(KeyCode.ENTER);
            await("it is ordered", () -> rows(open).get(1).equals("r10.wav"));
            open.press(KeyCode.DOWN);
            assertThat(current(open)).isEqualTo("r10.wav");
        }
        try (OpenWindow open = OpenWindow.on(settings, recordings)) {
            await("the folder is read", () -> open.window().session().files().size() == FILES + 1);
            await("it is ordered", () -> rows(open).get(1).equals("r10.wav"));
            assertThat(current(open)).as("where we were").isEqualTo("r10.wav");
        }
    }

    @Test
    void everythingThatIsSaidCanBeUndoneAndDoneAgain() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.SHIFT, KeyCode.S);
            open.press(KeyCode.ALT, KeyCode.DIGIT3);
            open.press(KeyCode.ENTER);
            write(open, "hm");
            open.press(KeyCode.ENTER);
            open.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(row(open, 2)).contains("tags 3").doesNotContain("hm");
            open.press(KeyCode.CONTROL, KeyCode.Z);
            open.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(row(open, 1)).doesNotContain("star");
            assertThat(fx(() -> open.window().messages().message())).isEqualTo("Undone: star of r1.wav.");
            open.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(fx(() -> open.window().messages().message())).contains("nothing to undo");
            open.press(KeyCode.CONTROL, KeyCode.Y);
            open.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            assertThat(row(open, 1)).contains("star");
            assertThat(row(open, 2)).contains("tags 3").doesNotContain("hm");
        }
        assertThat(flag(1)).isEqualTo("star");
        assertThat(kept(2).tags()).containsExactly("3");
        assertThat(kept(2).note()).isEmpty();
    }

    @Test
    void theNextWindowFindsFileFlagsAndNoteWhereTheyWereLeft() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.SHIFT, KeyCode.S);
            open.press(KeyCode.ENTER);
            write(open, "here");
            open.press(KeyCode.ENTER);
            open.settle();
        }
        try (OpenWindow open = open()) {
            assertThat(current(open)).isEqualTo("r2.wav");
            await("flags are read", () -> row(open, 1).contains("star"));
            await("notes are read", () -> open.text("#strip-note").equals("here"));
            assertThat(open.text("#review-progress")).isEqualTo("2 of 6 reviewed");
        }
    }

    @Test
    void folderAndFilesOfBeforeAreOpenedFromAMenu() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.DOWN);
            open.settle();
        }
        try (OpenWindow open = OpenWindow.on(settings)) {
            open.press(KeyCode.CONTROL, KeyCode.R);
            open.press(KeyCode.ENTER);
            await("the folder is open", () -> open.window().session().files().size() == FILES);
            assertThat(current(open)).isEqualTo("r2.wav");
        }
    }

    @Test
    void theListIsWidenedToAllItsColumns() throws Exception {
        try (OpenWindow open = open()) {
            open.press(KeyCode.SHIFT, KeyCode.F9);
            WaitForAsyncUtils.waitForFxEvents(4);
            List<String> heads = fx(() -> open.stage().getScene().getRoot().lookupAll(".file-columns > .label").stream()
                    .filter(node -> node.isVisible())
                    .map(node -> ((Label) node).getText())
                    .filter(text -> !text.equals("…"))
                    .toList());
            assertThat(heads).containsExactly("Name", "Tags", "Note", "Time", "Length", "Rate");
            open.press(KeyCode.SHIFT, KeyCode.F9);
        }
    }
}
