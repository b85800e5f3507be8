package org.sonolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.memory.MemoryLedger;

/** That exported samples are the stored ones, bit for bit, or what the rule of rounding makes of them. */
class ExportExactnessTest {
    private static final int RATE_HZ = 48_000;
    private static final int PCM = 1;
    private static final int FLOAT = 3;

    @TempDir
    Path folder;

    private final MemoryLedger ledger = new MemoryLedger(4 * MemoryLedger.MIB);

    /** A form as its header states it. */
    record Form(int tag, int bits) {}

    static Stream<Form> forms() {
        return Stream.of(
                new Form(PCM, 8),
                new Form(PCM, 16),
                new Form(PCM, 24),
                new Form(PCM, 32),
                new Form(PCM, 40),
                new Form(PCM, 64),
                new Form(FLOAT, 32),
                new Form(FLOAT, 64),
                new Form(6, 8),
                new Form(7, 8));
    }

    @AfterEach
    void nothingIsHeldBetweenExports() {
        ledger.assertEmpty();
    }

    private Exported export(Path from, Path to, long first, long end, OptionalInt channel, BitDepth depth)
            throws Exception {
        try (SampleSource source = SampleSources.open(from)) {
            return new SoundExporter(ledger)
                    .write(
                            source,
                            new ExportRequest(to, first, end, RATE_HZ, channel, depth, true),
                            ExportProgress.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyStretchOfAnyFormIsTheStoredBytesWhateverTheyMean(Form form) throws Exception {
        Random random = new Random(form.tag() * 100L + form.bits());
        for (int round = 0; round < 25; round++) {
            int channels = 1 + random.nextInt(5);
            int frames = 1 + random.nextInt(900);
            int width = form.bits() / 8;
            byte[] data = new byte[frames * channels * width];
            random.nextBytes(data);
            Path file = TestWav.of(form.tag(), channels, RATE_HZ, form.bits())
                    .part("data", data)
                    .write(folder.resolve("in.wav"));
            int first = random.nextInt(frames);
            int end = first + 1 + random.nextInt(frames - first);
            Path out = folder.resolve("out.wav");

            export(file, out, first, end, OptionalInt.empty(), BitDepth.SOURCE);
            int block = channels * width;
            assertThat(TestWav.parts(out).get("data")).isEqualTo(Arrays.copyOfRange(data, first * block, end * block));
            try (SampleSource written = SampleSources.open(out);
                    SampleSource source = SampleSources.open(file)) {
                assertThat(written.repairs()).isEmpty();
                assertThat(written.format().codec()).isEqualTo(source.format().codec());
                assertThat(written.format().sampleRateHz()).isEqualTo(RATE_HZ);
                assertThat(written.format().channels()).isEqualTo(channels);
                assertThat(written.format().frames()).isEqualTo(end - first);
            }

            int channel = random.nextInt(channels);
            export(file, out, first, end, OptionalInt.of(channel), BitDepth.SOURCE);
            byte[] one = new byte[(end - first) * width];
            for (int i = 0; i < one.length; i++) {
                one[i] = data[(first + i / width) * block + channel * width + i % width];
            }
            assertThat(TestWav.parts(out).get("data")).isEqualTo(one);
        }
    }

    @Test
    void aLongOneIsCopiedOverManyBlocks() throws Exception {
        byte[] data = new byte[5_000_002];
        new Random(5).nextBytes(data);
        Path file = TestWav.of(PCM, 1, RATE_HZ, 16).part("data", data).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        Exported done = export(file, out, 1, 2_500_000, OptionalInt.empty(), BitDepth.SOURCE);
        assertThat(TestWav.parts(out).get("data")).isEqualTo(Arrays.copyOfRange(data, 2, 5_000_000));
        assertThat(done.bytes()).isEqualTo(Files.size(out));
        assertThat(done.frames()).isEqualTo(2_499_999);
    }

    @Test
    void validBitsAndSpeakersOfAnExtensibleHeaderStay() throws Exception {
        ByteBuffer fmt = TestWav.buffer(40);
        fmt.putShort((short) 0xFFFE)
                .putShort((short) 2)
                .putInt(RATE_HZ)
                .putInt(RATE_HZ * 4)
                .putShort((short) 4);
        fmt.putShort((short) 16)
                .putShort((short) 22)
                .putShort((short) 12)
                .putInt(0x30)
                .putShort((short) PCM);
        fmt.put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});
        Path file = new TestWav()
                .part("fmt ", fmt.array())
                .part("data", new byte[40])
                .write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        export(file, out, 2, 7, OptionalInt.empty(), BitDepth.SOURCE);
        assertThat(TestWav.parts(out).get("fmt ")).isEqualTo(fmt.array());
        assertThat(TestWav.parts(out).get("data")).hasSize(20);
    }

    @Test
    void sixteenBitsRoundToTheNearestAndSaturate() throws Exception {
        float lsb = 1f / 32768;
        float[] values = {0, 0.4f * lsb, 0.6f * lsb, 0.5f * lsb, 1.5f * lsb, -0.6f * lsb, 1, 3, -1, -9, 0.25f};
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        ByteBuffer data = TestWav.buffer(4 * (values.length + odd.length));
        for (float value : values) {
            data.putFloat(value);
        }
        for (float value : odd) {
            data.putFloat(value);
        }
        Path file = TestWav.of(FLOAT, 1, RATE_HZ, 32).part("data", data.array()).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        export(file, out, 0, values.length + odd.length, OptionalInt.empty(), BitDepth.INT_16);
        ByteBuffer written = ByteBuffer.wrap(TestWav.parts(out).get("data")).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        short[] shorts = new short[values.length + odd.length];
        written.asShortBuffer().get(shorts);
        assertThat(shorts).containsExactly(0, 0, 1, 0, 2, -1, 32767, 32767, -32768, -32768, 8192, 0, 32767, -32768);
    }

    @Test
    void everyBitDepthHoldsTheSameSamplesAsFarAsItsBitsReach() throws Exception {
        Random random = new Random(24);
        int frames = 3000;
        ByteBuffer data = TestWav.buffer(4 * frames);
        int[] ints = new int[frames];
        for (int i = 0; i < frames; i++) {
            ints[i] = random.nextInt();
            data.putInt(ints[i]);
        }
        Path file = TestWav.of(PCM, 1, RATE_HZ, 32).part("data", data.array()).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        for (BitDepth depth : List.of(BitDepth.INT_16, BitDepth.INT_24, BitDepth.INT_32)) {
            int dropped = 32 - Integer.parseInt(depth.label());
            export(file, out, 0, frames, OptionalInt.empty(), depth);
            byte[] written = TestWav.parts(out).get("data");
            int width = 4 - dropped / 8;
            assertThat(written).hasSize(frames * width);
            for (int i = 0; i < frames; i++) {
                int value = 0;
                for (int b = 0; b < width; b++) {
                    value |= (written[i * width + b] & 0xFF) << 8 * b + dropped;
                }
                long most = (long) Integer.MAX_VALUE >> dropped;
                long wanted = Math.min(most, (long) Math.rint(ints[i] / (double) (1L << dropped)));
                assertThat((long) value >> dropped).as("%s sample %d", depth, i).isEqualTo(wanted);
            }
        }
        export(file, out, 0, frames, OptionalInt.empty(), BitDepth.FLOAT_32);
        ByteBuffer floats = ByteBuffer.wrap(TestWav.parts(out).get("data")).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            assertThat(floats.getFloat(4 * i)).isEqualTo((float) (ints[i] / 2147483648.0));
        }
    }

