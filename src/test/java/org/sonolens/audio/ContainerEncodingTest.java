package org.sonolens.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.audio.ContainerBytes.CAF_FLOAT;
import static org.sonolens.audio.ContainerBytes.CAF_LITTLE;
import static org.sonolens.audio.ContainerBytes.aiff;
import static org.sonolens.audio.ContainerBytes.au;
import static org.sonolens.audio.ContainerBytes.caf;
import static org.sonolens.audio.ContainerBytes.fmt;
import static org.sonolens.audio.ContainerBytes.rifx;
import static org.sonolens.audio.ContainerBytes.w64;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every encoding of every container in either byte order, as one channel and as two. */
class ContainerEncodingTest {
    private static final int RATE_HZ = 44_100;

    /** Exact in 8 bits and more; no palindrome in bytes but 0, so that a wrong order shows in 16 bits and more. */
    private static final double[] VALUES = {0.5, -1, 0, -0.25, 0.0078125, 0.75};

    private static final byte[] A_LAW_CODES = {(byte) 0xAA, 0x2A, (byte) 0xD5, 0x55, (byte) 0x80, (byte) 0xAA};
    private static final double[] A_LAW_VALUES = {
        32256 / 32768.0, -32256 / 32768.0, 8 / 32768.0, -8 / 32768.0, 5504 / 32768.0, 32256 / 32768.0
    };
    private static final byte[] MU_LAW_CODES = {(byte) 0x80, 0, (byte) 0xFF, 0x7F, (byte) 0xBF, (byte) 0x80};
    private static final double[] MU_LAW_VALUES = {
        32124 / 32768.0, -32124 / 32768.0, 0, 0, 1980 / 32768.0, 32124 / 32768.0
    };

    /** Stored samples, and what they must read as. */
    private record Stored(String codec, int bits, byte[] bytes, double[] values) {
        static Stored signed(int bits, ByteOrder order) {
            return new Stored("PCM " + bits + "-bit", bits, ContainerBytes.signed(bits / 8, order, VALUES), VALUES);
        }

        static Stored unsigned() {
            return new Stored("PCM 8-bit", 8, ContainerBytes.unsigned(VALUES), VALUES);
        }

        static Stored floats(int bits, ByteOrder order) {
            return new Stored("float " + bits + "-bit", bits, ContainerBytes.floats(bits / 8, order, VALUES), VALUES);
        }

        static Stored aLaw() {
            return new Stored("A-law", 8, A_LAW_CODES, A_LAW_VALUES);
        }

        static Stored muLaw() {
            return new Stored("µ-law", 8, MU_LAW_CODES, MU_LAW_VALUES);
        }
    }

    private interface Container {
        ContainerBytes of(int channels, int frames);
    }

    @TempDir
    Path folder;

    @Test
    void rifxAndWave64HoldWhatWavHolds() throws Exception {
        for (ByteOrder order : List.of(BIG_ENDIAN, LITTLE_ENDIAN)) {
            wave(order, WavBytes.PCM, Stored.unsigned());
            for (int bits : new int[] {16, 24, 32, 40, 64}) {
                wave(order, WavBytes.PCM, Stored.signed(bits, order));
            }
            wave(order, WavBytes.FLOAT, Stored.floats(32, order));
            wave(order, WavBytes.FLOAT, Stored.floats(64, order));
            wave(order, WavBytes.A_LAW, Stored.aLaw());
            wave(order, WavBytes.MU_LAW, Stored.muLaw());
        }
    }

    private void wave(ByteOrder order, int tag, Stored stored) throws Exception {
        if (order == BIG_ENDIAN) {
            expect(
                    "RIFX",
                    stored,
                    (channels, frames) -> rifx().chunk("fmt ", fmt(order, tag, channels, RATE_HZ, stored.bits()))
                            .chunk("data", stored.bytes()));
        } else {
            expect(
                    "W64",
                    stored,
                    (channels, frames) -> w64().guidChunk("fmt ", fmt(order, tag, channels, RATE_HZ, stored.bits()))
                            .guidChunk("data", stored.bytes()));
        }
    }

