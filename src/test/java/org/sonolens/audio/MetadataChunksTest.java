package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.TagBytes.big;
import static org.sonolens.audio.TagBytes.box;
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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of metadata, in files made here. */
class MetadataChunksTest {
    private static final byte[] GUANO = utf8("GUANO|Version: 1.0\nTE: 10\nMake: x");

    @TempDir
    Path folder;

    @Test
    void guanoIsFoundAnywhereOfOddSizeAndWithoutPadding() throws Exception {
        assertThat(GUANO.length % 2).as("an odd size").isOne();
        assertThat(wav(head().chunk("guan", GUANO).chunk("data", new byte[7])).guano())
                .containsEntry("Make", "x");
        assertThat(wav(head().unpadded("guan", GUANO).chunk("data", new byte[8]))
                        .guano())
                .containsEntry("Make", "x");
        assertThat(wav(head().chunk("data", new byte[7]).unpadded("guan", GUANO))
                        .guano())
                .containsEntry("Make", "x");
        assertThat(wav(head().unpadded("data", new byte[7]).unpadded("guan", GUANO))
                        .guano())
                .containsEntry("Make", "x");
        assertThat(wav(head().chunk("data", new byte[8])
                                .unpadded("guan", GUANO)
                                .chunk("wamd", joined(new byte[] {1, 0}, little(3), utf8("SM4"))))
                        .wamd())
                .containsEntry("model", "SM4");
    }

    @Test
    void aLineThatIsNotUtf8SpoilsNoOther() {
        byte[] chunk = joined(utf8("Make: Ünit\nNote: f"), new byte[] {(byte) 0xFC}, utf8("r\nModel: É\n"));
        assertThat(GuanoText.parse(chunk))
                .containsExactly(Map.entry("Make", "Ünit"), Map.entry("Note", "für"), Map.entry("Model", "É"));
    }

    @Test
    void textBehindAZeroByteIsKept() {
        assertThat(GuanoText.parse(utf8("Make: a\0\0\0Model: b\0")))
                .containsExactly(Map.entry("Make", "a"), Map.entry("Model", "b"));
    }

    @Test
    void aBroadcastWaveOfVersion2HasItsUmidAndLoudness() {
        byte[] chunk = new byte[620];
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(346, (short) 2);
        numbers.put(348, new byte[] {(byte) 0x06, (byte) 0x0A});
        numbers.putShort(412, (short) -2305).putShort(414, (short) 1234).putShort(416, (short) 0x7FFF);
        numbers.putShort(418, (short) -7).putShort(420, (short) 0);
        assertThat(BextChunk.parse(chunk, ByteOrder.LITTLE_ENDIAN))
                .containsEntry("umid", "060A" + "00".repeat(30))
                .containsEntry("loudnessValue", "-23.05")
                .containsEntry("loudnessRange", "12.34")
                .containsEntry("maxMomentaryLoudness", "-0.07")
                .containsEntry("maxShortTermLoudness", "0.00")
                .doesNotContainKey("maxTruePeakLevel");
        chunk[380] = 1;
        assertThat(BextChunk.parse(chunk, ByteOrder.LITTLE_ENDIAN).get("umid")).hasSize(128);
        numbers.putShort(346, (short) 0);
        assertThat(BextChunk.parse(chunk, ByteOrder.LITTLE_ENDIAN)).doesNotContainKeys("umid", "loudnessValue");
        for (int length = 0; length < chunk.length; length++) {
            assertThat(BextChunk.parse(Arrays.copyOf(chunk, length), ByteOrder.LITTLE_ENDIAN))
                    .isNotNull();
        }
    }

