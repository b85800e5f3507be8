package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.riff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTest {
    @TempDir
    Path folder;

    @Test
    void guanoIsReadHoweverItIsSpaced() {
        Map<String, String> fields = GuanoText.parse(
                utf8(
                        "GUANO|Version:1.0\r\n  Make :  Ünit \nOAD|Loc: 1.5 : 2\n\nnonsense\nNote:a\\nb\nSerial: \nMake: 2\0\0"));
        assertThat(fields)
                .containsExactly(
                        Map.entry("GUANO|Version", "1.0"),
                        Map.entry("Make", "Ünit"),
                        Map.entry("OAD|Loc", "1.5 : 2"),
                        Map.entry(GuanoText.NAMELESS, "nonsense"),
                        Map.entry("Note", "a\nb"),
                        Map.entry("Serial", ""),
                        Map.entry("Make (2)", "2"));
    }

    @Test
    void timeExpansionIsOneUnlessGuanoSaysASaneNumber() {
        assertThat(expansion("TE: 10")).isEqualTo(10);
        assertThat(expansion("TE:2.5")).isEqualTo(2.5);
        assertThat(expansion("Make: x")).isEqualTo(1);
        for (String wrong : new String[] {"TE: 0", "TE: -10", "TE: NaN", "TE: Infinity", "TE: 1e9", "TE: ten", "TE:"}) {
            assertThat(expansion(wrong)).as(wrong).isEqualTo(1);
        }
    }

    @Test
    void bextFieldsStandWhereTheStandardPutsThem() {
        byte[] chunk = new byte[610];
        put(chunk, 0, "a bat");
        put(chunk, 256, "Avisoft");
        put(chunk, 288, "ref");
        put(chunk, 320, "2016-02-17");
        put(chunk, 330, "19:27:55");
        ByteBuffer.wrap(chunk)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(338, 1_665_204_224L)
                .putShort(346, (short) 1);
        put(chunk, 602, "A=PCM");
        assertThat(BextChunk.parse(chunk, ByteOrder.LITTLE_ENDIAN))
                .containsExactly(
                        Map.entry("description", "a bat"),
                        Map.entry("originator", "Avisoft"),
                        Map.entry("originatorReference", "ref"),
                        Map.entry("originationDate", "2016-02-17"),
                        Map.entry("originationTime", "19:27:55"),
                        Map.entry("timeReference", "1665204224"),
                        Map.entry("version", "1"),
                        Map.entry("codingHistory", "A=PCM"));
        assertThat(BextChunk.parse(new byte[100], ByteOrder.LITTLE_ENDIAN)).isEmpty();
    }

    @Test
    void infoTextsAreReadWithAndWithoutPadding() {
        byte[] padded = riff().ascii("INFO")
                .chunk("IART", utf8("abc"))
                .chunk("ICMT", utf8("de"))
                .bytes();
        byte[] bare = riff().ascii("INFO")
                .unpadded("IART", utf8("abc"))
                .unpadded("ICMT", utf8("de"))
                .bytes();
        byte[] cut = riff().ascii("INFO")
                .chunk("IART", utf8("abc"))
                .header("ICMT", 9999)
                .ascii("de")
                .bytes();
        for (byte[] built : new byte[][] {padded, bare, cut}) {
            byte[] list = Arrays.copyOfRange(built, 12, built.length);
            assertThat(InfoList.parse(list, ByteOrder.LITTLE_ENDIAN))
                    .containsExactly(Map.entry("IART", "abc"), Map.entry("ICMT", "de"));
        }
        assertThat(InfoList.parse(utf8("adtllabl"), ByteOrder.LITTLE_ENDIAN)).isEmpty();
    }

    @Test
    void wamdFieldsHaveNamesAndOfVoiceNotesTheSizeIsTold() {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(wamd(0, new byte[] {1, 0}));
        chunk.writeBytes(wamd(1, utf8("Echo Meter")));
        chunk.writeBytes(wamd(0x0D, new byte[100]));
        chunk.writeBytes(wamd(0x0B, utf8("PIPPIP")));
        chunk.writeBytes(new byte[] {2, 0, -1, -1, -1, -1, 'x'});
        assertThat(WamdChunk.parse(chunk.toByteArray()))
                .containsExactly(
                        Map.entry("version", "1"),
                        Map.entry("model", "Echo Meter"),
                        Map.entry("voiceNote", "100 bytes"),
                        Map.entry("autoId", "PIPPIP"),
                        Map.entry("serial", "x"));
    }

    @Test
    void aFieldRecorderIsKnownByAnyOfItsTags() throws Exception {
        assertThat(metadata("guan", utf8("GUANO|Version: 1.0")).fieldTag()).isTrue();
        assertThat(metadata("wamd", wamd(1, utf8("SM4"))).fieldTag()).isTrue();
        byte[] comment = riff().ascii("INFO")
                .chunk("ICMT", utf8("Recorded by AudioMoth 24"))
                .bytes();
        assertThat(metadata("LIST", Arrays.copyOfRange(comment, 12, comment.length))
                        .fieldTag())
                .isTrue();
        assertThat(metadata("bext", new byte[602]).fieldTag()).isFalse();
        assertThat(Metadata.NONE.fieldTag()).isFalse();
    }

    @Test
    void textThatIsNotUtf8IsTakenAsLatin1AndLosesItsControlCharacters() {
        assertThat(TextBytes.decode(new byte[] {'f', (byte) 0xFC, 'r', 0x1B, '!', 0, 'x'}))
                .isEqualTo("für !");
    }

    private Metadata metadata(String id, byte[] content) throws Exception {
        Path file = riff().fmt(PCM, 1, 8000, 16)
                .chunk(id, content)
                .chunk("data", new byte[4])
                .write(folder.resolve("m.wav"));
        try (SampleSource source = SampleSources.open(file)) {
            return source.metadata();
        }
    }

    private static double expansion(String line) {
        return new Metadata(GuanoText.parse(utf8(line)), Map.of(), Map.of(), Map.of()).timeExpansion();
    }

    private static byte[] wamd(int field, byte[] value) {
        return ByteBuffer.allocate(6 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) field)
                .putInt(value.length)
                .put(value)
                .array();
    }

    private static void put(byte[] chunk, int offset, String text) {
        byte[] bytes = utf8(text);
        System.arraycopy(bytes, 0, chunk, offset, bytes.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
