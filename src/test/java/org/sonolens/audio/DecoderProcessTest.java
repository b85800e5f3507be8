package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sonolens.audio.Awaited.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.decode.DecoderProgram;
import org.sonolens.audio.decode.KeptFiles;
import org.sonolens.audio.decode.NoRoomForSamplesException;
import org.sonolens.memory.ResourceClosedException;

/** The life of the process that decodes: limits, ends, and what is left of it. */
class DecoderProcessTest {
    private static final long LITTLE_MEMORY = 1 << 16;

    @TempDir
    Path folder;

    private Path wav;
    private Path flac;

    @BeforeEach
    void makeTheFiles() throws Exception {
        Decoding.keepIn(folder.resolve("cache"));
        wav = CompressedSamples.voices(folder.resolve("voices.wav"), 48_000, 20);
        flac = CompressedSamples.encode(wav, folder.resolve("voices.flac"), "-c:a", "flac");
    }

    @AfterEach
    void useTheRealProgramAgain() {
        System.clearProperty(DecoderProgram.PROGRAM_PROPERTY);
    }

    @Test
    void closingInTheMiddleEndsTheProcessAndFreesTheMemoryAtOnce() throws Exception {
        fake("exec " + real() + " -re \"$@\"");
        for (int i = 0; i < 3; i++) {
            OpenedSound sound = new OpenedSound(flac);
            assertThat(FakedDecoders.running()).isEqualTo(1);
            assertThat(sound.source.isComplete()).isFalse();
            assertThat(sound.ledger.reservedBytes()).isPositive();
            long start = System.nanoTime();
            sound.close();
            assertThat(System.nanoTime() - start).isLessThan(500_000_000);
            await(() -> FakedDecoders.running() == 0);
            assertThat(sound.source.completed()).isCancelled();
            assertThatThrownBy(() -> sound.read(0, 10)).isInstanceOf(ResourceClosedException.class);
        }
    }

    @Test
    void samplesBeyondTheMarkReadAsZeroAndTheMarkGrows() throws Exception {
        fake("exec " + real() + " -re \"$@\"");
        try (OpenedSound sound = new OpenedSound(flac)) {
            await(() -> sound.source.availableFrames() > 1000);
            long mark = sound.source.availableFrames();
            assertThat(mark).isLessThan(900_000);
            assertThat(sound.read(959_000, 1000)[0]).containsOnly(0);
            await(() -> sound.source.availableFrames() > mark);
            assertThat(sound.source.format().frames()).isEqualTo(960_000);
        }
    }

    @Test
    void aKilledDecoderIsSaidAndNotTakenForComplete() throws Exception {
        fake("exec " + real() + " -re \"$@\"");
        try (OpenedSound sound = new OpenedSound(flac)) {
            await(() -> sound.source.availableFrames() > 1000);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            sound.source.completed().get(10, TimeUnit.SECONDS);
            assertThat(sound.source.format().frames()).isBetween(1000L, 900_000L);
            assertThat(sound.source.repairs()).anyMatch(repair -> repair.contains("gave up after"));
        }
    }

