package org.sonolens.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.memory.MemoryLedger;

/** Where an export goes, and that nothing but a whole file is ever left there. */
class NewFileTest {
    private static final int FRAMES = 2_000_000;

    @TempDir
    Path folder;

    private final MemoryLedger ledger = new MemoryLedger(4 * MemoryLedger.MIB);
    private Path recording;
    private byte[] before;

    @BeforeEach
    void aRecording() throws IOException {
        recording =
                TestWav.of(1, 1, 8000, 16).part("data", new byte[2 * FRAMES]).write(folder.resolve("in.wav"));
        before = Files.readAllBytes(recording);
    }

    @AfterEach
    void theRecordingIsAsItWasAndNothingIsHeld() throws IOException {
        assertThat(Files.readAllBytes(recording)).isEqualTo(before);
        ledger.assertEmpty();
    }

    private Exported export(Path to, boolean replace) throws Exception {
        return export(to, replace, Disk.REAL, ExportProgress.NONE);
    }

    private Exported export(Path to, boolean replace, Disk disk, ExportProgress progress) throws Exception {
        try (SampleSource source = SampleSources.open(recording)) {
            return new SoundExporter(ledger, disk)
                    .write(
                            source,
                            new ExportRequest(to, 0, FRAMES, 8000, OptionalInt.empty(), BitDepth.SOURCE, replace),
                            progress);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refused(Path target, boolean replace, String words) {
        assertThatThrownBy(() -> export(target, replace))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining(target.getFileName().toString())
                .hasMessageContaining(words)
                .hasMessageNotContaining("\n");
    }

    @Test
    void theRecordingItselfIsNeverWrittenOverByWhateverName() throws IOException {
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.wav"), recording);
        Path hard = Files.createLink(folder.resolve("hard.wav"), recording);
        Path roundabout =
                Files.createDirectory(folder.resolve("sub")).resolve("..").resolve("in.wav");
        for (Path name : List.of(recording, symbolic, hard, roundabout)) {
            refused(name, true, "the recording itself");
            refused(name, false, "the recording itself");
        }
        assertThat(names()).containsExactly("hard.wav", "in.wav", "sub", "symbolic.wav");
        assertThat(symbolic).isSymbolicLink();
    }

    @Test
    void anotherFileIsReplacedOnlyWhenThatIsWanted() throws Exception {
        Path other = Files.writeString(folder.resolve("other.wav"), "mine");
        refused(other, false, "already there");
        assertThat(other).hasContent("mine");
        export(other, true);
        assertThat(TestWav.parts(other).get("data")).hasSize(2 * FRAMES);
        assertThat(names()).containsExactly("in.wav", "other.wav");
    }

    @Test
    void aLinkKeepsItsPlaceAndTheFileBehindItIsReplaced() throws Exception {
        Path other = Files.writeString(folder.resolve("other.wav"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), other);
        export(link, true);
        assertThat(link).isSymbolicLink();
        assertThat(TestWav.parts(other).get("data")).hasSize(2 * FRAMES);
    }

    @Test
    void aFolderAndAFolderThatIsNotThereAreRefused() throws IOException {
        refused(Files.createDirectory(folder.resolve("dir.wav")), true, "is a folder");
        refused(folder.resolve("nowhere").resolve("x.wav"), false, "its folder does not exist");
        assertThat(names()).containsExactly("dir.wav", "in.wav");
    }

    @Test
    void whileItIsWrittenItHasATemporaryNameBesideItsOwn() throws Exception {
        List<String> seen = new ArrayList<>();
        Path out = folder.resolve("out.wav");
        export(out, false, Disk.REAL, (done, frames) -> {
            try {
                seen.addAll(names());
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
            return true;
        });
        assertThat(seen)
                .anyMatch(name -> name.matches("\\.sonolens-[0-9a-f]+\\.part"))
                .doesNotContain("out.wav");
        assertThat(names()).containsExactly("in.wav", "out.wav");
    }

    @Test
    void whatComesToStandThereMeanwhileIsNotReplaced() throws Exception {
        Path out = folder.resolve("out.wav");
        assertThatThrownBy(() -> export(out, false, Disk.REAL, (done, frames) -> {
                    try {
                        Files.writeString(out, "mine");
                    } catch (IOException failed) {
                        throw new AssertionError(failed);
                    }
                    return true;
                }))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("already there");
        assertThat(out).hasContent("mine");
        assertThat(names()).containsExactly("in.wav", "out.wav");
    }

    @Test
    void oneThatIsNoLongerWantedLeavesNothing() throws Exception {
        assertThat(export(folder.resolve("out.wav"), false, Disk.REAL, (done, frames) -> done == 0))
                .isNull();
        assertThat(names()).containsExactly("in.wav");
    }

    /** A disk that fails when so many bytes were written. */
    private record FailingDisk(long room, IOException failure) implements Disk {
        @Override
        public Out create(Path file) throws IOException {
            Out real = Disk.REAL.create(file);
            return new Out() {
                @Override
                public void write(ByteBuffer bytes, long position) throws IOException {
                    if (position + bytes.remaining() > room) {
                        throw failure;
                    }
                    real.write(bytes, position);
                }

                @Override
                public void settle() throws IOException {
                    real.settle();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        @Override
        public long freeBytes(Path folder) {
            return Long.MAX_VALUE;
        }
    }

    @Test
    void aDiskThatFillsUpIsOneLineAndLeavesWhatWasThere() throws Exception {
        Path out = Files.writeString(folder.resolve("out.wav"), "mine");
        FailingDisk disk = new FailingDisk(2_500_000, new IOException("No space left on device"));
        assertThatThrownBy(() -> export(out, true, disk, ExportProgress.NONE))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("out.wav cannot be written: the disk has no room for its 4 MiB");
        assertThat(out).hasContent("mine");
        assertThat(names()).containsExactly("in.wav", "out.wav");
    }

    @Test
    void aDiskWithTooLittleRoomIsFoundBeforeAnythingIsWritten() throws Exception {
        Disk small = new Disk() {
            @Override
            public Out create(Path file) {
                throw new AssertionError("written all the same");
            }

            @Override
            public long freeBytes(Path folder) {
                return 1000;
            }
        };
        assertThatThrownBy(() -> export(folder.resolve("out.wav"), false, small, ExportProgress.NONE))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("no room for its 4 MiB");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsOneLine() throws Exception {
        Disk locked = new Disk() {
            @Override
            public Out create(Path file) throws IOException {
                throw new AccessDeniedException(file.toString());
            }

            @Override
            public long freeBytes(Path folder) {
                return Long.MAX_VALUE;
            }
        };
        assertThatThrownBy(() -> export(folder.resolve("out.wav"), false, locked, ExportProgress.NONE))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("no permission to write");
        FailingDisk broken = new FailingDisk(0, new FileSystemException("x", null, "Input/output error"));
        assertThatThrownBy(() -> export(folder.resolve("out.wav"), false, broken, ExportProgress.NONE))
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("out.wav cannot be written (Input/output error)");
        assertThat(names()).containsExactly("in.wav");
    }

    @Test
    void aBugWhileReadingLeavesNothingEither() throws IOException {
        SoundInMemory bad = new SoundInMemory("bad.wav", 8000, 1, 1000, (channel, sample) -> {
            throw new IllegalStateException("a bug");
        });
        ExportRequest request = new ExportRequest(
                folder.resolve("out.wav"), 0, 1000, 8000, OptionalInt.empty(), BitDepth.SOURCE, false);
        assertThatThrownBy(() -> new SoundExporter(ledger).write(bad, request, ExportProgress.NONE))
                .hasMessage("a bug");
        assertThat(names()).containsExactly("in.wav");
    }

    @Test
    void aRecordingCutShortWhileItIsReadIsOneLineAndLeavesNothing() throws IOException {
        Path shrinking =
                TestWav.of(1, 1, 8000, 16).part("data", new byte[2 * FRAMES]).write(folder.resolve("shrinking.wav"));
        assertThatThrownBy(() -> {
                    try (SampleSource source = SampleSources.open(shrinking)) {
                        new SoundExporter(ledger)
                                .write(
                                        source,
                                        new ExportRequest(
                                                folder.resolve("out.wav"),
                                                0,
                                                FRAMES,
                                                8000,
                                                OptionalInt.empty(),
                                                BitDepth.SOURCE,
                                                false),
                                        (done, frames) -> {
                                            shorten(shrinking);
                                            return true;
                                        });
                    }
                })
                .isInstanceOf(ExportFailure.class)
                .hasMessageContaining("shrinking.wav: was cut short while it was read");
        assertThat(names()).containsExactly("in.wav", "shrinking.wav");
    }

    private static void shorten(Path file) {
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(FRAMES);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
