package org.sonolens.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sonolens.audio.ContainerBytes.NOT_KNOWN;
import static org.sonolens.audio.ContainerBytes.aiff;
import static org.sonolens.audio.ContainerBytes.au;
import static org.sonolens.audio.ContainerBytes.caf;
import static org.sonolens.audio.ContainerBytes.fmt;
import static org.sonolens.audio.ContainerBytes.rifx;
import static org.sonolens.audio.ContainerBytes.w64;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerRefusalTest {
    private static final byte[] SOUND = new byte[64];
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_HEAP_BYTES = 16 << 20;

    @TempDir
    Path folder;

    @Test
    void codecsThatAreNotReadAreNamed() {
        expect(aiff("AIFC").comm("ima4", 1, 4, 16, 8000).ssnd(SOUND), "IMA ADPCM in AIFC", "decoded");
        expect(aiff("AIFC").comm("MAC3", 1, 4, 8, 8000).ssnd(SOUND), "MACE 3:1");
        expect(aiff("AIFC").comm("x\n\u0001y", 1, 4, 8, 8000).ssnd(SOUND), "the codec “x");
        expect(aiff("AIFC").comm("raw ", 1, 4, 16, 8000).ssnd(SOUND), "unsigned PCM of 16 bits");
        expect(caf().desc(8000, "aac ", 0, 0, 1, 0).cafData(SOUND), "CAF", "AAC");
        expect(caf().desc(8000, "alac", 0, 0, 1, 0).cafData(SOUND), "ALAC");
        expect(au(BIG_ENDIAN, 23, 8000, 1, 64, "", SOUND), "AU", "G.721");
        expect(au(LITTLE_ENDIAN, 99, 8000, 1, 64, "", SOUND), "codec 99");
        expect(
                w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, 0x11, 1, 8000, 4)).guidChunk("data", SOUND),
                "IMA ADPCM",
                "not read yet");
        expect(rifx().chunk("fmt ", fmt(BIG_ENDIAN, 2, 1, 8000, 4)).chunk("data", SOUND), "Microsoft ADPCM");
    }

    @Test
    void ratesOutsideTheRangeAreSaid() {
        for (double rateHz : new double[] {0, -44_100, Double.NaN, 0.4, 12.5, 2_000_001, 1e300, 1e-300}) {
            expect(aiff("AIFF").comm(null, 1, 4, 16, rateHz).ssnd(SOUND), "sample rate of");
            expect(caf().desc(rateHz, "lpcm", 0, 2, 1, 16).cafData(SOUND), "sample rate of");
        }
        expect(caf().desc(Double.POSITIVE_INFINITY, "lpcm", 0, 2, 1, 16).cafData(SOUND), "Infinity Hz");
        expect(au(BIG_ENDIAN, 3, 0, 1, 64, "", SOUND), "sample rate of 0 Hz");
        expect(au(BIG_ENDIAN, 3, NOT_KNOWN, 1, 64, "", SOUND), "4294967295 Hz");
    }

    @Test
    void channelsAndBitsThatNoRecordingHasAreRefusedBeforeAnythingIsAllocated() {
        for (int channels : new int[] {0, 257, 0xFFFF}) {
            expect(aiff("AIFF").comm(null, channels, 4, 16, 8000).ssnd(SOUND), channels + " channels");
        }
        for (long channels : new long[] {0, 257, NOT_KNOWN}) {
            expect(caf().desc(8000, "lpcm", 0, 2, channels, 16).cafData(SOUND), channels + " channels");
            expect(au(BIG_ENDIAN, 3, 8000, channels, 64, "", SOUND), channels + " channels");
        }
        expect(aiff("AIFF").comm(null, 1, 4, 0, 8000).ssnd(SOUND), "samples of 0 bits");
        expect(aiff("AIFF").comm(null, 1, 4, 65_535, 8000).ssnd(SOUND), "samples of 65535 bits");
        expect(caf().desc(8000, "lpcm", 0, 2, 1, NOT_KNOWN).cafData(SOUND), "samples of 4294967295 bits");
        expect(caf().desc(8000, "lpcm", 1, 2, 1, 16).cafData(SOUND), "16 bits in floating point");
    }

    @Test
    void aHeaderWithoutSamplesIsSaid() {
        expect(aiff("AIFF").comm(null, 1, 4, 16, 8000), "no samples");
        expect(aiff("AIFF").comm(null, 1, 4, 16, 8000).ssnd(new byte[0]), "no samples");
        expect(
                aiff("AIFF")
                        .comm(null, 1, 4, 16, 8000)
                        .ascii("SSND")
                        .u32(NOT_KNOWN)
                        .raw(0, 0, 0),
                "no samples");
        expect(aiff("AIFF").comm(null, 2, 4, 16, 8000).ssnd(new byte[3]), "no samples");
        expect(caf().desc(8000, "lpcm", 0, 2, 1, 16), "no samples");
        expect(caf().desc(8000, "lpcm", 0, 2, 1, 16).cafHeader("data", -1).raw(0, 0), "no samples");
        expect(w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, 1, 1, 8000, 16)), "no samples");
        expect(au(BIG_ENDIAN, 3, 8000, 1, 64, "", new byte[0]), "no samples");
        expect(au(BIG_ENDIAN, 3, 8000, 2, 64, "", new byte[3]), "no samples");
        byte[] beyond = au(BIG_ENDIAN, 3, 8000, 1, 64, "", SOUND).bytes();
        ByteBuffer.wrap(beyond).putInt(4, -1);
        expect(ContainerBytes.bigEndian().raw(beyond), "no samples");
    }

    @Test
    void headersCutShortAreSaid() {
        expect(aiff("AIFF"), "AIFF does not say how its samples are stored");
        expect(aiff("AIFC").ssnd(SOUND), "AIFC does not say");
        expect(aiff("AIFF").chunk("COMM", new byte[17]).ssnd(SOUND), "cut short");
        expect(caf(), "CAF does not say");
        expect(caf().cafHeader("desc", 31).raw(new byte[31]).cafData(SOUND), "cut short");
        expect(caf().cafHeader("desc", Long.MIN_VALUE).raw(1, 2), "cut short");
        expect(w64(), "W64 does not say");
        expect(rifx(), "RIFX does not say");
        expect(ContainerBytes.bigEndian().ascii(".snd").u32(24).u32(8), "cut short");
        expect(ContainerBytes.bigEndian().ascii("FORM").u32(0).ascii("ILBM").raw(SOUND), "IFF file of another kind");
        expect(ContainerBytes.bigEndian().ascii("RIFX").u32(0).ascii("MV93").raw(SOUND), "RIFX file of another kind");
    }

    @Test
    void thousandsOfEmptyPartsEndTheSearch() {
        ContainerBytes aiff = aiff("AIFF");
        ContainerBytes caf = caf();
        ContainerBytes w64 = w64();
        for (int i = 0; i < 50_000; i++) {
            aiff.ascii("NAME").u32(0);
            caf.cafHeader("info", 0);
            w64.guidHeader("junk", 24);
        }
        expect(aiff.comm(null, 1, 4, 16, 8000), "does not say");
        expect(caf.desc(8000, "lpcm", 0, 2, 1, 16), "does not say");
        expect(w64.guidChunk("fmt ", fmt(LITTLE_ENDIAN, 1, 1, 8000, 16)), "does not say");
    }

    private void expect(ContainerBytes bytes, String... words) {
        Path file = bytes.write(folder.resolve("night 1.any"));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long heap = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(file));
        assertThat(System.nanoTime() - start).isLessThan(MOST_NANOS);
        assertThat(threads.getCurrentThreadAllocatedBytes() - heap).isLessThan(MOST_HEAP_BYTES);
        assertThat(refused).isNotNull().hasMessageStartingWith("night 1.any: ");
        assertThat(refused.getMessage()).contains(words).doesNotContain("\n");
    }
}