    @Test
    void anExtensibleHeaderOfRifxNamesItsCodecInEitherOrder() throws Exception {
        byte[] turned = {0, 0, 0, 1, 0, 0, 0, 0x10, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        byte[] asIs = {1, 0, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        Stored stored = Stored.signed(16, BIG_ENDIAN);
        byte[] half = {0, 1, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        for (byte[] guid : List.of(turned, asIs, half)) {
            expect("RIFX", stored, (channels, frames) -> {
                ContainerBytes start = ContainerBytes.bigEndian().raw(fmt(BIG_ENDIAN, 0xFFFE, channels, RATE_HZ, 16));
                return rifx().chunk(
                                "fmt ", start.u16(22).u16(16).u32(0).raw(guid).bytes())
                        .chunk("data", stored.bytes());
            });
        }
    }

    @Test
    void aiffHoldsSignedBigEndianPcm() throws Exception {
        for (int bits : new int[] {8, 16, 24, 32}) {
            Stored stored = Stored.signed(bits, BIG_ENDIAN);
            expect(
                    "AIFF",
                    stored,
                    (channels, frames) -> aiff("AIFF")
                            .comm(null, channels, frames, bits, RATE_HZ)
                            .ssnd(stored.bytes()));
        }
    }

    @Test
    void aiffCSaysHowItsSamplesAreStored() throws Exception {
        for (int bits : new int[] {8, 16, 24, 32}) {
            aifc("NONE", bits, Stored.signed(bits, BIG_ENDIAN));
            aifc("twos", bits, Stored.signed(bits, BIG_ENDIAN));
            aifc("sowt", bits, Stored.signed(bits, LITTLE_ENDIAN));
        }
        aifc("raw ", 8, Stored.unsigned());
        aifc("in24", 24, Stored.signed(24, BIG_ENDIAN));
        aifc("in32", 32, Stored.signed(32, BIG_ENDIAN));
        aifc("42ni", 24, Stored.signed(24, LITTLE_ENDIAN));
        aifc("23ni", 32, Stored.signed(32, LITTLE_ENDIAN));
        aifc("fl32", 32, Stored.floats(32, BIG_ENDIAN));
        aifc("FL32", 32, Stored.floats(32, BIG_ENDIAN));
        aifc("fl64", 64, Stored.floats(64, BIG_ENDIAN));
        aifc("FL64", 64, Stored.floats(64, BIG_ENDIAN));
        // What the laws were made from had 16 bits, and some programs say so.
        for (int bits : new int[] {8, 16}) {
            aifc("alaw", bits, Stored.aLaw());
            aifc("ALAW", bits, Stored.aLaw());
            aifc("ulaw", bits, Stored.muLaw());
            aifc("ULAW", bits, Stored.muLaw());
        }
    }

    private void aifc(String type, int statedBits, Stored stored) throws Exception {
        expect(
                "AIFC",
                stored,
                (channels, frames) -> aiff("AIFC")
                        .chunk("FVER", new byte[] {(byte) 0xA2, -128, 81, 64})
                        .comm(type, channels, frames, statedBits, RATE_HZ)
                        .ssnd(stored.bytes()));
    }

    @Test
    void auHoldsEveryEncodingInEitherOrder() throws Exception {
        for (ByteOrder order : List.of(BIG_ENDIAN, LITTLE_ENDIAN)) {
            sun(order, 1, Stored.muLaw());
            sun(order, 2, Stored.signed(8, order));
            sun(order, 3, Stored.signed(16, order));
            sun(order, 4, Stored.signed(24, order));
            sun(order, 5, Stored.signed(32, order));
            sun(order, 6, Stored.floats(32, order));
            sun(order, 7, Stored.floats(64, order));
            sun(order, 27, Stored.aLaw());
        }
    }

    private void sun(ByteOrder order, int encoding, Stored stored) throws Exception {
        expect(
                "AU",
                stored,
                (channels, frames) ->
                        au(order, encoding, RATE_HZ, channels, stored.bytes().length, "text", stored.bytes()));
        expect(
                "AU",
                stored,
                (channels, frames) ->
                        au(order, encoding, RATE_HZ, channels, ContainerBytes.NOT_KNOWN, "", stored.bytes()));
        byte[] magic = order == BIG_ENDIAN ? new byte[] {'.', 's', 'd', 0} : new byte[] {0, 'd', 's', '.'};
        expect("AU", stored, (channels, frames) -> {
            byte[] dec = au(order, encoding, RATE_HZ, channels, stored.bytes().length, "", stored.bytes())
                    .bytes();
            System.arraycopy(magic, 0, dec, 0, magic.length);
            return ContainerBytes.of(order).raw(dec);
        });
    }

    @Test
    void cafHoldsPcmOfAllFlagsAndTheLaws() throws Exception {
        for (ByteOrder order : List.of(BIG_ENDIAN, LITTLE_ENDIAN)) {
            int flag = order == BIG_ENDIAN ? 0 : CAF_LITTLE;
            for (int bits : new int[] {8, 16, 24, 32}) {
                apple("lpcm", flag, Stored.signed(bits, order));
            }
            apple("lpcm", flag | CAF_FLOAT, Stored.floats(32, order));
            apple("lpcm", flag | CAF_FLOAT, Stored.floats(64, order));
        }
        apple("alaw", 0, Stored.aLaw());
        apple("ulaw", 0, Stored.muLaw());
    }

    private void apple(String type, int flags, Stored stored) throws Exception {
        long bytes = stored.bits() / 8;
        expect(
                "CAF",
                stored,
                (channels, frames) -> caf().desc(RATE_HZ, type, flags, bytes * channels, channels, stored.bits())
                        .cafData(stored.bytes()));
        expect(
                "CAF",
                stored,
                (channels, frames) -> caf().desc(RATE_HZ, type, flags, bytes * channels, channels, stored.bits())
                        .cafHeader("data", -1)
                        .u32(0)
                        .raw(stored.bytes()));
    }

    @Test
    void fewerBitsStandAtTheTopOfTheirBytes() throws Exception {
        Stored twelve = new Stored("PCM 12-bit", 12, ContainerBytes.signed(2, BIG_ENDIAN, VALUES), VALUES);
        expect(
                "AIFF",
                twelve,
                (channels, frames) ->
                        aiff("AIFF").comm(null, channels, frames, 12, RATE_HZ).ssnd(twelve.bytes()));
        Stored wide = new Stored("PCM 24-bit", 24, ContainerBytes.signed(4, LITTLE_ENDIAN, VALUES), VALUES);
        expect(
                "CAF",
                wide,
                (channels, frames) -> caf().desc(RATE_HZ, "lpcm", CAF_LITTLE, 4L * channels, channels, 24)
                        .cafData(wide.bytes()));
    }

    private void expect(String container, Stored stored, Container file) throws Exception {
        for (int channels = 1; channels <= 3; channels++) {
            int frames = VALUES.length / channels;
            ContainerBytes bytes = file.of(channels, frames);
            String what = container + " " + stored.codec() + " of " + channels;
            try (OpenedWav sound = new OpenedWav(bytes.write(folder.resolve("any.wav")))) {
                AudioFormat format = sound.source.format();
                assertThat(format)
                        .as(what)
                        .isEqualTo(new AudioFormat(
                                container, stored.codec(), RATE_HZ, channels, frames, format.bitsPerSample()));
                assertThat(format.bitsPerSample()).as(what).isEqualTo(stored.bits());
                float[][] samples = sound.all();
                float[] mix = new float[frames];
                sound.reader.readMix(0, frames, mix, 0);
                for (int i = 0; i < frames; i++) {
                    double sum = 0;
                    for (int c = 0; c < channels; c++) {
                        double value = stored.values()[i * channels + c];
                        assertThat(samples[c][i]).as(what + " channel " + c).isEqualTo((float) value);
                        sum += value;
                    }
                    assertThat(mix[i]).as(what + " mix").isCloseTo((float) (sum / channels), within(1e-6f));
                }
                onlyTheLast(sound, samples, what);
                assertThat(sound.source.repairs()).as(what).isEmpty();
            }
        }
    }

    /** Channels that are not wanted are left out, whichever way the codec takes. */
    private static void onlyTheLast(OpenedWav sound, float[][] samples, String what) throws Exception {
        float[][] one = new float[samples.length][];
        int last = samples.length - 1;
        one[last] = new float[samples[0].length];
        sound.reader.read(0, samples[0].length, one, 0);
        assertThat(one[last]).as(what + " alone").containsExactly(samples[last]);
    }
}
