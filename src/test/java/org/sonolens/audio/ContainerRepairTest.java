package org.sonolens.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.ContainerBytes.NOT_KNOWN;
import static org.sonolens.audio.ContainerBytes.aiff;
import static org.sonolens.audio.ContainerBytes.au;
import static org.sonolens.audio.ContainerBytes.caf;
import static org.sonolens.audio.ContainerBytes.fmt;
import static org.sonolens.audio.ContainerBytes.rifx;
import static org.sonolens.audio.ContainerBytes.w64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a header is repaired and said; four samples of 16 bits are in every file here. */
class ContainerRepairTest {
    private static final double[] VALUES = {0.5, -0.25, 0.75, -1};
    private static final byte[] BIG = ContainerBytes.signed(2, BIG_ENDIAN, VALUES);
    private static final byte[] LITTLE = ContainerBytes.signed(2, LITTLE_ENDIAN, VALUES);
    private static final byte[] BIG_FMT = fmt(BIG_ENDIAN, WavBytes.PCM, 1, 8000, 16);
    private static final byte[] LITTLE_FMT = fmt(LITTLE_ENDIAN, WavBytes.PCM, 1, 8000, 16);
    private static final byte[] JUNK = new byte[100];

    @TempDir
    Path folder;

    private static ContainerBytes aiffOfFour() {
        return aiff("AIFF").comm(null, 1, 4, 16, 8000);
    }

    private static ContainerBytes cafOfFour() {
        return caf().desc(8000, "lpcm", 0, 2, 1, 16);
    }

    private static ContainerBytes w64OfFour() {
        return w64().guidChunk("fmt ", LITTLE_FMT);
    }

    private static ContainerBytes ssndHeader(ContainerBytes file, long declared) {
        return file.ascii("SSND").u32(declared).u32(0).u32(0);
    }

    @Test
    void aLengthOfZeroIsReadToTheEnd() throws Exception {
        expect(ssndHeader(aiffOfFour(), 0).raw(BIG), "no length (0)");
        expect(ssndHeader(aiff("AIFF").comm(null, 1, 0, 16, 8000), 0).raw(BIG), "no length (0)");
        expect(ssndHeader(aiffOfFour(), 8).raw(BIG), "no length (0)");
        expect(ssndHeader(aiffOfFour(), 0).raw(BIG).chunk("NAME", new byte[] {'x'}), "no length (0)");
        expect(cafOfFour().cafHeader("data", 0).u32(0).raw(BIG), "no length (0)");
        expect(cafOfFour().cafHeader("data", 4).u32(0).raw(BIG), "no length (0)");
        expect(w64OfFour().guidHeader("data", 0).raw(LITTLE), "no length (0)");
        expect(w64OfFour().guidHeader("data", 24).raw(LITTLE), "no length (0)");
        expect(rifx().chunk("fmt ", BIG_FMT).ascii("data").u32(0).raw(BIG), "no length (0)");
        expect(au(BIG_ENDIAN, 3, 8000, 1, 0, "", BIG), "no length (0)");
        expect(au(LITTLE_ENDIAN, 3, 8000, 1, 0, "", LITTLE), "no length (0)");
    }

    @Test
    void aLengthThatWasNeverWrittenIsReadToTheEndOrToTheNextPart() throws Exception {
        expect(ssndHeader(aiffOfFour(), NOT_KNOWN).raw(BIG), "never written");
        expect(ssndHeader(aiffOfFour(), NOT_KNOWN).raw(BIG).chunk("AUTH", new byte[] {'x', 'y'}), "never written");
        expect(rifx().chunk("fmt ", BIG_FMT).ascii("data").u32(NOT_KNOWN).raw(BIG), "never written");
        expect(w64OfFour().guidHeader("data", -1).raw(LITTLE), "never written");
        expect(w64OfFour().guidHeader("data", Long.MAX_VALUE).raw(LITTLE), "never written");
        expect(w64OfFour().guidHeader("data", -1).raw(LITTLE).guidChunk("fact", new byte[8]), "never written");
    }