    @Test
    void markersHaveTheirNamesNotesAndLengths() throws Exception {
        byte[] words = list(
                "adtl",
                part("labl", joined(little(2), utf8("bat\0"))),
                part("note", joined(little(2), utf8("a feeding buzz"))),
                part("ltxt", joined(little(2, 500), utf8("rgn "), little(0, 0))),
                part("ltxt", joined(little(1, 7), utf8("rgn "), little(0, 0), utf8("said in the region"))),
                part("labl", new byte[3]));
        Metadata metadata = wav(head().chunk("data", new byte[8])
                .chunk("cue ", cue(2, 4000, 1, 100, 9, -1))
                .chunk("LIST", words));
        assertThat(metadata.markers())
                .containsExactly(
                        new Marker(100, 7, "", "said in the region"),
                        new Marker(4000, 500, "bat", "a feeding buzz"),
                        new Marker(0xFFFFFFFFL, 0, "", ""));
        assertThat(metadata.list()).isEmpty();
        assertThat(CueMarkers.parse(
                        joined(little(1_000_000), new byte[24]), java.util.List.of(), ByteOrder.LITTLE_ENDIAN))
                .hasSize(1);
    }

    @Test
    void ixmlXmpAndTheId3OfAWavAreRead() throws Exception {
        Metadata metadata = wav(head().chunk("iXML", utf8("<BWFXML><NOTE>ü</NOTE></BWFXML>"))
                .chunk("data", new byte[8])
                .chunk("_PMX", utf8("<x:xmpmeta/>"))
                .chunk("id3 ", id3(3, text("TIT2", 0, "night"), text("TXXX", 0, "Mood\0calm"))));
        assertThat(metadata.ixml()).isEqualTo("<BWFXML><NOTE>ü</NOTE></BWFXML>");
        assertThat(metadata.xmp()).isEqualTo("<x:xmpmeta/>");
        assertThat(metadata.tags()).containsExactly(Map.entry("title", "night"), Map.entry("mood", "calm"));
    }

    @Test
    void anMp3IsReadWithItsTagAndAPictureIsSteppedOver() throws Exception {
        byte[] picture = frame("APIC", new byte[3 << 20]);
        ByteBuffer.wrap(picture).put(4, syncSafeBytes(3 << 20));
        byte[] comment = frame("COMM", joined(new byte[] {3}, utf8("eng\0said\0")));
        byte[] tag = id3(4, picture, text("TPE1", 3, "Ünit"), comment);
        assertThat(file("a.mp3", joined(tag, new byte[400])).tags()).containsEntry("artist", "Ünit");
        byte[] old = new byte[128];
        byte[] words = "TAGold title".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(words, 0, old, 0, words.length);
        old[126] = 7;
        assertThat(file("b.mp3", joined(new byte[] {-1, -5, -112, 0}, new byte[400], old))
                        .tags())
                .containsExactly(Map.entry("title", "old title"), Map.entry("track", "7"));
    }

    @Test
    void aCompressedFrameIsLeftOutUnpacked() throws Exception {
        byte[] bomb = text("TIT2", 0, "x".repeat(20));
        bomb[9] = (byte) 0x80;
        ByteBuffer.wrap(bomb).putInt(10, 0x7FFFFFFF);
        assertThat(file("bomb.mp3", id3(3, bomb, text("TPE1", 0, "kept"))).tags())
                .containsExactly(Map.entry("artist", "kept"));
    }

    @Test
    void flacAndOggCommentsAreReadAndTheRiffPartsThatAFlacPutBy() throws Exception {
        byte[] comments = vorbis("TITLE=nächtlich", "artist=a", "ARTIST=b", "METADATA_BLOCK_PICTURE=AAAA", "no equals");
        Metadata flac = file("a.flac", flac(joined(utf8("riff"), utf8("guan"), little(GUANO.length), GUANO), comments));
        assertThat(flac.tags()).containsExactly(Map.entry("title", "nächtlich"), Map.entry("artist", "a; b"));
        assertThat(flac.timeExpansion()).isEqualTo(10);
        byte[] head = utf8("\u0001vorbis");
        assertThat(file("a.ogg", ogg(head, joined(utf8("\u0003vorbis"), comments, new byte[] {1})))
                        .tags())
                .containsEntry("title", "nächtlich");
        assertThat(file("b.ogg", ogg(utf8("OpusHead"), joined(utf8("OpusTags"), comments)))
                        .tags())
                .containsEntry("title", "nächtlich");
        assertThat(file("c.flac", joined(id3(3, text("TIT2", 0, "first")), flac(new byte[4], comments)))
                        .tags())
                .containsEntry("title", "first");
    }

