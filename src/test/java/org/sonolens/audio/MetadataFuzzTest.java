package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.TagBytes.cue;
import static org.sonolens.audio.TagBytes.flac;
import static org.sonolens.audio.TagBytes.frame;
import static org.sonolens.audio.TagBytes.id3;
import static org.sonolens.audio.TagBytes.item;
import static org.sonolens.audio.TagBytes.joined;
import static org.sonolens.audio.TagBytes.list;
import static org.sonolens.audio.TagBytes.little;
import static org.sonolens.audio.TagBytes.mp4;
import static org.sonolens.audio.TagBytes.ogg;
import static org.sonolens.audio.TagBytes.part;
import static org.sonolens.audio.TagBytes.text;
import static org.sonolens.audio.TagBytes.utf8;
import static org.sonolens.audio.TagBytes.vorbis;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.riff;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged metadata gives other texts, or none: nothing is thrown, and little memory is taken. */
class MetadataFuzzTest {
    private static final int MUTANTS = 5000;
    private static final long MOST_BYTES_A_MUTANT = 16 << 20;
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

    @TempDir
    Path folder;

    @Test
    void fiveThousandDamagedFilesGiveTextsOrNone() throws Exception {
        List<byte[]> seeds = seeds();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Random random = new Random(20_260_702);
        Path file = folder.resolve("mutant");
        int saying = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(file, mutant(seeds.get(i % seeds.size()), random));
            long before = threads.getCurrentThreadAllocatedBytes();
            Metadata metadata = FileMetadata.read(file);
            String values = RecordingTime.of(metadata, "x", 48_000) + "" + metadata.position()
                    + metadata.audioMothComment() + metadata.taggedTimeExpansion() + metadata.fieldTag();
            assertThat(values).isNotEmpty();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for mutant %d", i)
                    .isLessThan(MOST_BYTES_A_MUTANT);
            saying += metadata.equals(Metadata.NONE) ? 0 : 1;
        }
        assertThat(saying).as("mutants that still say something").isGreaterThan(MUTANTS / 3);
    }

    private static List<byte[]> seeds() {
        byte[] bext = new byte[640];
        bext[346] = 2;
        Arrays.fill(bext, 340, 440, (byte) 2);
        System.arraycopy(utf8("2016-02-1719:27:55"), 0, bext, 320, 18);
        byte[] guano = utf8(
                "GUANO|Version: 1.0\nTE: 10\nTimestamp: 2022-08-15 21:34:14+0100\nLoc Position: 50.7 -1.7\nWA|A|B: c");
        byte[] moth = utf8("Recorded at 10:25:00 04/04/2020 (UTC) by AudioMoth 24526B065D325963 at medium gain while "
                + "battery was 4.7V and temperature was 13.1C.");
        byte[] tag = id3(
                3,
                text("TIT2", 0, "night"),
                text("TXXX", 1, "Mood\0calm"),
                frame("COMM", utf8("\0eng\0said")),
                text("TCON", 0, "(17)"),
                text("TYER", 0, "1999"),
                frame("WXXX", utf8("\0\0http://a.example")));
        byte[] newTag =
                id3(4, text("TDRC", 3, "2020-01-01"), text("TCON", 3, "17"), frame("USLT", utf8("\3eng\0la la")));
        byte[] comments = vorbis("TITLE=night", "ARTIST=a", "DATE=2020");
        return List.of(
                riff().chunk("bext", bext)
                        .fmt(PCM, 1, 8000, 16)
                        .chunk("LIST", list("INFO", part("ICMT", moth), part("IART", utf8("AudioMoth"))))
                        .chunk("data", new byte[9])
                        .chunk("guan", guano)
                        .chunk("id3 ", tag)
                        .bytes(),
                riff().fmt(PCM, 1, 8000, 16)
                        .chunk("data", new byte[8])
                        .chunk("cue ", cue(1, 100, 2, 200))
                        .chunk(
                                "LIST",
                                list(
                                        "adtl",
                                        part("labl", joined(little(1), utf8("bat"))),
                                        part("ltxt", joined(little(2, 9), utf8("rgn "), little(0, 0), utf8("x")))))
                        .chunk("iXML", utf8("<a><b>c</b></a>"))
                        .chunk(
                                "wamd",
                                joined(
                                        new byte[] {1, 0},
                                        little(3),
                                        utf8("SM4"),
                                        new byte[] {15, 0},
                                        little(2),
                                        new byte[] {10, 0}))
                        .bytes(),
                joined(tag, new byte[50]),
                joined(newTag, new byte[50]),
                flac(joined(utf8("riff"), utf8("guan"), little(guano.length), guano), comments),
                ogg(utf8("\u0001vorbis"), joined(utf8("\u0003vorbis"), comments, new byte[] {1})),
                mp4(
                        item("©nam", "night"),
                        item("©cmt", "said"),
                        item("trkn", "\0\0\0\3\0\11\0\0"),
                        item("gnre", "\0\5")));
    }

    private static byte[] mutant(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(256));
        }
        if (random.nextInt(4) == 0) {
            int at = random.nextInt(bytes.length);
            Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) EDGES[random.nextInt(EDGES.length)]);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
