package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.view.TimeFrequencyBox;

class ReviewKeeperTest {
    @TempDir
    Path folder;

    @TempDir
    Path data;

    /** A window that hears. */
    private static final class Heard implements ReviewListener {
        private final List<String> sentences = new CopyOnWriteArrayList<>();
        private final List<Map<Path, FileReview>> news = new CopyOnWriteArrayList<>();

        @Override
        public void reviewed(Map<Path, FileReview> files) {
            news.add(files);
        }

        @Override
        public void said(String sentence) {
            sentences.add(sentence);
        }
    }

    private Path sound(String name) throws IOException {
        byte[] bytes = new byte[4000];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private Path json() {
        return folder.resolve(".sonolens.json");
    }

    private FileReview kept(String name) {
        return KeptReviews.of(folder, data).files().getOrDefault(name, FileReview.NONE);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void nothingIsWrittenBeforeTheFirstFlagNorForOneThatWasTakenBackAtOnce() throws IOException {
        Path a = sound("a.wav");
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(a));
            assertThat(keeper.change(a, same -> same)).isEqualTo(FileReview.NONE);
        }
        assertThat(json()).doesNotExist();
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(a));
            keeper.change(a, r -> r.withFlag(Optional.of(Flag.STAR)));
        }
        assertThat(kept("a.wav").flag()).contains(Flag.STAR);
    }

    @Test
    void aChangeIsKnownAtOnceAndOnTheDiskSoonAfter() throws IOException {
        Path a = sound("a.wav");
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(a));
            keeper.change(a, r -> r.withNote("hm"));
            assertThat(keeper.of(a).note()).isEqualTo("hm");
            await("it is written", () -> kept("a.wav").note().equals("hm"));
            assertThat(kept("a.wav").identity()).contains(FileHeads.of(a));
        }
    }

    @Test
    void aChangeMadeBeforeTheFolderWasReadIsLaidOverWhatIsThere() throws IOException {
        Path a = sound("a.wav");
        try (ReviewKeeper first = new ReviewKeeper(data)) {
            first.change(a, r -> r.withNote("from before"));
        }
        try (ReviewKeeper second = new ReviewKeeper(data)) {
            second.change(a, r -> r.withFlag(Optional.of(Flag.QUESTION)));
        }
        assertThat(kept("a.wav").note()).isEqualTo("from before");
        assertThat(kept("a.wav").flag()).contains(Flag.QUESTION);
    }

    @Test
    void whatAnotherWindowChangesIsToldAndWhatBothChangeIsKept() throws IOException {
        Path a = sound("a.wav");
        Path b = sound("b.wav");
        Heard heard = new Heard();
        try (ReviewKeeper one = new ReviewKeeper(data);
                ReviewKeeper two = new ReviewKeeper(data)) {
            one.listen(heard);
            one.look(List.of(a, b));
            two.look(List.of(a, b));
            two.change(a, r -> r.withFlag(Optional.of(Flag.STAR)));
            await("it is heard", () -> one.of(a).flag().isPresent());
            assertThat(heard.news).last().satisfies(news -> assertThat(news).containsOnlyKeys(a));
            one.change(b, r -> r.withTags(List.of("Myotis")));
            two.change(b, r -> r.withNote("same file, other thing"));
            one.change(a, r -> r.withFlag(Optional.empty()));
            await(
                    "all is heard",
                    () -> two.of(a).flag().isEmpty()
                            && two.of(b).tags().equals(List.of("Myotis"))
                            && one.of(b).note().equals("same file, other thing"));
        }
        assertThat(kept("a.wav").flag()).isEmpty();
        assertThat(kept("b.wav").tags()).containsExactly("Myotis");
        assertThat(kept("b.wav").note()).isEqualTo("same file, other thing");
        assertThat(heard.sentences).isEmpty();
    }

    @Test
    void manyChangesFromTwoWindowsInAnyOrderAreAllKept() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(sound(i + ".wav"));
        }
        Random random = new Random(5);
        try (ReviewKeeper one = new ReviewKeeper(data);
                ReviewKeeper two = new ReviewKeeper(data)) {
            for (ReviewKeeper window : List.of(one, two)) {
                window.look(files);
            }
            for (int i = 0; i < 400; i++) {
                Path file = files.get(random.nextInt(40));
                String tag = "t" + i;
                (random.nextBoolean() ? one : two).change(file, r -> {
                    List<String> tags = new ArrayList<>(r.tags());
                    tags.add(tag);
                    return random.nextBoolean()
                            ? r.withNote("note " + tag)
                            : r.withSeen(true).withTags(tags);
                });
            }
            Path last = files.get(3);
            two.change(last, r -> r.withNote("the last word"));
        }
        assertThat(KeptReviews.of(folder, data).files()).hasSizeGreaterThan(30);
        assertThat(kept("3.wav").note()).isEqualTo("the last word");
    }

    @Test
    void aRenamedFileIsToldUnderItsNewNameAndWrittenSo() throws IOException {
        Path a = sound("a.wav");
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.change(a, r -> r.withFlag(Optional.of(Flag.STAR)));
        }
        Path renamed = Files.move(a, folder.resolve("site 4 a.wav"));
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(renamed));
            await("it is known", () -> keeper.of(renamed).flag().isPresent());
            assertThat(keeper.of(a)).isEqualTo(FileReview.NONE);
            keeper.change(renamed, r -> r.withNote("and more"));
        }
        assertThat(Files.readString(json())).contains("site 4 a.wav").doesNotContain("\"a.wav\"");
        assertThat(kept("site 4 a.wav").flag()).contains(Flag.STAR);
        assertThat(kept("site 4 a.wav").note()).isEqualTo("and more");
    }

    @Test
    void aDiskThatRefusesIsSaidOnceAndTriedAgainUntilItDoesNot() throws IOException {
        Path a = sound("a.wav");
        Heard heard = new Heard();
        // neither place: the folder is said to be closed, and where its own folder should be is a file
        Path taken = Files.writeString(data.resolve("taken"), "x");
        try (ReviewKeeper keeper = new ReviewKeeper(taken, path -> false)) {
            keeper.listen(heard);
            keeper.look(List.of(a));
            keeper.change(a, r -> r.withFlag(Optional.of(Flag.STAR)));
            await("it is said", () -> heard.sentences.stream().anyMatch(said -> said.contains("cannot be written")));
            keeper.change(a, r -> r.withNote("still here"));
            assertThat(keeper.of(a).flag()).contains(Flag.STAR);
            Files.delete(taken);
            await("it is written", () -> KeptReviews.of(folder, taken).files().containsKey("a.wav"));
        }
        assertThat(heard.sentences)
                .filteredOn(sentence -> sentence.contains("cannot be written"))
                .singleElement()
                .asString()
                .contains(folder.toString());
        assertThat(KeptReviews.of(folder, taken).files().get("a.wav").note()).isEqualTo("still here");
    }

    @Test
    void boxesGoInAndComeBackByFile() throws IOException {
        Path a = sound("a.wav");
        LabelledBox box = new LabelledBox(new TimeFrequencyBox(0.5, 0.75, 20_000, 60_000), "feeding buzz");
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.change(a, r -> r.withBoxes(List.of(box)));
            assertThat(keeper.of(a).boxes()).containsExactly(box);
        }
        assertThat(kept("a.wav").boxes()).containsExactly(box);
        assertThat(kept("a.wav").isReviewed()).isFalse();
    }

    @Test
    void whatLeftTheFolderIsNotTakenForACopyOfIt() throws Exception {
        Path a = sound("a.wav");
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(a));
            keeper.change(a, r -> r.withFlag(Optional.of(Flag.REJECT)));
            await("it is written", () -> kept("a.wav").identity().isPresent());
            Files.move(a, data.resolve("a.wav"));
            keeper.left(List.of(a));
        }
        Path copy = Files.copy(data.resolve("a.wav"), folder.resolve("copy.wav"));
        assertThat(kept("copy.wav")).isEqualTo(FileReview.NONE);
        assertThat(kept("a.wav").flag()).contains(Flag.REJECT);
        Files.delete(copy);
        try (ReviewKeeper keeper = new ReviewKeeper(data)) {
            keeper.look(List.of(a));
            await("it is read", () -> keeper.of(a).flag().isPresent());
            Files.move(data.resolve("a.wav"), a);
            keeper.cameBack(List.of(a));
        }
        assertThat(kept("a.wav").identity()).contains(FileHeads.of(a));
    }
}
