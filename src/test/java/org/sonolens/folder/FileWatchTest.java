package org.sonolens.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.folder.FileWatch.Change;
import org.sonolens.folder.FileWatch.Kind;

@Timeout(30)
class FileWatchTest {
    private static final Duration EVERY = Duration.ofMillis(10);
    private static final long SEVERAL_LOOKS_MILLIS = 100;

    @TempDir
    Path folder;

    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final FileWatch watch = new FileWatch(EVERY, changes::add);
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.write(folder.resolve("a.wav"), new byte[100]);
        watch.watch(file);
        Thread.sleep(SEVERAL_LOOKS_MILLIS);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private void hears(Kind kind) throws InterruptedException {
        assertThat(changes.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change(file, kind));
        Thread.sleep(SEVERAL_LOOKS_MILLIS);
        assertThat(changes).as("told once").isEmpty();
    }

    @Test
    void growthIsToldOnceHoweverLongItGoesOn() throws Exception {
        Files.write(file, new byte[10], StandardOpenOption.APPEND);
        hears(Kind.GROWN);
        Files.write(file, new byte[10], StandardOpenOption.APPEND);
        Thread.sleep(SEVERAL_LOOKS_MILLIS);
        assertThat(changes).isEmpty();
        watch.watch(file);
        Thread.sleep(SEVERAL_LOOKS_MILLIS);
        assertThat(changes).as("opened anew, it is as it is").isEmpty();
        Files.write(file, new byte[10], StandardOpenOption.APPEND);
        hears(Kind.GROWN);
    }

    @Test
    void aCutIsTold() throws Exception {
        try (var open = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            open.truncate(20);
        }
        hears(Kind.CUT_SHORT);
    }

    @Test
    void aRemovalIsToldAndThenAnotherFileInItsPlace() throws Exception {
        Files.delete(file);
        hears(Kind.REMOVED);
        // moved in, because a new file may get the number of the one that was deleted
        Path other = Files.write(folder.resolve("other"), new byte[100]);
        Path third = Files.write(folder.resolve("third"), new byte[100]);
        Files.move(third, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(Files.exists(other)).isTrue();
        hears(Kind.REPLACED);
    }

    @Test
    void anotherFileInItsPlaceIsTold() throws Exception {
        Path other = Files.write(folder.resolve("other"), new byte[100]);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        hears(Kind.REPLACED);
    }

    @Test
    void nothingIsToldOfAFileThatIsNoLongerWatched() throws Exception {
        watch.watch(null);
        Files.write(file, new byte[10], StandardOpenOption.APPEND);
        Thread.sleep(SEVERAL_LOOKS_MILLIS);
        assertThat(changes).isEmpty();
    }
}
