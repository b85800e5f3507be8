package org.sonolens.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.memory.MemoryLedger;

/** What an exported stretch says of itself: as much as its source says, and nothing that is not true of it. */
class CarriedPartsTest {
    private static final int RATE_HZ = 1000;
    private static final int FRAMES = 10_000;

    @TempDir
    Path folder;

    private Exported last;

    private static TestWav wav(int channels) {
        return TestWav.of(1, channels, RATE_HZ, 16);
    }

    private static byte[] samples(int channels) {
        return new byte[FRAMES * channels * 2];
    }

    private Map<String, byte[]> exported(Path file, long first, long end, double trueRateHz, OptionalInt channel)
            throws Exception {
        Path out = folder.resolve("out.wav");
        MemoryLedger ledger = new MemoryLedger(4 * MemoryLedger.MIB);
        try (SampleSource source = SampleSources.open(file)) {
            last = new SoundExporter(ledger)
                    .write(
                            source,
                            new ExportRequest(out, first, end, trueRateHz, channel, BitDepth.SOURCE, true),
                            ExportProgress.NONE);
        }
        ledger.assertEmpty();
        return TestWav.parts(out);
    }

    private Map<String, byte[]> exported(Path file, long first, long end) throws Exception {
        return exported(file, first, end, RATE_HZ, OptionalInt.empty());
    }

    private Path withPart(String id, byte[] content) throws IOException {
        return wav(1).part(id, content).part("data", samples(1)).write(folder.resolve("in.wav"));
    }

    private String guano(String text, long first, long end, double trueRateHz) throws Exception {
        Path file = wav(1).part("data", samples(1))
                .part("guan", text.getBytes(UTF_8))
                .write(folder.resolve("in.wav"));
        return new String(
                exported(file, first, end, trueRateHz, OptionalInt.empty()).get("guan"), UTF_8);
    }

    @Test
    void theWholeRecordingKeepsEveryPartByteForByteInItsPlace() throws Exception {
        Path file = wav(1).part("bext", new byte[610])
                .part("smpl", new byte[36])
                .part("data", samples(1))
                .part("PEAK", new byte[16])
                .part("xyz1", new byte[] {1, 2, 3})
                .part("guan", "GUANO|Version: 1.0\r\n Timestamp:2020-01-01T00:00:00Z\r\nLength: 9\0".getBytes(UTF_8))
                .write(folder.resolve("in.wav"));
        exported(file, 0, FRAMES);
        assertThat(Files.readAllBytes(folder.resolve("out.wav"))).isEqualTo(Files.readAllBytes(file));
        assertThat(last.notes()).isEmpty();
    }

