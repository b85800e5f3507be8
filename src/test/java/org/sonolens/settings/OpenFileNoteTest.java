package org.sonolens.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFileNoteTest {
    @TempDir
    Path folder;

    private Path recording;
    private long gone;

    @BeforeEach
    void make() throws Exception {
        recording = Files.createFile(folder.resolve("a b.wav"));
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        gone = process.pid();
    }

    private List<Path> notes() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("open-file"))
                    .toList();
        }
    }

    /** As a process leaves it that ends without a farewell. */
    private void leave(Path file) throws Exception {
        Files.writeString(folder.resolve("open-file-" + gone), file.toString());
    }

    @Test
    void afterAGoodEndNothingIsLeft() throws Exception {
        try (OpenFileNote note = new OpenFileNote(folder)) {
            note.opened(recording);
        }
        assertThat(notes()).isEmpty();
    }

    @Test
    void theNoteOfAProcessThatIsGoneTellsItsFileOnce() throws Exception {
        leave(recording);
        try (OpenFileNote next = new OpenFileNote(folder)) {
            assertThat(next.left()).contains(recording);
            assertThat(next.left()).isEmpty();
        }
        assertThat(notes()).isEmpty();
    }

    @Test
    void theNoteOfALivingProcessIsItsOwn() throws Exception {
        try (OpenFileNote living = new OpenFileNote(folder);
                OpenFileNote other = new OpenFileNote(folder, gone)) {
            living.opened(recording);
            living.failed();
            living.close();
            assertThat(other.left()).isEmpty();
            assertThat(notes()).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(notes().getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFailureLeavesTheNoteThoughTheEndWasGood() throws Exception {
        try (OpenFileNote failing = new OpenFileNote(folder, gone)) {
            failing.opened(recording);
            failing.failed();
        }
        assertThat(new OpenFileNote(folder).left()).contains(recording);
    }

    @Test
    void aNoteThatNamesNoFileIsNone() throws Exception {
        for (String text : List.of("", "relative.wav", "/does/not/exist", "a\0b", folder.toString())) {
            Files.writeString(folder.resolve("open-file-" + gone), text);
            assertThat(new OpenFileNote(folder).left()).as(text).isEmpty();
        }
    }
}
