package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.CompressedSamples;
import org.sonolens.audio.Decoding;
import org.sonolens.audio.decode.DecoderProgram;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerLine;
import org.sonolens.tile.PictureJob;

/** A file that has to be decoded, on the screen while it is. */
class CompressedWindowTest {
    @TempDir
    Path folder;

    private Path wav;

    @BeforeEach
    void makeTheSound() throws Exception {
        Decoding.keepIn(folder.resolve("cache"));
        wav = TestSounds.sweep(folder.resolve("sweep.wav"), 48_000, 2, 60, 4);
    }

    @AfterEach
    void decodeFastAgain() {
        System.clearProperty(DecoderProgram.PROGRAM_PROPERTY);
    }

    @Test
    void thePictureGrowsWithWhatIsDecodedAndBecomesThatOfTheSameSoundInAWav() throws Exception {
        Path flac = CompressedSamples.encode(wav, folder.resolve("sweep.flac"), "-c:a", "flac");
        decodeAt(30);
        try (OpenWindow open = OpenWindow.opening(folder, flac)) {
            await("a part is drawn", () -> drawn(open) > 20);
            int early = fx(() -> drawn(open));
            String state = fx(() -> open.text("#picture-state"));
            assertThat(state).contains("provisional").contains("decoding").doesNotContain("estimated");
            assertThat(fx(() -> open.window().session().shown().recording().isComplete()))
                    .isFalse();
            assertThat(early).isLessThan(open.shown().viewport().widthPx());
            assertThat(fx(() -> open.window().spectrogram().job().image().isExact(early * 2 / 3)))
                    .isTrue();
            assertThat(fx(() -> open.window()
                            .spectrogram()
                            .job()
                            .image()
                            .isDrawn(open.window().spectrogram().job().image().widthPx() - 1)))
                    .as("what is not decoded is not drawn")
                    .isFalse();
            await("more is drawn", () -> drawn(open) > early);
            open.settle();
            assertThat(fx(() -> open.text("#picture-state"))).contains("exact").doesNotContain("decoding");
            assertThat(open.shown().recording().repairs()).isEmpty();
            try (DirectPictures direct =
                    new DirectPictures(wav, open.shown().info().plan())) {
                Shown shown = open.shown();
                assertThat(open.window().colourBar().range())
                        .isEqualTo(direct.job(shown).autoRange());
                assertThat(OpenWindow.differing(direct.spectrogram(shown), open.pixels()))
                        .isZero();
                assertThat(OpenWindow.differing(
                                direct.waveform(shown, open.window().waveform().heightPx()), open.wavePixels()))
                        .isZero();
            }
        }
    }

    @Test
    void aGuessedLengthIsCorrectedAndWhatWasAtFitStaysAtFit() throws Exception {
        Path mp3 = CompressedSamples.encode(
                wav, folder.resolve("guessed.mp3"), "-c:a", "libmp3lame", "-q:a", "3", "-write_xing", "0");
        decodeAt(30);
        try (OpenWindow open = OpenWindow.opening(folder, mp3)) {
            await("a part is drawn", () -> drawn(open) > 20);
            assertThat(fx(() -> open.text("#picture-state"))).contains("of an estimated length");
            long guessed = open.shown().frames();
            await(
                    "it is decoded",
                    () -> open.window().session().shown().recording().isComplete()
                            && open.window().session().shown().info().format().frames() != guessed);
            open.settle();
            Shown shown = open.shown();
            assertThat(shown.isWhole()).isTrue();
            assertThat((double) shown.frames()).isCloseTo(60 * 48_000, org.assertj.core.api.Assertions.within(4000.0));
            System.clearProperty(DecoderProgram.PROGRAM_PROPERTY);
            try (DirectPictures direct = new DirectPictures(mp3, shown.info().plan())) {
                assertThat(OpenWindow.differing(direct.spectrogram(shown), open.pixels()))
                        .isZero();
                assertThat(OpenWindow.differing(
                                direct.waveform(shown, open.window().waveform().heightPx()), open.wavePixels()))
                        .isZero();
            }
        }
    }

    @Test
    void goingOnEndsTheDecodingAndFreesItsMemoryBeforeTheNextFileIsShown() throws Exception {
        Path flac = CompressedSamples.encode(wav, folder.resolve("sweep.flac"), "-c:a", "flac");
        decodeAt(5);
        try (OpenWindow open = OpenWindow.opening(folder, flac, wav)) {
            await("a part is drawn", () -> drawn(open) > 5);
            assertThat(open.ledger.lines()).anyMatch(line -> line.owner().startsWith("decoder"));
            fx(() -> {
                open.window().session().step(1);
                return true;
            });
            // its preview may be on the screen before
            AtomicReference<List<LedgerLine>> held = new AtomicReference<>(List.of());
            await(
                    "the next holds memory",
                    () -> held.updateAndGet(before -> open.ledger.lines()).stream()
                            .anyMatch(line -> line.kind() == AccountKind.RECORDING
                                    && line.holder().equals("sweep.wav")));
            assertThat(held.get()).noneMatch(line -> line.holder().equals("sweep.flac"));
            assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                    .isEmpty();
            open.settle();
        }
    }

    private static int drawn(OpenWindow open) {
        PictureJob job = open.window().spectrogram().job();
        return job == null ? 0 : job.drawnColumns();
    }

    /** Lets the program take its time: so many seconds of sound a second. */
    private void decodeAt(int rate) throws Exception {
        DecoderProgram real = DecoderProgram.find();
        assertThat(real).isNotNull();
        Path slow = folder.resolve("slow.sh");
        Files.writeString(
                slow,
                "#!/bin/sh\nLD_LIBRARY_PATH=" + real.file().getParent() + "; export LD_LIBRARY_PATH\nexec "
                        + real.file() + " -readrate " + rate + " -readrate_initial_burst 0.1 \"$@\"\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        System.setProperty(DecoderProgram.PROGRAM_PROPERTY, slow.toString());
    }
}
