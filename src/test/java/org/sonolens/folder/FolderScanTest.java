package org.sonolens.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
    @TempDir
    Path folder;

    /** All that a scan told, gathered on the calling thread. */
    private static final class Told implements Consumer<FolderNews> {
        private final List<FolderNews> news = new ArrayList<>();

        @Override
        public void accept(FolderNews item) {
            news.add(item);
        }

        private List<Path> recordings() {
            return news.stream()
                    .flatMap(item -> item instanceof FolderNews.More more ? more.recordings().stream() : null)
                    .toList();
        }

        private List<String> names() {
            return recordings().stream().map(GivenPath::name).toList();
        }

        private Optional<Path> first() {
            return news.stream()
                    .flatMap(item -> item instanceof FolderNews.First f ? Optional.of(f.recording()).stream() : null)
                    .findFirst();
        }

        private FolderNews.Finished finished() {
            return (FolderNews.Finished) news.getLast();
        }
    }

    private static Told scan(boolean intoSubfolders, Path... given) {
        Told told = new Told();
        FolderScan.start(new FolderRequest(List.of(given), intoSubfolders), Runnable::run, told);
        return told;
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void aFolderGivesItsRecordingsInNaturalOrder() throws IOException {
        for (String name : List.of("b10.WAV", "b9.wav", "a.Flac", "notes.txt", "noextension", "picture.png", ".wav")) {
            file(name);
        }
        Files.createDirectory(folder.resolve("folder.wav"));
        Told told = scan(false, folder);
        assertThat(told.names()).containsExactly("a.Flac", "b9.wav", "b10.WAV");
        assertThat(told.first()).contains(folder.resolve("a.Flac"));
        assertThat(told.finished()).isEqualTo(new FolderNews.Finished(3, List.of()));
    }

    @Test
    void aFileGivesItsFolderAndIsToldBeforeTheFolderIsRead() throws IOException {
        file("1.wav");
        Path named = file("2.wav");
        file("3.wav");
        file("below/4.wav");
        Told told = scan(true, named);
        assertThat(told.names()).containsExactly("1.wav", "2.wav", "3.wav");
        assertThat(told.news.getFirst()).isEqualTo(new FolderNews.First(named));
    }

    @Test
    void aFileIsListedWhenNamedWhateverItsName() throws IOException {
        file("1.wav");
        Path named = file(".hidden");
        assertThat(scan(false, named).names()).containsExactly(".hidden", "1.wav");
        Path other = file("5.dat");
        assertThat(scan(false, other).names()).containsExactly("1.wav", "5.dat");
    }

    @Test
    void severalFilesAndFoldersMakeOneListWithoutDoubles() throws IOException {
        Path two = file("x/2.wav");
        Path one = file("x/1.wav");
        file("y/10.wav");
        file("y/9.wav");
        Told told = scan(false, two, folder.resolve("y"), one, folder.resolve("x"));
        assertThat(told.names()).containsExactly("1.wav", "2.wav", "9.wav", "10.wav");
        assertThat(told.first()).contains(one);
    }

    @Test
    void subfoldersFollowTheirFolderUnlessHidden() throws IOException {
        for (String name : List.of("z.wav", "a2/1.wav", "a10/1.wav", "a2/deep/1.wav", ".cache/1.wav", "b/._x.wav")) {
            file(name);
        }
        assertThat(scan(true, folder).recordings().stream()
                        .map(path -> folder.relativize(path).toString()))
                .containsExactly("z.wav", "a2/1.wav", "a2/deep/1.wav", "a10/1.wav");
        assertThat(scan(false, folder).names()).containsExactly("z.wav");
    }

    @Test
    void linksInACircleEndAndNoFolderIsReadTwice() throws IOException {
        file("a/1.wav");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("loop.wav"), folder.resolve("loop.wav"));
        Files.createSymbolicLink(folder.resolve("nowhere.wav"), folder.resolve("gone.wav"));
        assertThat(scan(true, folder).names()).containsExactly("1.wav");
    }

    @Test
    void dotsInAPathAreFollowedThroughLinks() throws IOException {
        file("real/sub/2.wav");
        file("real/1.wav");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real/sub"));
        // Cut off as text, link/.. would be the folder that holds the link.
        assertThat(scan(false, folder.resolve("link/../1.wav")).recordings())
                .containsExactly(folder.toRealPath().resolve("real/1.wav"));
        assertThat(scan(false, folder.resolve("real/./1.wav")).first()).contains(folder.resolve("real/1.wav"));
    }

    @Test
    void aFolderThatVanishesIsSaidAndTheRestIsListed() throws IOException {
        file("a/1.wav");
        Path doomed = Files.createDirectory(folder.resolve("b"));
        file("c/3.wav");
        Told told = new Told();
        Consumer<FolderNews> listener = news -> {
            told.accept(news);
            if (news instanceof FolderNews.First) {
                doomed.toFile().delete();
            }
        };
        FolderScan.start(new FolderRequest(List.of(folder), true), Runnable::run, listener);
        assertThat(told.names()).containsExactly("1.wav", "3.wav");
        assertThat(told.finished().problems())
                .containsExactly("the folder b cannot be read: it does not exist any more");
    }

    @Test
    void aFolderWithoutPermissionIsSaidToWhomeverItStops() throws IOException {
        file("a/1.wav");
        file("b/2.wav");
        Path shut = folder.resolve("a");
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        try {
            Told told = scan(true, folder);
            if (Files.isReadable(shut)) {
                assertThat(told.names()).as("root reads everything").containsExactly("1.wav", "2.wav");
            } else {
                assertThat(told.names()).containsExactly("2.wav");
                assertThat(told.finished().problems())
                        .containsExactly("the folder a cannot be read: you have no permission to read it");
            }
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatIsNotThereIsSaidAndManyTimesOnlyCounted() {
        Path[] given = new Path[9];
        for (int i = 0; i < given.length; i++) {
            given[i] = folder.resolve("gone" + i + ".wav");
        }
        FolderNews.Finished end = scan(false, given).finished();
        assertThat(end.problems()).hasSize(FolderScan.MOST_PROBLEMS);
        assertThat(end.problems().getFirst()).startsWith("gone0.wav does not exist");
        assertThat(end.problems().getLast()).isEqualTo("5 more could not be read either");
    }

    @Test
    void namesWithNewlinesForeignLettersAndBytesOfNoEncodingAreFound() throws Exception {
        // Bytes that are no UTF-8 can only be written from outside Java.
        String names = "'new\nline.wav' 'caf\\303\\251.wav' '\\320\\266.wav' 'bad\\377a.wav' 'bad\\376a.wav'";
        Process touch = new ProcessBuilder("sh", "-c", "for n in " + names + "; do : > \"$(printf \"$n\")\"; done")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(touch.waitFor()).isZero();
        Told told = scan(false, folder);
        assertThat(told.recordings()).hasSize(5).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
        assertThat(told.names()).contains("new\nline.wav");
    }

    @Test
    void cancellingEndsTheNews() throws IOException {
        for (int i = 0; i < 20; i++) {
            file(i + "/a.wav");
        }
        Told told = new Told();
        AtomicReference<FolderScan> scan = new AtomicReference<>();
        AtomicReference<Runnable> task = new AtomicReference<>();
        scan.set(FolderScan.start(new FolderRequest(List.of(folder), true), task::set, news -> {
            told.accept(news);
            scan.get().cancel();
        }));
        task.get().run();
        assertThat(told.news).containsExactly(new FolderNews.First(folder.resolve("0/a.wav")));
    }

    @Test
    void threeThousandFilesAreListedInHalfASecond() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            file("recording " + i + ".wav");
        }
        scan(false, folder);
        long start = System.nanoTime();
        Told told = scan(false, folder);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(told.names()).hasSize(3_000).element(2_999).isEqualTo("recording 2999.wav");
        assertThat(took).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void aRecordingToBeginWithIsToldFirstWhenItIsThere() throws IOException {
        file("1.wav");
        Path second = file("2.wav");
        for (Path begin : List.of(second, folder.resolve("gone.wav"))) {
            Told told = new Told();
            FolderScan.start(new FolderRequest(List.of(folder), false, Optional.of(begin)), Runnable::run, told);
            assertThat(told.first()).contains(begin.equals(second) ? second : folder.resolve("1.wav"));
            assertThat(told.names()).containsExactly("1.wav", "2.wav");
        }
    }
}
