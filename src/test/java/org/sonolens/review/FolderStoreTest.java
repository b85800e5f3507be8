package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final List<String> said = new ArrayList<>();

    private FolderStore store(boolean writable) {
        return new FolderStore(folder, data, path -> writable);
    }

    private Path file() {
        return folder.resolve(".sonolens.json");
    }

    private static FileReview noted(String note, String at) {
        return FileReview.NONE.withNote(note).withChanged(Instant.parse(at));
    }

    private static FolderReview with(FolderReview review, String name, FileReview entry) {
        Map<String, FileReview> files = new java.util.HashMap<>(review.files());
        files.put(name, entry);
        return review.withFiles(files);
    }

    private TreeSet<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void oneFileIsAllThatIsLeftInTheFolder() throws IOException {
        FileReview entry = noted("x", "2024-01-01T00:00:00Z");
        store(true).update(now -> with(now, "a.wav", entry), said::add);
        assertThat(names(folder)).containsExactly(".sonolens.json");
        assertThat(names(data)).isEmpty();
        assertThat(store(true).read(said::add).files()).containsEntry("a.wav", entry);
        assertThat(said).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        store(true).update(same -> same, said::add);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsKeptAmongTheUsersOwnFilesAndThatIsSaidOnce() throws IOException {
        FolderStore store = store(false);
        FileReview entry = noted("x", "2024-01-01T00:00:00Z");
        store.update(now -> with(now, "a.wav", entry), said::add);
        store.update(now -> with(now, "b.wav", entry), said::add);
        assertThat(names(folder)).isEmpty();
        assertThat(names(data.resolve("reviews"))).hasSize(1).first().asString().endsWith(".json");
        assertThat(said).singleElement().asString().contains(folder.toString()).contains(data.toString());
        assertThat(store(false).read(said::add).files()).containsOnlyKeys("a.wav", "b.wav");
    }

    @Test
    void onceItCanBeWrittenToAgainAllOfItComesIntoTheFolder() throws IOException {
        store(false).update(now -> with(now, "a.wav", noted("old", "2024-01-01T00:00:00Z")), said::add);
        store(true).update(now -> with(now, "b.wav", noted("new", "2024-01-02T00:00:00Z")), said::add);
        assertThat(new ReviewFile(file()).update(same -> same, said::add).files())
                .containsOnlyKeys("a.wav", "b.wav");
        // and what was kept elsewhere is not newer than what is said of it now
        store(true).update(now -> with(now, "a.wav", noted("newest", "2024-01-03T00:00:00Z")), said::add);
        assertThat(store(true).read(said::add).files().get("a.wav").note()).isEqualTo("newest");
    }

    @Test
    void aDamagedFileIsPutAsideUnderANewNameEveryTime() throws IOException {
        for (int time = 1; time <= 2; time++) {
            Files.writeString(file(), "{\"version\": 1, \"files\": {" + time);
            assertThat(store(true).read(said::add)).isEqualTo(FolderReview.NOTHING);
        }
        assertThat(names(folder)).containsExactly(".sonolens.json.damaged-1", ".sonolens.json.damaged-2");
        assertThat(folder.resolve(".sonolens.json.damaged-1")).hasContent("{\"version\": 1, \"files\": {1");
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).contains(file().toString()).contains(".sonolens.json.damaged-1");
    }

    @Test
    void aDamagedFileIsNeverOverwrittenByAChange() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        store(true).update(now -> with(now, "a.wav", noted("x", "2024-01-01T00:00:00Z")), said::add);
        assertThat(names(folder)).containsExactly(".sonolens.json", ".sonolens.json.damaged-1");
        assertThat(Files.readAllBytes(folder.resolve(".sonolens.json.damaged-1")))
                .hasSize(4);
        assertThat(said).hasSize(1);
    }

    @Test
    void whoOnlyReadsLeavesADamagedFileWhereItIs() throws IOException {
        Files.writeString(file(), "nonsense");
        KeptReviews kept = KeptReviews.of(folder, data);
        assertThat(kept.files()).isEmpty();
        assertThat(kept.problems()).singleElement().asString().contains(file().toString());
        assertThat(file()).hasContent("nonsense");
    }

    @Test
    void whatIsNoFileIsPassedOverAndKeptElsewhere() throws IOException {
        Files.createDirectory(file());
        store(true).update(now -> with(now, "a.wav", noted("x", "2024-01-01T00:00:00Z")), said::add);
        assertThat(file()).isDirectory();
        assertThat(store(true).read(said::add).files()).containsOnlyKeys("a.wav");
        assertThat(said).isNotEmpty();
    }

    @Test
    void aLockFileOfAProgramThatWasKilledHindersNobody() throws IOException {
        Path lockFile = folder.resolve(".sonolens.json.lock");
        for (byte[] left : List.of(new byte[0], new byte[1])) {
            Files.write(lockFile, left);
            store(true).update(now -> with(now, "a" + left.length, noted("x", "2024-01-01T00:00:00Z")), said::add);
            assertThat(names(folder)).containsExactly(".sonolens.json");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void whileAnotherHoldsTheLockNobodyElseGetsIt() throws IOException {
        Path lockFile = folder.resolve(".sonolens.json.lock");
        try (FolderLock held = FolderLock.on(file(), Duration.ofSeconds(1))) {
            Thread other =
                    new Thread(() -> Assertions.assertThatThrownBy(() -> FolderLock.on(file(), Duration.ofMillis(50)))
                            .isInstanceOf(IOException.class)
                            .hasMessageContaining("another window"));
            List<Throwable> failures = new ArrayList<>();
            other.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            other.start();
            other.join();
            assertThat(failures).isEmpty();
            assertThat(lockFile).exists();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(lockFile).doesNotExist();
        try (FolderLock again = FolderLock.on(file(), Duration.ofMillis(50))) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void anEntryFollowsItsFileToANewName() throws IOException {
        byte[] sound = new byte[100_000];
        sound[99] = 7;
        Path old = Files.write(folder.resolve("old.wav"), sound);
        FileReview entry = noted("the one", "2024-01-01T00:00:00Z").withIdentity(Optional.of(FileHeads.of(old)));
        FolderReview review = FolderReview.NOTHING.withFiles(Map.of("old.wav", entry));
        Files.move(old, folder.resolve("new 2.wav"));
        // as long, and the same behind its head, but another one
        byte[] other = sound.clone();
        other[99] = 8;
        Files.write(folder.resolve("aaa.wav"), other);
        Map<String, String> found = RenamedFiles.in(folder, review);
        assertThat(found).containsExactly(Map.entry("old.wav", "new 2.wav"));
        assertThat(RenamedFiles.moved(review, found).files()).containsExactly(Map.entry("new 2.wav", entry));
    }

    @Test
    void ofSeveralCopiesTheVeryFileIsFoundAndWhenItIsGoneNone() throws IOException {
        Path old = Files.write(folder.resolve("old.wav"), new byte[100]);
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve("copy " + i + ".wav"), new byte[100]);
        }
        FileReview entry = noted("x", "2024-01-01T00:00:00Z").withIdentity(Optional.of(FileHeads.of(old)));
        FolderReview review = FolderReview.NOTHING.withFiles(Map.of("old.wav", entry));
        Path renamed = Files.move(old, folder.resolve("z.wav"));
        assertThat(RenamedFiles.in(folder, review)).containsExactly(Map.entry("old.wav", "z.wav"));
        Files.move(renamed, data.resolve("z.wav"));
        assertThat(RenamedFiles.in(folder, review)).isEmpty();
    }

    @Test
    void anEntryStaysWhereItsFileIsThereOrNothingIsLikeIt() throws IOException {
        Files.write(folder.resolve("old.wav"), new byte[10]);
        Files.write(folder.resolve("copy.wav"), new byte[10]);
        FileIdentity identity = FileHeads.of(folder.resolve("old.wav"));
        FileReview entry = noted("x", "2024-01-01T00:00:00Z").withIdentity(Optional.of(identity));
        assertThat(RenamedFiles.in(folder, FolderReview.NOTHING.withFiles(Map.of("old.wav", entry))))
                .isEmpty();
        Files.delete(folder.resolve("old.wav"));
        Files.write(folder.resolve("copy.wav"), new byte[11]);
        assertThat(RenamedFiles.in(folder, FolderReview.NOTHING.withFiles(Map.of("old.wav", entry))))
                .isEmpty();
    }

    @Test
    void aHeadIsTheFirst64KiBAndASizeTheWhole() throws IOException {
        byte[] sound = new byte[FileHeads.HEAD_BYTES + 1];
        Path file = Files.write(folder.resolve("a"), sound);
        FileIdentity before = FileHeads.of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), FileHeads.HEAD_BYTES);
            assertThat(FileHeads.of(file)).isEqualTo(before);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), FileHeads.HEAD_BYTES - 1);
        }
        assertThat(FileHeads.of(file)).isNotEqualTo(before);
    }
}
