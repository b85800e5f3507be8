package org.sonolens.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.ContainerBytes.aiff;
import static org.sonolens.audio.ContainerBytes.bigEndian;
import static org.sonolens.audio.ContainerBytes.caf;
import static org.sonolens.audio.ContainerBytes.fmt;
import static org.sonolens.audio.ContainerBytes.rifx;
import static org.sonolens.audio.ContainerBytes.w64;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTextTest {
    private static final byte[] SOUND = new byte[8];

    @TempDir
    Path folder;

    @Test
    void textsOfAnAiffGoByTheirNames() throws Exception {
        byte[] comments = bigEndian()
                .u16(2)
                .u32(0xC8623716L)
                .u16(0)
                .u16(3)
                .ascii("bat")
                .raw(0)
                .u32(0)
                .u16(1)
                .u16(9)
                .ascii("owl")
                .bytes();
        Metadata found = open(aiff("AIFF")
                .chunk("NAME", utf8("Flügel"))
                .comm(null, 1, 4, 16, 8000)
                .chunk("AUTH", utf8("me\0"))
                .chunk("(c) ", utf8("2001"))
                .chunk("ANNO", utf8("date: 2003\0user: x\0"))
                .chunk("ANNO", utf8("second"))
                .chunk("COMT", comments)
                .chunk("ID3 ", new byte[20])
                .ssnd(SOUND));
        assertThat(found.list())
                .containsExactly(
                        Map.entry("name", "Flügel"),
                        Map.entry("author", "me"),
                        Map.entry("copyright", "2001"),
                        Map.entry("annotation", "date: 2003\nuser: x\nsecond"),
                        Map.entry("comments", "bat\nowl"));
        assertThat(found.fieldTag()).isFalse();
    }

    @Test
    void textCutShortIsReadAsFarAsItGoes() throws Exception {
        Metadata found = open(aiff("AIFF")
                .comm(null, 1, 4, 16, 8000)
                .ssnd(SOUND)
                .ascii("ANNO")
                .u32(5000)
                .ascii("half a te"));
        assertThat(found.list()).containsExactly(Map.entry("annotation", "half a te"));
        assertThat(CafInfo.parse(bigEndian().u32(900).ascii("title\0half").bytes()))
                .containsExactly(Map.entry("title", "half"));
        assertThat(CafInfo.parse(bigEndian().u32(-1).ascii("title").bytes())).isEmpty();
        assertThat(CafInfo.parse(new byte[3])).isEmpty();
    }

    @Test
    void theInfoOfACafIsReadByName() throws Exception {
        byte[] info = bigEndian()
                .u32(2)
                .ascii("artist\0nobody\0")
                .ascii("recorded date\0" + "2024-05-01\0")
                .bytes();
        Metadata found = open(caf().desc(8000, "lpcm", 0, 2, 1, 16)
                .cafHeader("info", info.length)
                .raw(info)
                .cafData(SOUND));
        assertThat(found.list())
                .containsExactly(Map.entry("artist", "nobody"), Map.entry("recorded date", "2024-05-01"));
    }

    @Test
    void theTextOfAnAuIsItsAnnotation() throws Exception {
        for (java.nio.ByteOrder order : new java.nio.ByteOrder[] {BIG_ENDIAN, LITTLE_ENDIAN}) {
            Metadata found = open(ContainerBytes.au(order, 3, 8000, 1, 8, "a frog\0\0", SOUND));
            assertThat(found.list()).containsExactly(Map.entry("annotation", "a frog"));
        }
        assertThat(open(ContainerBytes.au(BIG_ENDIAN, 3, 8000, 1, 8, "\0\0\0\0", SOUND)))
                .isEqualTo(Metadata.NONE);
    }

    @Test
    void partsThatWavHasAreReadInRifxAndWave64Too() throws Exception {
        byte[] guano = utf8("GUANO|Version: 1.0\nTE: 10\n");
        byte[] list = bigEndian().ascii("INFO").chunk("ICMT", utf8("abc")).bytes();
        byte[] bext = new byte[602];
        bext[256] = 'X';
        bext[345] = 7;
        Metadata turned = open(rifx().chunk("fmt ", fmt(BIG_ENDIAN, WavBytes.PCM, 1, 8000, 16))
                .chunk("LIST", list)
                .chunk("bext", bext)
                .chunk("data", SOUND)
                .unpadded("guan", guano));
        assertThat(turned.timeExpansion()).isEqualTo(10);
        assertThat(turned.list()).containsExactly(Map.entry("ICMT", "abc"));
        assertThat(turned.bext()).containsEntry("originator", "X").containsEntry("timeReference", "7");
        byte[] little = new byte[602];
        little[256] = 'Y';
        little[338] = 9;
        Metadata sony = open(w64().guidChunk("fmt ", fmt(LITTLE_ENDIAN, WavBytes.PCM, 1, 8000, 16))
                .guidChunk("data", SOUND)
                .guidChunk("bext", little));
        assertThat(sony.bext()).containsEntry("originator", "Y").containsEntry("timeReference", "9");
    }

    private Metadata open(ContainerBytes bytes) throws Exception {
        try (SampleSource source = SampleSources.open(bytes.write(folder.resolve("m")))) {
            return source.metadata();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
