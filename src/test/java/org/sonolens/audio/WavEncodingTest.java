package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.WavBytes.A_LAW;
import static org.sonolens.audio.WavBytes.FLOAT;
import static org.sonolens.audio.WavBytes.MU_LAW;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.riff;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavEncodingTest {
    @TempDir
    Path folder;

    @Test
    void sixteenBitsAreDividedBy32768() throws Exception {
        expect(
                riff().fmt(PCM, 1, 48_000, 16)
                        .chunk("data", WavBytes.shorts((short) 0, (short) 16384, (short) -32768, (short) 32767)),
                "PCM 16-bit",
                0,
                0.5f,
                -1,
                32767f / 32768);
    }

    @Test
    void eightBitsAreUnsigned() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 8).chunk("data", bytes(128, 0, 255, 192)),
                "PCM 8-bit",
                0,
                -1,
                127f / 128,
                0.5f);
    }

    @Test
    void fiveBitsStandInOneUnsignedByte() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 5).chunk("data", bytes(128, 0, 248)), "PCM 5-bit", 0, -1, 120f / 128);
    }

    @Test
    void twentyFourBitsAreThreeBytes() throws Exception {
        expect(
                riff().fmt(PCM, 1, 96_000, 24).chunk("data", bytes(0, 0, 0x80, 0, 0, 0x40, 0xFF, 0xFF, 0xFF)),
                "PCM 24-bit",
                -1,
                0.5f,
                -1f / (1 << 23));
    }

    @Test
    void twelveBitsStandAtTheTopOfTwoBytes() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 12).chunk("data", WavBytes.shorts((short) 0x7FF0, (short) -32768)),
                "PCM 12-bit",
                2047f / 2048,
                -1);
    }

    @Test
    void thirtyTwoBitsAreDividedByTwoToThe31() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 32).chunk("data", WavBytes.ints(1 << 30, Integer.MIN_VALUE, 1)),
                "PCM 32-bit",
                0.5f,
                -1,
                0x1p-31f);
    }

    @Test
    void fortyAndSixtyFourBitsAreReadFromTheirTop() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 40).chunk("data", bytes(0, 0, 0, 0, 0xC0)), "PCM 40-bit", -0.5f);
        expect(riff().fmt(PCM, 1, 8000, 64).chunk("data", bytes(0, 0, 0, 0, 0, 0, 0, 0x40)), "PCM 64-bit", 0.5f);
    }

    @Test
    void aBlockThatTheByteRateConfirmsWidensTheSamples() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 32_000, 4, 24).chunk("data", WavBytes.ints(1 << 30, -1 << 8)),
                "PCM 24-bit",
                0.5f,
                -1f / (1 << 23));
    }

    @Test
    void floatsAreKeptAboveOne() throws Exception {
        expect(
                riff().fmt(FLOAT, 1, 8000, 32).chunk("data", WavBytes.floats(0.25f, 3, -16411, 1e-42f)),
                "float 32-bit",
                0.25f,
                3,
                -16411,
                1e-42f);
        expect(riff().fmt(FLOAT, 1, 8000, 64).chunk("data", WavBytes.doubles(0.1, -2.5)), "float 64-bit", 0.1f, -2.5f);
    }

    @Test
    void theLawsFollowG711() throws Exception {
        // Largest, smallest and one middle code of each, from the tables of ITU-T G.711 at 16-bit scale.
        expect(
                riff().fmt(A_LAW, 1, 8000, 8).chunk("data", bytes(0xAA, 0x2A, 0xD5, 0x55, 0x80)),
                "A-law",
                32256f / 32768,
                -32256f / 32768,
                8f / 32768,
                -8f / 32768,
                5504f / 32768);
        expect(
                riff().fmt(MU_LAW, 1, 8000, 8).chunk("data", bytes(0x80, 0x00, 0xFF, 0x7F, 0xBF)),
                "µ-law",
                32124f / 32768,
                -32124f / 32768,
                0,
                0,
                1980f / 32768);
    }

    @Test
    void extensibleHeadersNameTheirCodecByItsNumber() throws Exception {
        expect(riff().extensible(PCM, 1, 8000, 16, 16).chunk("data", bytes(0, 0x40)), "PCM 16-bit", 0.5f);
        expect(riff().extensible(PCM, 1, 8000, 32, 24).chunk("data", WavBytes.ints(1 << 30)), "PCM 24-bit", 0.5f);
        expect(riff().extensible(FLOAT, 1, 8000, 32, 32).chunk("data", WavBytes.floats(2)), "float 32-bit", 2);
        expect(riff().extensible(A_LAW, 1, 8000, 8, 8).chunk("data", bytes(0xAA)), "A-law", 32256f / 32768);
        expect(riff().extensible(MU_LAW, 1, 8000, 8, 8).chunk("data", bytes(0x80)), "µ-law", 32124f / 32768);
    }

    @Test
    void everyRateFromOneHertzToTwoMegahertzIsKept() throws Exception {
        for (int rateHz : new int[] {1, 11_025, 384_000, 960_000, 2_000_000}) {
            Path file = WavBytes.write(folder.resolve("rate.wav"), WavBytes.pcm16(rateHz, 1, (short) 1));
            try (OpenedWav wav = new OpenedWav(file)) {
                assertThat(wav.source.format().sampleRateHz()).isEqualTo(rateHz);
                assertThat(wav.source.format().durationSeconds()).isEqualTo(1.0 / rateHz);
            }
        }
    }

    private void expect(WavBytes bytes, String codec, float... samples) throws Exception {
        try (OpenedWav wav = new OpenedWav(bytes.write(folder.resolve("a.wav")))) {
            assertThat(wav.source.format().codec()).isEqualTo(codec);
            assertThat(wav.all()[0]).containsExactly(samples);
            assertThat(wav.source.repairs()).isEmpty();
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
