package org.sonolens.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFailureHalfwayLeavesNoFile() throws IOException {
        Path file = folder.resolve("picture.png");

        assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTest::writeHalf))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("picture.png")
                .hasMessageContaining("the disk is full");

        assertThat(names()).isEmpty();
    }

    @Test
    void aFailureHalfwayLeavesWhatWasThereBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "before");

        assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTest::writeHalf))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void anErrorOfTheProgramLeavesNoFileEither() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("picture.png"), out -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsWrittenReplacesTheFileWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "something longer before");

        AtomicFile.write(file, out -> out.write('x'));

        assertThat(file).hasContent("x");
        assertThat(names()).containsExactly("picture.png");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/picture.png"), out -> out.write(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none does not exist; make it first");
    }

    @Test
    void aFolderIsNotOverwritten() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.png"));

        assertThatThrownBy(() -> AtomicFile.write(taken, out -> out.write(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is a folder");

        assertThat(taken).isDirectory();
    }

    @Test
    void aLinkStaysAndItsTargetIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target.png"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), target);

        AtomicFile.write(link, out -> out.write('x'));

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("x");
    }

    @Test
    void othersMayReadTheFileAsTheyMayAnyNewFile() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path file = folder.resolve("picture.png");

        AtomicFile.write(file, out -> out.write('x'));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    private static void writeHalf(OutputStream out) throws IOException {
        out.write(new byte[1 << 17]);
        throw new IOException("the disk is full");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
