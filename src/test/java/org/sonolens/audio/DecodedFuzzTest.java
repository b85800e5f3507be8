package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged compressed files, a thousand of them, through the program that decodes them. */
class DecodedFuzzTest {
    private static final int MUTANTS = 1000;
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};
    private static final long AVERAGE_NANOS = 120_000_000;

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreDecodedOrRefusedInOneLineAndLeaveNothing() throws Exception {
        Path wav = CompressedSamples.voices(folder.resolve("seed.wav"), 22_050, 0.4);
        List<Path> seeds = new ArrayList<>();
        for (String[] kind : new String[][] {
            {"flac", "flac"}, {"mp3", "libmp3lame"}, {"ogg", "vorbis"}, {"opus", "libopus"}, {"m4a", "aac"},
            {"m4a", "alac"}, {"aac", "aac"}, {"wv", "wavpack"}, {"oga", "flac"}, {"wav", "adpcm_ms"}
        }) {
            seeds.add(CompressedSamples.encode(
                    wav, folder.resolve(seeds.size() + "." + kind[0]), "-strict", "-2", "-c:a", kind[1]));
        }
        Random random = new Random(20_261_124);
        long start = System.nanoTime();
        int decoded = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = java.nio.file.Files.readAllBytes(seeds.get(i % seeds.size()));
            Path mutant = WavBytes.write(folder.resolve("mutant.bin"), damaged(bytes, random));
            long began = System.nanoTime();
            try (OpenedSound sound = new OpenedSound(mutant, 1 << 20)) {
                sound.source.completed().get(20, TimeUnit.SECONDS);
                sound.read(0, 100);
                assertThat(sound.source.format().frames()).isPositive();
                decoded++;
            } catch (UnreadableAudioException refused) {
                assertThat(refused.getMessage()).startsWith("mutant.bin: ").doesNotContain("\n");
                for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
                    assertThat(cause).isNotInstanceOf(RuntimeException.class).isNotInstanceOf(Error.class);
                }
            } catch (ExecutionException bug) {
                throw new AssertionError("mutant " + i, bug);
            }
            assertThat(System.nanoTime() - began).as("mutant " + i).isLessThan(6_000_000_000L);
        }
        assertThat(decoded).isBetween(MUTANTS / 4, MUTANTS);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat((System.nanoTime() - start) / MUTANTS).isLessThan(AVERAGE_NANOS);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int changes = 1 + random.nextInt(8);
        // most of what matters stands at the beginning
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 200) : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(256));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