    @Test
    void paddingThatAWave64CountsWithItsSamplesIsNone() throws Exception {
        byte[] fact = ContainerBytes.of(LITTLE_ENDIAN).u64(4).bytes();
        byte[] alaw = {(byte) 0xAA, 0x2A, (byte) 0xD5, 0x55, 0, 0, 0, 0};
        ContainerBytes counted = w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, WavBytes.A_LAW, 1, 8000, 8))
                .guidChunk("fact", fact)
                .guidChunk("data", alaw);
        try (OpenedWav sound = new OpenedWav(counted.write(folder.resolve("padded.w64")))) {
            assertThat(sound.source.format().frames()).isEqualTo(4);
            assertThat(sound.source.repairs()).isEmpty();
        }
        // Two frames of three bytes, and two bytes of padding.
        ContainerBytes uncounted = w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, WavBytes.PCM, 1, 8000, 24))
                .guidChunk("data", new byte[8]);
        try (OpenedWav sound = new OpenedWav(uncounted.write(folder.resolve("uncounted.w64")))) {
            assertThat(sound.source.format().frames()).isEqualTo(2);
            assertThat(sound.source.repairs()).isEmpty();
        }
        byte[] absurd = ContainerBytes.of(LITTLE_ENDIAN).u64(Long.MAX_VALUE).bytes();
        expect(w64OfFour().guidChunk("fact", absurd).guidChunk("data", LITTLE));
        byte[] none = ContainerBytes.of(LITTLE_ENDIAN).u64(0).bytes();
        expect(w64OfFour().guidChunk("fact", none).guidChunk("data", LITTLE));
    }

    @Test
    void aLengthThatTheFormatLetsOpenIsNoRepair() throws Exception {
        expect(cafOfFour().cafHeader("data", -1).u32(0).raw(BIG));
        expect(au(BIG_ENDIAN, 3, 8000, 1, NOT_KNOWN, "", BIG));
    }

    @Test
    void aLengthBeyondTheFileIsCutAndSaid() throws Exception {
        String[] said = {"cut short", "of 1000 bytes of samples 8 are there"};
        expect(ssndHeader(aiff("AIFF").comm(null, 1, 500, 16, 8000), 1008).raw(BIG), said);
        expect(cafOfFour().cafHeader("data", 1004).u32(0).raw(BIG), said);
        expect(w64OfFour().guidHeader("data", 1024).raw(LITTLE), said);
        expect(rifx().chunk("fmt ", BIG_FMT).ascii("data").u32(1000).raw(BIG), said);
        expect(au(BIG_ENDIAN, 3, 8000, 1, 1000, "", BIG), said);
    }

    @Test
    void aFrameCutShortIsLeftOut() throws Exception {
        byte[] odd = {BIG[0], BIG[1], BIG[2], BIG[3], BIG[4], BIG[5], BIG[6], BIG[7], 1};
        byte[] oddLittle = {LITTLE[0], LITTLE[1], LITTLE[2], LITTLE[3], LITTLE[4], LITTLE[5], LITTLE[6], LITTLE[7], 1};
        expect(aiffOfFour().ssnd(odd), "last frame", "bytes: 1");
        expect(cafOfFour().cafData(odd), "last frame", "bytes: 1");
        expect(w64OfFour().guidChunk("data", oddLittle), "last frame", "bytes: 1");
        expect(rifx().chunk("fmt ", BIG_FMT).chunk("data", odd), "last frame", "bytes: 1");
        expect(au(BIG_ENDIAN, 3, 8000, 1, 9, "", odd), "last frame", "bytes: 1");
    }

    @Test
    void aSecondPartOfTheSameNameIsSaid() throws Exception {
        expect(
                aiffOfFour().comm(null, 2, 9, 24, 96_000).ssnd(BIG).ssnd(JUNK),
                "more than one part “COMM”",
                "more than one part “SSND”");
        expect(
                cafOfFour().desc(96_000, "lpcm", 1, 4, 1, 32).cafData(BIG).cafData(JUNK),
                "more than one part “desc”",
                "more than one part “data”");
        expect(
                w64OfFour()
                        .guidChunk("fmt ", fmt(LITTLE_ENDIAN, WavBytes.PCM, 2, 9, 8))
                        .guidChunk("data", LITTLE)
                        .guidChunk("data", JUNK),
                "more than one part “fmt ”",
                "more than one part “data”");
    }

    @Test
    void bytesBehindTheSamplesThatAreNoPartAreLeftOut() throws Exception {
        expect(aiffOfFour().ssnd(BIG).raw(JUNK), "100 bytes", "no part of an AIFF file");
        expect(aiffOfFour().ssnd(BIG).ascii("zzzzzzzzzz"), "“zzzz” claims more bytes");
        expect(cafOfFour().cafData(BIG).raw(JUNK), "100 bytes", "no part of a CAF file");
        expect(w64OfFour().guidChunk("data", LITTLE).raw(JUNK), "100 bytes", "no part of a W64 file");
        expect(rifx().chunk("fmt ", BIG_FMT).chunk("data", BIG).raw(JUNK), "100 bytes", "no part of a RIFX file");
        expect(au(BIG_ENDIAN, 3, 8000, 1, 8, "", BIG).raw(JUNK), "100 bytes more");
    }

    @Test
    void partsOfOddLengthMayLackTheirPadding() throws Exception {
        byte[] odd = new byte[13];
        expect(aiff("AIFF").unpadded("APPL", odd).comm(null, 1, 4, 16, 8000).ssnd(BIG));
        expect(aiff("AIFF").chunk("APPL", odd).comm(null, 1, 4, 16, 8000).ssnd(BIG));
        expect(rifx().unpadded("JUNK", odd).chunk("fmt ", BIG_FMT).chunk("data", BIG));
        expect(w64().guidHeader("junk", 24 + 13)
                .raw(odd)
                .guidChunk("fmt ", LITTLE_FMT)
                .guidChunk("data", LITTLE));
        expect(w64().guidChunk("junk", odd).guidChunk("fmt ", LITTLE_FMT).guidChunk("data", LITTLE));
        expect(caf().cafHeader("free", 13)
                .raw(odd)
                .desc(8000, "lpcm", 0, 2, 1, 16)
                .cafData(BIG));
    }

    @Test
    void partsMayComeInAnyOrder() throws Exception {
        expect(aiff("AIFF").ssnd(BIG).comm(null, 1, 4, 16, 8000));
        expect(caf().cafData(BIG).desc(8000, "lpcm", 0, 2, 1, 16));
        expect(w64().guidChunk("data", LITTLE).guidChunk("fmt ", LITTLE_FMT));
    }

    @Test
    void framesThatTheHeaderOfAnAiffMiscountsAreSaid() throws Exception {
        byte[] six = ContainerBytes.signed(2, BIG_ENDIAN, 0.5, -0.25, 0.75, -1, 0.125, 0.125);
        expect(aiffOfFour().ssnd(six), "counts 4 frames", "bytes for 6");
        expect(aiff("AIFF").comm(null, 1, 9, 16, 8000).ssnd(BIG), "counts 9 frames", "the 4 that are there");
        expect(aiff("AIFF").comm(null, 1, 0, 16, 8000).ssnd(BIG), "counts 0 frames", "the 4 that are there");
        expect(aiff("AIFF").comm(null, 1, NOT_KNOWN, 16, 8000).ssnd(BIG), "counts 4294967295 frames");
    }

    @Test
    void samplesOfAnAiffBeginAtTheirOffset() throws Exception {
        byte[] shifted = new byte[5 + BIG.length];
        System.arraycopy(BIG, 0, shifted, 5, BIG.length);
        expect(aiffOfFour().ssnd(5, shifted));
        expect(aiffOfFour().ssnd(5000, BIG), "5000 bytes in, behind the last");
        expect(aiffOfFour().ssnd(NOT_KNOWN, BIG), "behind the last");
    }

    @Test
    void anAiffCThatDoesNotNameItsCodecIsPcm() throws Exception {
        expect(aiff("AIFC").comm(null, 1, 4, 16, 8000).ssnd(BIG), "does not name the codec");
    }

    @Test
    void aFirstSampleInsideTheHeaderOfAnAuIsMovedBehindIt() throws Exception {
        byte[] bytes = au(BIG_ENDIAN, 3, 8000, 1, 8, "", BIG).bytes();
        ByteBuffer.wrap(bytes).putInt(4, 3);
        expect(ContainerBytes.bigEndian().raw(bytes), "at byte 3; byte 24 is used");
    }

    @Test
    void aPacketOfACafThatCannotHoldItsBitsIsSaid() throws Exception {
        expect(caf().desc(8000, "lpcm", 0, 0, 1, 16).cafData(BIG), "packet of 0 bytes", "2 bytes a sample");
        expect(caf().desc(8000, "lpcm", 0, 4_000_000_000L, 1, 16).cafData(BIG), "packet of 4000000000 bytes");
    }

    @Test
    void ratesThatAreNoWholeNumberAreRoundedAndSaid() throws Exception {
        rate(22_254.545454, 22_255, "22254.545 Hz is no whole number; 22255 Hz");
        rate(44_099.6, 44_100, "44099.600");
        rate(256.25, 256, "256.250");
        for (int rateHz : new int[] {1, 8000, 44_100, 96_000, 384_000, 2_000_000}) {
            rate(rateHz, rateHz);
        }
    }

    private void rate(double stated, int rateHz, String... repairs) throws Exception {
        for (ContainerBytes file : new ContainerBytes[] {
            aiff("AIFF").comm(null, 1, 4, 16, stated).ssnd(BIG),
            caf().desc(stated, "lpcm", 0, 2, 1, 16).cafData(BIG)
        }) {
            expect(file, rateHz, repairs);
        }
    }

    @Test
    void samplesBeyondFourGibibytesAreReadByPosition() throws Exception {
        long frames = (1L << 32) + 1000;
        ContainerBytes caf = caf().desc(8000, "lpcm", 0, 2, 1, 16).cafHeader("data", frames * 2 + 4);
        longFile("long.caf", caf.u32(0), BIG, frames);
        longFile(
                "open.caf",
                caf().desc(8000, "lpcm", 0, 2, 1, 16).cafHeader("data", -1).u32(0),
                BIG,
                frames);
        longFile("long.w64", w64OfFour().guidHeader("data", frames * 2 + 24), LITTLE, frames);
        longFile("open.au", au(BIG_ENDIAN, 3, 8000, 1, NOT_KNOWN, "", new byte[0]), BIG, frames);
        longFile(
                "wrapped.au",
                au(LITTLE_ENDIAN, 3, 8000, 1, frames * 2 & 0xFFFFFFFFL, "", new byte[0]),
                LITTLE,
                frames,
                "4 GiB");
        longFile(
                "wrapped.aiff",
                ssndHeader(aiff("AIFF").comm(null, 1, frames & 0xFFFFFFFFL, 16, 8000), frames * 2 + 8 & 0xFFFFFFFFL),
                BIG,
                1000,
                "4 GiB",
                "counts 1000 frames");
    }

    /** A file full of holes that ends on the four values. */
    private void longFile(String name, ContainerBytes header, byte[] end, long frames, String... repairs)
            throws Exception {
        Path file = folder.resolve(name);
        byte[] start = header.bytes();
        long stored = (1L << 32) + 1000;
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            out.write(ByteBuffer.wrap(start), 0);
            out.write(ByteBuffer.wrap(end), start.length + stored * 2 - end.length);
        } catch (IOException noRoom) {
            throw new AssertionError("the temporary folder holds no file with holes", noRoom);
        }
        try (OpenedWav sound = new OpenedWav(file)) {
            assertThat(sound.source.format().frames()).as(name).isEqualTo(frames);
            String said = String.join(" ", sound.source.repairs());
            for (String repair : repairs) {
                assertThat(said).as(name).contains(repair);
            }
            assertThat(said.isEmpty()).as(said).isEqualTo(repairs.length == 0);
            if (frames == stored) {
                assertThat(sound.read(frames - 4, 5)[0]).as(name).containsExactly(0.5f, -0.25f, 0.75f, -1, 0);
            }
        }
    }

    private void expect(ContainerBytes bytes, String... repairs) throws Exception {
        expect(bytes, 8000, repairs);
    }

    private void expect(ContainerBytes bytes, int rateHz, String... repairs) throws Exception {
        try (OpenedWav sound = new OpenedWav(bytes.write(folder.resolve("a.bin")))) {
            String said = String.join(" ", sound.source.repairs());
            assertThat(sound.source.format().frames()).as(said).isEqualTo(4);
            assertThat(sound.source.format().sampleRateHz()).isEqualTo(rateHz);
            assertThat(sound.all()[0]).as(said).containsExactly(0.5f, -0.25f, 0.75f, -1);
            for (String repair : repairs) {
                assertThat(said).contains(repair);
            }
            assertThat(said.isEmpty()).as(said).isEqualTo(repairs.length == 0);
        }
    }
}
