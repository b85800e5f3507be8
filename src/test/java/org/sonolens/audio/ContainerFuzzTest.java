package org.sonolens.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.ContainerBytes.aiff;
import static org.sonolens.audio.ContainerBytes.au;
import static org.sonolens.audio.ContainerBytes.caf;
import static org.sonolens.audio.ContainerBytes.fmt;
import static org.sonolens.audio.ContainerBytes.rifx;
import static org.sonolens.audio.ContainerBytes.w64;
import static org.sonolens.audio.WavBytes.form;
import static org.sonolens.audio.WavBytes.riff;

import java.io.IOException;
import java.nio.ByteBuffer;
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

/** Damaged files of every container, made from a fixed seed. */
class ContainerFuzzTest {
    private static final int MUTANTS = 20_000;
    private static final int PCM_MUTANTS = 2_000;
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int HEADER_BYTES = 160;
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};
    private static final int[] SIZES = {0, 1, 4, 8, 24, -1, -2, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x10000};
    private static final byte[] GUANO = "GUANO|Version: 1.0\nTE: 10\n".getBytes(StandardCharsets.UTF_8);
    private static final List<Class<? extends Throwable>> BUGS = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class,
            OutOfMemoryError.class,
            StackOverflowError.class,
            AssertionError.class);

    /** A right file, and where its samples are. */
    private record Seed(String name, byte[] bytes, int samplesAt, int sampleBytes, long frames) {
        static Seed of(String name, byte[] before, byte[] samples, byte[] after, long frames) {
            byte[] bytes = Arrays.copyOf(before, before.length + samples.length + after.length);
            System.arraycopy(samples, 0, bytes, before.length, samples.length);
            System.arraycopy(after, 0, bytes, before.length + samples.length, after.length);
            return new Seed(name, bytes, before.length, samples.length, frames);
        }
    }

    private static final byte[] NOTHING = {};
    private static final List<Seed> SEEDS = List.of(
            Seed.of(
                    "WAV",
                    riff().fmt(WavBytes.PCM, 2, 44_100, 16)
                            .chunk("LIST", "INFOICMT\4\0\0\0abc\0".getBytes(StandardCharsets.ISO_8859_1))
                            .header("data", 40)
                            .bytes(),
                    new byte[40],
                    tail(riff().chunk("guan", GUANO).bytes(), 12),
                    10),
            Seed.of(
                    "WAV float",
                    riff().extensible(WavBytes.FLOAT, 1, 48_000, 64, 64)
                            .header("data", 24)
                            .bytes(),
                    WavBytes.doubles(1, 2, 3),
                    NOTHING,
                    3),
            Seed.of(
                    "WAV with texts",
                    riff().chunk("bext", new byte[602])
                            .fmt(WavBytes.PCM, 3, 8000, 24)
                            .header("data", 45)
                            .bytes(),
                    new byte[45],
                    tail(
                            riff().raw(0)
                                    .chunk("wamd", new byte[] {1, 0, 2, 0, 0, 0, 'a', 'b'})
                                    .bytes(),
                            12),
                    5),
            Seed.of(
                    "RF64",
                    form("RF64", WavBytes.NOT_KNOWN)
                            .ds64(8, 4)
                            .fmt(WavBytes.PCM, 1, 8000, 16)
                            .header("data", WavBytes.NOT_KNOWN)
                            .bytes(),
                    new byte[8],
                    NOTHING,
                    4),
            Seed.of(
                    "RIFX",
                    rifx().chunk("fmt ", fmt(BIG_ENDIAN, WavBytes.PCM, 1, 8000, 32))
                            .chunk("LIST", "INFOICMT\0\0\0\4abc\0".getBytes(StandardCharsets.ISO_8859_1))
                            .ascii("data")
                            .u32(40)
                            .bytes(),
                    new byte[40],
                    NOTHING,
                    10),
            Seed.of(
                    "W64",
                    w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, WavBytes.PCM, 2, 8000, 16))
                            .guidChunk("junk", new byte[5])
                            .guidHeader("data", 24 + 40)
                            .bytes(),
                    new byte[40],
                    tail(w64().guidChunk("bext", new byte[602]).bytes(), 40),
                    10),
            Seed.of(
                    "AIFF",
                    aiff("AIFF")
                            .chunk("NAME", "owl".getBytes(StandardCharsets.UTF_8))
                            .comm(null, 2, 10, 16, 44_100)
                            .ascii("SSND")
                            .u32(48)
                            .u64(0)
                            .bytes(),
                    new byte[40],
                    tail(
                            aiff("AIFF")
                                    .chunk("COMT", new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 'a', 'b'})
                                    .bytes(),
                            12),
                    10),
            Seed.of(
                    "AIFC",
                    aiff("AIFC")
                            .comm("fl32", 1, 9, 32, 96_000)
                            .ascii("SSND")
                            .u32(8 + 4 + 36)
                            .u32(4)
                            .u32(0)
                            .u32(7)
                            .bytes(),
                    new byte[36],
                    NOTHING,
                    9),
            Seed.of("AU", au(BIG_ENDIAN, 4, 8000, 1, 30, "frog", NOTHING).bytes(), new byte[30], NOTHING, 10),
            Seed.of("AU turned", au(LITTLE_ENDIAN, 7, 8000, 1, 40, "", NOTHING).bytes(), new byte[40], NOTHING, 5),
            Seed.of(
                    "CAF",
                    caf().desc(44_100, "lpcm", 2, 6, 2, 24)
                            .cafHeader("info", 15)
                            .u32(1)
                            .ascii("title\0owls\0")
                            .cafHeader("data", 64)
                            .u32(0)
                            .bytes(),
                    new byte[60],
                    tail(caf().cafHeader("free", 9).raw(new byte[9]).bytes(), 8),
                    10),
            Seed.of(
                    "CAF without a length",
                    caf().desc(44_100, "ulaw", 0, 1, 1, 8)
                            .cafHeader("data", -1)
                            .u32(0)
                            .bytes(),
                    new byte[50],
                    NOTHING,
                    50));

    @TempDir
    Path folder;

    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.MIB);

    @Test
    void damagedFilesAreReadOrRefusedInOneLine() throws Exception {
        Random random = new Random(20_260_701);
        int[] opened = new int[SEEDS.size()];
        for (int i = 0; i < MUTANTS; i++) {
            int kind = i % SEEDS.size();
            Path file = WavBytes.write(
                    folder.resolve("mutant.wav"), mutant(SEEDS.get(kind).bytes(), random));
            opened[kind] += framesOf(file, SEEDS.get(kind).name() + " " + i) > 0 ? 1 : 0;
        }
        int each = MUTANTS / SEEDS.size();
        for (int kind = 0; kind < opened.length; kind++) {
            assertThat(opened[kind])
                    .as("mutants of %s that opened, of %d", SEEDS.get(kind).name(), each)
                    .isBetween(each / 20, each * 19 / 20);
        }
    }

    @Test
    void damageToTheSamplesAloneLosesNoFrame() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < PCM_MUTANTS; i++) {
            Seed seed = SEEDS.get(i % SEEDS.size());
            byte[] bytes = seed.bytes().clone();
            for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                bytes[seed.samplesAt() + random.nextInt(seed.sampleBytes())] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = WavBytes.write(folder.resolve("mutant.wav"), bytes);
            assertThat(framesOf(file, seed.name() + " " + i)).as(seed.name()).isEqualTo(seed.frames());
        }
    }

    /** Reads what there is; 0 where it is refused. Nothing may be left open, and nothing may take long. */
    private long framesOf(Path file, String mutant) throws IOException {
        long start = System.nanoTime();
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "mutant");
        long frames = 0;
        try (NativeArena arena = NativeArena.open(account, "fuzz");
                SampleSource source = SampleSources.open(file)) {
            frames = source.format().frames();
            SampleReader reader = source.newReader(arena);
            float[][] samples = new float[source.format().channels()][50];
            reader.read(-3, 50, samples, 0);
            reader.readMix(frames - 3, 50, samples[0], 0);
            for (float[] channel : samples) {
                for (float sample : channel) {
                    assertThat(Float.isFinite(sample)).as(mutant).isTrue();
                }
            }
            source.metadata();
        } catch (UnreadableAudioException refused) {
            assertThat(refused.getMessage()).as(mutant).contains("mutant.wav: ").doesNotContain("\n");
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                Throwable seen = cause;
                assertThat(BUGS.stream().noneMatch(bug -> bug.isInstance(seen)))
                        .as(mutant)
                        .isTrue();
            }
        }
        account.close();
        ledger.assertEmpty();
        assertThat(System.nanoTime() - start).as(mutant).isLessThan(MOST_NANOS);
        return frames;
    }

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int reach = random.nextInt(4) > 0 ? Math.min(bytes.length, HEADER_BYTES) : bytes.length;
            int at = random.nextInt(reach);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) EDGES[random.nextInt(EDGES.length)];
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    if (at + Integer.BYTES <= bytes.length) {
                        ByteBuffer.wrap(bytes).putInt(at, SIZES[random.nextInt(SIZES.length)]);
                    }
                }
            }
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(100));
            case 2 -> repeated(bytes, random);
            default -> bytes;
        };
    }

    /** With a stretch of it twice, so that parts stand double or at odd places. */
    private static byte[] repeated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from);
        byte[] more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, more, from + length, bytes.length - from);
        return more;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
