package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.WavBytes.FLOAT;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.form;
import static org.sonolens.audio.WavBytes.riff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

class WavFuzzTest {
    private static final int MUTANTS = 3000;
    private static final int MUTANTS_AN_ARENA = 100;
    private static final byte[] GUANO = "GUANO|Version: 1.0\nTE: 10\n".getBytes(StandardCharsets.UTF_8);
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};
    private static final List<Class<? extends Throwable>> BUGS = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class,
            OutOfMemoryError.class,
            StackOverflowError.class);

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedInOneLine() throws Exception {
        List<byte[]> seeds = List.of(
                riff().fmt(PCM, 2, 44_100, 16)
                        .chunk("LIST", "INFOICMT\4\0\0\0abc\0".getBytes(StandardCharsets.ISO_8859_1))
                        .chunk("data", new byte[40])
                        .chunk("guan", GUANO)
                        .bytes(),
                riff().extensible(FLOAT, 1, 48_000, 64, 64)
                        .chunk("data", WavBytes.doubles(1, 2, 3))
                        .bytes(),
                riff().chunk("bext", new byte[602])
                        .fmt(PCM, 3, 8000, 24)
                        .chunk("data", new byte[45])
                        .chunk("wamd", new byte[] {1, 0, 2, 0, 0, 0, 'a', 'b'})
                        .bytes(),
                form("RF64", WavBytes.NOT_KNOWN)
                        .ds64(8, 4)
                        .fmt(PCM, 1, 8000, 16)
                        .header("data", WavBytes.NOT_KNOWN)
                        .raw(new byte[8])
                        .bytes());
        Random random = new Random(20_260_701);
        Path file = folder.resolve("mutant.wav");
        LedgerAccount account = new MemoryLedger(16 * MemoryLedger.MIB).openAccount(AccountKind.SCRATCH, "mutants");
        NativeArena arena = NativeArena.open(account, "fuzz");
        int opened = 0;
        for (int i = 0; i < MUTANTS; i++) {
            WavBytes.write(file, mutant(seeds.get(i % seeds.size()), random));
            if (i % MUTANTS_AN_ARENA == 0) {
                arena.close();
                arena = NativeArena.open(account, "fuzz");
            }
            opened += opens(file, i, arena) ? 1 : 0;
        }
        arena.close();
        assertThat(opened).as("opened and refused mutants").isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    private static boolean opens(Path file, int mutant, NativeArena arena) throws IOException {
        try (SampleSource source = SampleSources.open(file)) {
            SampleReader reader = source.newReader(arena);
            float[][] samples = new float[source.format().channels()][50];
            reader.read(-3, 50, samples, 0);
            reader.readMix(source.format().frames() - 3, 50, samples[0], 0);
            for (float[] channel : samples) {
                for (float sample : channel) {
                    assertThat(Float.isFinite(sample)).isTrue();
                }
            }
            return true;
        } catch (UnreadableAudioException refused) {
            assertThat(refused.getMessage()).contains("mutant.wav: ").doesNotContain("\n");
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                Throwable seen = cause;
                assertThat(BUGS.stream().noneMatch(bug -> bug.isInstance(seen)))
                        .as("mutant %d", mutant)
                        .isTrue();
            }
            return false;
        }
    }

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(Math.min(bytes.length, 120));
            bytes[at] = (byte) (random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(256));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(100));
            default -> bytes;
        };
    }
}