    @Test
    void lengthsOfVorbisCommentsThatLieAreBoundedByWhatIsThere() {
        byte[] vendor = joined(little(0x7FFFFFFF), utf8("made"));
        byte[] count = joined(little(0), little(0x7FFFFFFF), little(3), utf8("A=b"));
        byte[] length = joined(little(0), little(1), little(0x7FFFFFFF), utf8("A=b"));
        assertThat(TagLibrary.vorbis(VorbisFields.cleaned(vendor))).isEmpty();
        assertThat(TagLibrary.vorbis(VorbisFields.cleaned(count))).containsExactly(Map.entry("a", "b"));
        assertThat(TagLibrary.vorbis(VorbisFields.cleaned(length))).containsExactly(Map.entry("a", "b"));
    }

    @Test
    void mp4TagsAreReadByTheirNames() throws Exception {
        byte[] track = box("trkn", box("data", big(0), big(0), new byte[] {0, 0, 0, 3, 0, 9, 0, 0}));
        byte[] own = box(
                "----",
                box("mean", big(0), utf8("com.example")),
                box("name", big(0), utf8("Site")),
                box("data", big(1), big(0), utf8("oak")));
        assertThat(file("a.m4a", mp4(item("©nam", "Nächte"), track, own, box("covr", new byte[9])))
                        .tags())
                .containsExactly(Map.entry("title", "Nächte"), Map.entry("track", "3/9"), Map.entry("site", "oak"));
    }

    @Test
    void textsAndMarkersOfAiffAndCafAreRead() throws Exception {
        byte[] marks = joined(
                new byte[] {0, 2},
                new byte[] {0, 1},
                big(500),
                new byte[] {2, 'e', 'n', 0},
                new byte[] {0, 2},
                big(7),
                new byte[] {1, 'a'});
        byte[] aiff = joined(
                utf8("FORM"),
                big(0),
                utf8("AIFF"),
                bigPart("NAME", utf8("night")),
                bigPart("MARK", marks),
                bigPart("ANNO", utf8("one")),
                bigPart("ANNO", utf8("two!")));
        Metadata metadata = file("a.aiff", aiff);
        assertThat(metadata.list()).containsExactly(Map.entry("name", "night"), Map.entry("annotation", "one\ntwo!"));
        assertThat(metadata.markers()).containsExactly(new Marker(7, 0, "a", ""), new Marker(500, 0, "en", ""));
        byte[] info = joined(big(2), utf8("title\0night\0artist\0ü\0"));
        byte[] caf = joined(utf8("caff\0\1\0\0"), utf8("info"), big(0), big(info.length), info);
        assertThat(file("a.caf", caf).list()).containsExactly(Map.entry("title", "night"), Map.entry("artist", "ü"));
    }

    @Test
    void aTextOfTenMegabytesIsReadAsFarAsAMegabyte() throws Exception {
        byte[] text = new byte[10 << 20];
        Arrays.fill(text, (byte) 'a');
        System.arraycopy(utf8("GUANO|Version: 1.0\nNote: "), 0, text, 0, 25);
        assertThat(wav(head().chunk("data", new byte[8]).chunk("guan", text))
                        .guano()
                        .get("Note")
                        .length())
                .isBetween(1_000_000, 1 << 20);
    }

    private static byte[] syncSafeBytes(int size) {
        return TagBytes.syncSafe(size);
    }

    private static byte[] bigPart(String id, byte[] content) {
        return joined(utf8(id), big(content.length), content, new byte[content.length & 1]);
    }

    private static WavBytes head() {
        return riff().fmt(PCM, 1, 8000, 8);
    }

    private Metadata wav(WavBytes bytes) throws Exception {
        try (SampleSource source = SampleSources.open(bytes.write(folder.resolve("m.wav")))) {
            return source.metadata();
        }
    }

    private Metadata file(String name, byte[] bytes) throws Exception {
        return FileMetadata.read(Files.write(folder.resolve(name), bytes));
    }
}
