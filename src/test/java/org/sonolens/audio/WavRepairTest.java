package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.form;
import static org.sonolens.audio.WavBytes.riff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavRepairTest {
    private static final byte[] FOUR = WavBytes.shorts((short) 1, (short) 2, (short) 3, (short) 4);
    private static final byte[] GUANO = "GUANO|Version: 1.0\nTE: 10\nMake:X".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void partsMayComeInAnyOrder() throws Exception {
        expect(
                riff().chunk("JUNK", new byte[3])
                        .chunk("data", FOUR)
                        .chunk("guan", GUANO)
                        .fmt(PCM, 1, 8000, 16),
                4,
                true);
    }

    @Test
    void oddPartsMayLackTheirPaddingByte() throws Exception {
        byte[] odd = new byte[13];
        expect(riff().unpadded("JUNK", odd).fmt(PCM, 1, 8000, 16).chunk("data", FOUR), 4, false);
        expect(riff().chunk("JUNK", odd).fmt(PCM, 1, 8000, 16).chunk("data", FOUR), 4, false);
        expect(riff().fmt(PCM, 1, 8000, 8).unpadded("data", new byte[5]).unpadded("guan", GUANO), 5, true);
        expect(riff().fmt(PCM, 1, 8000, 8).chunk("data", new byte[5]).unpadded("guan", GUANO), 5, true);
    }

    @Test
    void aLengthOfZeroIsReadToTheEnd() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 16).header("data", 0).raw(FOUR), 4, false, "no length");
        expect(riff().fmt(PCM, 1, 8000, 16).header("data", 0).raw(FOUR).chunk("guan", GUANO), 4, true, "no length");
    }

    @Test
    void aLengthThatWasNeverWrittenIsReadToTheEndOrToTheNextPart() throws Exception {
        for (long size : new long[] {WavBytes.NOT_KNOWN, 0xFFFFFF9BL, 0x7FFFFFFFL}) {
            expect(riff().fmt(PCM, 1, 8000, 16).header("data", size).raw(FOUR), 4, false, "never written");
            expect(
                    riff().fmt(PCM, 1, 8000, 16).header("data", size).raw(FOUR).unpadded("guan", GUANO),
                    4,
                    true,
                    "never written");
        }
    }

    @Test
    void aLengthBeyondTheFileIsCutAndSaid() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 16).header("data", 1000).raw(FOUR), 4, false, "of 1000 bytes", "8 are there");
    }

    @Test
    void aFrameCutShortIsLeftOut() throws Exception {
        expect(riff().fmt(PCM, 2, 8000, 16).chunk("data", new byte[7]), 1, false, "last frame", "bytes: 3");
    }

    @Test
    void aSecondPartOfTheSameNameIsSaid() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 16)
                        .fmt(PCM, 2, 44_100, 24)
                        .chunk("data", FOUR)
                        .chunk("data", new byte[100]),
                4,
                false,
                "more than one part “fmt ”",
                "more than one part “data”");
    }

    @Test
    void bytesBehindTheSamplesThatLookLikeAHugePartAreLeftOut() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 16)
                        .chunk("data", FOUR)
                        .header("defa", 779_381_877)
                        .raw(new byte[100]),
                4,
                false,
                "“defa” claims more");
        expect(
                riff().fmt(PCM, 1, 8000, 16)
                        .chunk("data", FOUR)
                        .raw(new byte[100])
                        .unpadded("guan", GUANO),
                4,
                true,
                "100 bytes from byte 52 on are no part");
    }

    @Test
    void textCutShortIsReadAsFarAsItGoes() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 16)
                        .chunk("data", FOUR)
                        .header("guan", 5000)
                        .raw(GUANO),
                4,
                true,
                "“guan” claims more");
    }

    @Test
    void textCutShortBehindSamplesWithoutALengthIsFound() throws Exception {
        expect(
                riff().fmt(PCM, 1, 8000, 16)
                        .header("data", WavBytes.NOT_KNOWN)
                        .raw(FOUR)
                        .header("guan", 5000)
                        .raw(GUANO),
                4,
                true,
                "never written",
                "“guan” claims more");
    }

    @Test
    void aWrongBlockOrByteRateIsSaidAndNotUsed() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 16_000, 3, 16).chunk("data", FOUR), 4, false, "block of 3 bytes");
        expect(riff().fmt(PCM, 1, 8000, 1, 2, 16).chunk("data", FOUR), 4, false, "1 bytes a second");
        expect(riff().fmt(PCM, 1, 8000, 0, 0, 16).chunk("data", FOUR), 4, false, "block of 0", "0 bytes a second");
    }

    @Test
    void missingBitsAreTakenFromTheBlock() throws Exception {
        expect(riff().fmt(PCM, 1, 8000, 16_000, 2, 0).chunk("data", FOUR), 4, false);
    }

    @Test
    void rf64TakesItsLengthFromDs64() throws Exception {
        for (String id : new String[] {"RF64", "BW64"}) {
            expect(
                    form(id, WavBytes.NOT_KNOWN)
                            .ds64(8, 4)
                            .fmt(PCM, 1, 8000, 16)
                            .header("data", WavBytes.NOT_KNOWN)
                            .raw(FOUR)
                            .chunk("guan", GUANO),
                    4,
                    true);
            expect(
                    form(id, WavBytes.NOT_KNOWN)
                            .ds64(-1, 4)
                            .fmt(PCM, 1, 8000, 16)
                            .header("data", WavBytes.NOT_KNOWN)
                            .raw(FOUR),
                    4,
                    false,
                    "never written");
            expect(form(id, 0).fmt(PCM, 1, 8000, 16).chunk("data", FOUR), 4, false);
        }
    }

    @Test
    void framesBeyondFourThousandMillionAreReadByPosition() throws Exception {
        long frames = (1L << 32) + 1000;
        Path file = folder.resolve("long.rf64");
        WavBytes header = form("RF64", WavBytes.NOT_KNOWN)
                .ds64(frames * 2, frames)
                .fmt(PCM, 1, 96_000, 16)
                .header("data", WavBytes.NOT_KNOWN);
        lastSamples(file, header, frames);
        try (OpenedWav wav = new OpenedWav(file)) {
            assertThat(wav.source.format().frames()).isEqualTo(frames);
            assertThat(wav.source.repairs()).isEmpty();
            assertThat(wav.read(frames - 3, 4)[0]).containsExactly(0, 0.25f, 0.5f, 0);
        }
    }

    @Test
    void aLengthThatLostItsUpperBitsIsMadeWhole() throws Exception {
        long frames = (1L << 31) + 500;
        Path file = folder.resolve("wrapped.wav");
        lastSamples(file, riff().fmt(PCM, 1, 96_000, 16).header("data", 1000), frames);
        try (OpenedWav wav = new OpenedWav(file)) {
            assertThat(wav.source.format().frames()).isEqualTo(frames);
            assertThat(wav.source.repairs()).singleElement().asString().contains("4 GiB");
            assertThat(wav.read(frames - 2, 2)[0]).containsExactly(0.25f, 0.5f);
        }
    }

    /** A file full of holes that ends on two samples of 0.25 and 0.5. */
    private static void lastSamples(Path file, WavBytes header, long frames) throws IOException {
        byte[] start = header.bytes();
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.write(ByteBuffer.wrap(start), 0);
            byte[] end = WavBytes.shorts((short) 8192, (short) 16384);
            out.write(ByteBuffer.wrap(end), start.length + frames * 2 - end.length);
        }
    }

    private void expect(WavBytes bytes, long frames, boolean guano, String... repairs) throws Exception {
        try (OpenedWav wav = new OpenedWav(bytes.write(folder.resolve("a.wav")))) {
            assertThat(wav.source.format().frames()).isEqualTo(frames);
            assertThat(wav.source.format().sampleRateHz()).isEqualTo(8000);
            if (frames == 4) {
                assertThat(wav.all()[0]).containsExactly(1 / 32768f, 2 / 32768f, 3 / 32768f, 4 / 32768f);
            }
            assertThat(wav.source.metadata().timeExpansion()).isEqualTo(guano ? 10 : 1);
            assertThat(wav.source.metadata().guano().getOrDefault("Make", "")).isEqualTo(guano ? "X" : "");
            String said = String.join(" ", wav.source.repairs());
            for (String repair : repairs) {
                assertThat(said).contains(repair);
            }
            assertThat(said.isEmpty()).as(said).isEqualTo(repairs.length == 0);
        }
    }
}