    @Test
    void aDecodedFileGetsTheIntegersOfItsCodec() throws Exception {
        Random random = new Random(7);
        float[][] channels = new float[2][4000];
        ByteBuffer wanted = TestWav.buffer(4 * 3000);
        for (int i = 0; i < 4000; i++) {
            for (float[] channel : channels) {
                short stored = (short) random.nextInt();
                channel[i] = stored / 32768f;
                if (i >= 500 && i < 3500) {
                    wanted.putShort(stored);
                }
            }
        }
        Path out = folder.resolve("out.wav");
        new SoundExporter(ledger)
                .write(
                        SoundInMemory.of("decoded.flac", 8000, channels),
                        new ExportRequest(out, 500, 3500, 8000, OptionalInt.empty(), BitDepth.SOURCE, false),
                        ExportProgress.NONE);
        assertThat(TestWav.parts(out).get("data")).isEqualTo(wanted.array());
        new SoundExporter(ledger)
                .write(
                        SoundInMemory.of("decoded.flac", 8000, channels),
                        new ExportRequest(out, 500, 3500, 8000, OptionalInt.of(1), BitDepth.FLOAT_32, true),
                        ExportProgress.NONE);
        assertThat(TestWav.samples(out)).isEqualTo(Arrays.copyOfRange(channels[1], 500, 3500));
    }
}