    @Test
    void ofAStretchWhatHoldsForTheWholeOnlyIsLeftOutAndSaid() throws Exception {
        Path file = wav(1).part("smpl", new byte[36])
                .part("id3 ", new byte[] {1, 2, 3})
                .part("JUNK", new byte[28])
                .part("data", samples(1))
                .part("PEAK", new byte[16])
                .write(folder.resolve("in.wav"));
        assertThat(exported(file, 0, 9999).keySet()).containsExactly("fmt ", "id3 ", "data");
        assertThat(last.notes())
                .singleElement()
                .asString()
                .contains("smpl, PEAK")
                .doesNotContain("JUNK");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31T23:59:58Z, 3000, 2021-01-01T00:00:01Z",
        "2020-12-31 23:59:58, 500, 2020-12-31 23:59:58.5",
        "2020-12-31 23:59:58.250+02:00, 500, 2020-12-31 23:59:58.750+02:00",
        "2020-12-31T23:59:58.75-0330, 1250, 2021-01-01T00:00:00.00-0330",
        "2020-12-31T23:59:58+02, 1, 2020-12-31T23:59:58.001+02",
        "2020-02-30T23:59:58, 1, none",
        "yesterday at noon, 1000, none"
    })
    void guanosTimestampIsThatOfTheFirstSampleInItsOwnForm(String before, long first, String after) throws Exception {
        String text = guano("GUANO|Version: 1.0\nTimestamp: " + before + "\nMake: é…Ȁ\n", first, FRAMES, RATE_HZ);
        String wanted = after.equals("none") ? "Sonolens|Timestamp Of Whole: " + before : "Timestamp: " + after;
        assertThat(text).isEqualTo("GUANO|Version: 1.0\n" + wanted + "\nMake: é…Ȁ\n");
    }

    @Test
    void guanosLengthIsTheStretchsAndOnlyFieldsOfThoseVeryNamesChange() throws Exception {
        String text = "\uFEFFGUANO|Version: 1.0\r\nOAD|Timestamp: 2001-01-01T00:00:00\r\nMy Length: 10\r\n"
                + "  Length :  10.0 \r\nTimestamp:2020-01-01T10:00:00Z\r\nNote: Timestamp: 2020-01-01T10:00:00Z";
        assertThat(guano(text, 2000, 4500, RATE_HZ))
                .isEqualTo(
                        "\uFEFFGUANO|Version: 1.0\r\nOAD|Timestamp: 2001-01-01T00:00:00\r\nMy Length: 10\r\n"
                                + "  Length :  2.5 \r\nTimestamp:2020-01-01T10:00:02Z\r\nNote: Timestamp: 2020-01-01T10:00:00Z");
    }

    @Test
    void underTimeExpansionTimesAreThoseOfTheSound() throws Exception {
        String text = "GUANO|Version: 1.0\nTE: 10\nTimestamp: 2020-01-01T10:00:00\nLength: %s\n";
        assertThat(guano(text.formatted("1.0"), 5000, 7500, 10 * RATE_HZ))
                .contains("Timestamp: 2020-01-01T10:00:00.5\n", "Length: 0.25\n");
        assertThat(guano(text.formatted("10.0"), 5000, 7500, 10 * RATE_HZ)).contains("Length: 2.5\n");
    }

    private static ByteBuffer bext(String date, String time, long reference, int version) {
        ByteBuffer bext = TestWav.buffer(602 + 7);
        bext.put(0, "a description".getBytes(UTF_8));
        bext.put(320, date.getBytes(UTF_8)).put(330, time.getBytes(UTF_8));
        bext.putLong(338, reference).putShort(346, (short) version);
        for (int value = 0; value < 5; value++) {
            bext.putShort(412 + 2 * value, (short) -2300);
        }
        return bext.put(602, "A=PCM\r\n".getBytes(UTF_8));
    }

    private ByteBuffer bextOf(ByteBuffer bext, long first, long end) throws Exception {
        return ByteBuffer.wrap(
                        exported(withPart("bext", bext.array()), first, end).get("bext"))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void bextCountsFromTheFirstSampleAndAllElseStays() throws Exception {
        ByteBuffer moved = bextOf(bext("2024-05-06", "10:59:58", 39_598_250, 1), 2750, FRAMES);
        assertThat(moved.array())
                .isEqualTo(bext("2024-05-06", "11:00:00", 39_601_000, 1).array());
    }

    @Test
    void bextPassesMidnightWithDateAndCountTogether() throws Exception {
        long day = 86_400L * RATE_HZ;
        ByteBuffer moved = bextOf(bext("2024:02:28", "23.59.59", day - 1000, 1), 3000, FRAMES);
        assertThat(moved.array())
                .isEqualTo(bext("2024:02:29", "00.00.02", 2000, 1).array());
        ByteBuffer undated = bextOf(bext("", "", day - 1000, 1), 3000, FRAMES);
        assertThat(undated.getLong(338)).isEqualTo(day + 2000);
    }

    @Test
    void loudnessOfTheWholeIsNotSaidOfAStretch() throws Exception {
        ByteBuffer moved = bextOf(bext("2024-05-06", "10:00:00", 0, 2), 0, 500);
        for (int value = 0; value < 5; value++) {
            assertThat(moved.getShort(412 + 2 * value)).isEqualTo((short) 0x7FFF);
        }
        assertThat(bextOf(bext("2024-05-06", "10:00:00", 0, 2), 0, FRAMES).getShort(412))
                .isEqualTo((short) -2300);
    }

    private static byte[] cues(int... idsAndSamples) {
        ByteBuffer cues = TestWav.buffer(4 + 12 * idsAndSamples.length);
        cues.putInt(idsAndSamples.length / 2);
        for (int i = 0; i < idsAndSamples.length; i += 2) {
            cues.putInt(idsAndSamples[i]).putInt(idsAndSamples[i + 1]).put("data".getBytes(ISO_8859_1));
            cues.putInt(0).putInt(0).putInt(idsAndSamples[i + 1]);
        }
        return cues.array();
    }

    private static byte[] label(String id, int cue, byte[] rest) {
        ByteBuffer label = TestWav.buffer(12 + rest.length + rest.length % 2);
        return label.put(id.getBytes(ISO_8859_1))
                .putInt(4 + rest.length)
                .putInt(cue)
                .put(rest)
                .array();
    }

    private static byte[] list(String type, byte[]... content) {
        int bytes = Arrays.stream(content).mapToInt(part -> part.length).sum();
        ByteBuffer list = TestWav.buffer(4 + bytes).put(type.getBytes(ISO_8859_1));
        for (byte[] part : content) {
            list.put(part);
        }
        return list.array();
    }

    private static byte[] region(int samples) {
        return TestWav.buffer(16).putInt(samples).array();
    }

    @Test
    void cuePointsMoveAndThoseOutsideGoWithTheirLabels() throws Exception {
        Path file = wav(1).part(
                        "LIST",
                        list(
                                "adtl",
                                label("labl", 1, "first\0".getBytes(UTF_8)),
                                label("labl", 2, "odd".getBytes(UTF_8)),
                                label("ltxt", 2, region(9000)),
                                label("note", 3, "late\0\0".getBytes(UTF_8))))
                .part("data", samples(1))
                .part("cue ", cues(1, 999, 2, 1000, 4, 4999, 3, 5000))
                .write(folder.resolve("in.wav"));
        Map<String, byte[]> parts = exported(file, 1000, 5000);
        assertThat(parts.get("cue ")).isEqualTo(cues(2, 0, 4, 3999));
        assertThat(parts.get("LIST"))
                .isEqualTo(list("adtl", label("labl", 2, "odd".getBytes(UTF_8)), label("ltxt", 2, region(4000))));
        assertThat(exported(file, 6000, 7000).keySet()).doesNotContain("cue ", "LIST");
    }

    @Test
    void whatAnAudioMothSaysOfWhenItRecordedMovesWithTheStart() throws Exception {
        String comment = "Recorded at 23:59:59 31/12/2020 (UTC) by AudioMoth 24F3190361CBEB at medium gain";
        byte[] info = list("INFO", text("ICMT", comment), text("IART", "AudioMoth 24F3190361CBEB"));
        byte[] moved = exported(withPart("LIST", info), 1900, FRAMES).get("LIST");
        assertThat(moved)
                .isEqualTo(list(
                        "INFO",
                        text("ICMT", comment.replace("23:59:59 31/12/2020", "00:00:00 01/01/2021")),
                        text("IART", "AudioMoth 24F3190361CBEB")));
        assertThat(exported(withPart("LIST", info), 0, 500).get("LIST")).isEqualTo(info);
    }

    private static byte[] text(String id, String text) {
        byte[] letters = (text + "\0").getBytes(UTF_8);
        ByteBuffer field = TestWav.buffer(8 + letters.length + letters.length % 2);
        return field.put(id.getBytes(ISO_8859_1))
                .putInt(letters.length)
                .put(letters)
                .array();
    }

    @Test
    void wamdsTimestampMovesToItsOwnSecond() throws Exception {
        byte[] moved = exported(withPart("wamd", wamd("2016-05-14 21:53:59-05:00")), 2900, FRAMES)
                .get("wamd");
        assertThat(moved).isEqualTo(wamd("2016-05-14 21:54:01-05:00"));
        assertThat(exported(withPart("wamd", wamd("last night")), 2900, FRAMES).get("wamd"))
                .isEqualTo(wamd("last night"));
    }

    private static byte[] wamd(String timestamp) {
        ByteBuffer wamd = TestWav.buffer(100);
        wamd.putShort((short) 0).putInt(2).putShort((short) 1);
        wamd.putShort((short) 5).putInt(timestamp.length()).put(timestamp.getBytes(UTF_8));
        return Arrays.copyOf(
                wamd.putShort((short) 1).putInt(3).put("SM4".getBytes(UTF_8)).array(), wamd.position());
    }

    @Test
    void ixmlCountsFromTheFirstSampleAndGoesWhereOnlyOneOfItsTracksIsTaken() throws Exception {
        String xml = "<BWFXML><SPEED><TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>%d</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>"
                + "<TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO>%s</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO></SPEED></BWFXML>";
        Path file = wav(2).part("iXML", xml.formatted(0, "4294967000").getBytes(UTF_8))
                .part("data", samples(2))
                .write(folder.resolve("in.wav"));
        assertThat(new String(exported(file, 1000, FRAMES).get("iXML"), UTF_8)).isEqualTo(xml.formatted(1, "704"));
        assertThat(exported(file, 0, FRAMES, RATE_HZ, OptionalInt.of(1)).keySet())
                .doesNotContain("iXML");
        assertThat(last.notes()).singleElement().asString().contains("iXML");
    }

    @Test
    void whatEveryHeaderMayHoldIsNotTrusted() throws Exception {
        java.util.Random random = new java.util.Random(11);
        for (String id : new String[] {"cue ", "LIST", "bext", "wamd", "guan", "iXML"}) {
            for (int round = 0; round < 30; round++) {
                byte[] noise = new byte[random.nextInt(700)];
                random.nextBytes(noise);
                byte[] type = (round % 2 == 0 ? "adtl" : "INFO").getBytes(ISO_8859_1);
                System.arraycopy(type, 0, noise, 0, Math.min(4, noise.length));
                Map<String, byte[]> parts = exported(withPart(id, noise), 10, 20);
                assertThat(parts.get("data")).hasSize(20);
            }
        }
    }
}