    @Test
    void aDecoderThatYieldsNothingIsEndedAfterTwoSeconds() throws Exception {
        fake("exec sleep 60");
        long start = System.nanoTime();
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(flac));
        assertThat(System.nanoTime() - start).isBetween(1_900_000_000L, 4_000_000_000L);
        assertThat(refused.getMessage()).contains("did not answer for two seconds");
        await(() -> FakedDecoders.running() == 0);
    }

    @Test
    void aDecoderThatStopsInTheMiddleIsEndedAndWhatWasBeforeStays() throws Exception {
        fake(real() + " \"$@\" | head -c 100000; exec sleep 60");
        try (OpenedSound sound = new OpenedSound(flac)) {
            sound.source.completed().get(10, TimeUnit.SECONDS);
            assertThat(sound.source.format().frames()).isBetween(20_000L, 25_000L);
            assertThat(sound.source.repairs()).anyMatch(repair -> repair.contains("yielded nothing more"));
        }
    }

    @Test
    void withoutTheProgramPcmOpensAndTheRestSaysWhatIsMissing() throws Exception {
        System.setProperty(
                DecoderProgram.PROGRAM_PROPERTY, folder.resolve("nowhere").toString());
        SampleSources.open(wav).close();
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(flac));
        assertThat(refused.getMessage()).startsWith("voices.flac: FLAC needs the decoder program");
    }

    @Test
    void aMissingLibraryOfTheSystemIsNamedWithWhatToInstall() throws Exception {
        fake("echo 'ffmpeg: error while loading shared libraries: libpulse.so.0: cannot open' >&2; exit 127");
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(flac));
        assertThat(refused.getMessage())
                .contains("libpulse.so.0")
                .contains("apt install libpulse0 libasound2 libxcb1 libxcb-shm0")
                .doesNotContain("\n");
    }

    @Test
    void theProcessHasNoEnvironmentAndLimits() throws Exception {
        Path seen = folder.resolve("seen");
        // a limit on files keeps it from writing any, so it is read from its own output
        fake("{ env; ulimit -v; ulimit -f; } >&2; exit 3");
        catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(flac));
        fake("echo x >" + seen + "; exit 3");
        catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(flac));
        assertThat(!Files.exists(seen) || Files.size(seen) == 0).isTrue();
        fake(
                "[ \"$(env | grep -cvE '^(LD_LIBRARY_PATH|PWD|SHLVL|_|OLDPWD)=')\" = 0 ] && [ \"$(ulimit -v)\" -le 1048576 ]"
                        + " && exec " + real() + " \"$@\"; exit 3");
        try (OpenedSound sound = new OpenedSound(flac).whole()) {
            assertThat(sound.source.format().frames()).isEqualTo(960_000);
        }
    }

    @Test
    void whatIsTooLongForMemoryGoesToAFileThatOnlyTheUserReadsAndIsKeptForTheNextTime() throws Exception {
        try (OpenedSound direct = new OpenedSound(wav)) {
            try (OpenedSound sound = new OpenedSound(flac, LITTLE_MEMORY).whole()) {
                assertThat(sound.ledger.reservedBytes()).isLessThan(400_000);
                assertThat(sound.all()).isDeepEqualTo(direct.all());
                assertThat(cached()).hasSize(1);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cached().getFirst())))
                        .isEqualTo("rw-------");
            }
            assertThat(cached()).hasSize(1);
            System.setProperty(
                    DecoderProgram.PROGRAM_PROPERTY, folder.resolve("nowhere").toString());
            try (OpenedSound again = new OpenedSound(flac, LITTLE_MEMORY)) {
                assertThat(again.source.isComplete()).isTrue();
                assertThat(again.all()).isDeepEqualTo(direct.all());
            }
        }
    }

    @Test
    void aFileThatIsNotWholeIsNotKept() throws Exception {
        fake("exec " + real() + " -re \"$@\"");
        try (OpenedSound sound = new OpenedSound(flac, LITTLE_MEMORY)) {
            await(() -> sound.source.availableFrames() > 1000);
        }
        await(() -> cached().isEmpty());
    }

    @Test
    void aFileThatChangedSinceIsDecodedAnew() throws Exception {
        new OpenedSound(flac, LITTLE_MEMORY).whole().close();
        CompressedSamples.encode(wav, flac, "-t", "5", "-c:a", "flac");
        try (OpenedSound sound = new OpenedSound(flac, LITTLE_MEMORY).whole()) {
            assertThat(sound.source.format().frames()).isEqualTo(240_000);
        }
    }

    @Test
    void aCacheFolderThatCannotBeWrittenIsSaidInOneLineAndShortFilesOpen() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("no folder"));
        Decoding.keepIn(inTheWay);
        assertThatThrownBy(() -> new OpenedSound(flac, LITTLE_MEMORY))
                .isInstanceOf(NoRoomForSamplesException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(inTheWay.toString());
        try (OpenedSound sound = new OpenedSound(flac).whole()) {
            assertThat(sound.source.format().frames()).isEqualTo(960_000);
        }
    }

    @Test
    void aLengthThatWasGuessedTooShortGoesOnInAFile() throws Exception {
        Path mp3 = CompressedSamples.encode(
                wav, folder.resolve("vbr.mp3"), "-c:a", "libmp3lame", "-q:a", "5", "-write_xing", "0");
        try (OpenedSound sound = new OpenedSound(mp3, 8 << 20)) {
            assertThat(sound.source.isLengthCertain()).isFalse();
            sound.whole();
            assertThat(sound.source.isLengthCertain()).isTrue();
            assertThat((double) sound.source.format().frames())
                    .isCloseTo(960_000, org.assertj.core.api.Assertions.within(3000.0));
        }
        await(() -> cached().isEmpty());
    }

    @Test
    void closingWithoutBeginningLeavesNothing() throws Exception {
        SampleSource source = SampleSources.open(flac);
        assertThat(FakedDecoders.running()).isEqualTo(1);
        source.close();
        source.close();
        await(() -> FakedDecoders.running() == 0);
        assertThatThrownBy(() -> source.completed().get()).isInstanceOf(CancellationException.class);
    }

    private List<Path> cached() throws Exception {
        return KeptFiles.in(folder.resolve("cache"));
    }

    private static String real() {
        System.clearProperty(DecoderProgram.PROGRAM_PROPERTY);
        DecoderProgram program = DecoderProgram.find();
        assertThat(program).isNotNull();
        return "env LD_LIBRARY_PATH=" + program.file().getParent() + " " + program.file();
    }

    private void fake(String script) throws Exception {
        Path program = folder.resolve("decoder.sh");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        System.setProperty(DecoderProgram.PROGRAM_PROPERTY, program.toString());
    }
}
