package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.review.Flag;
import org.sonolens.review.LabelledBox;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.view.TimeFrequencyBox;

/** {@code list} and {@code check} on folders with good, damaged and hopeless files. */
class FolderCommandsTest {
    private static final int RATE_HZ = 8000;

    @TempDir
    private Path folder;

    private Path night;

    @BeforeEach
    void aNight() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        sound("call10.wav");
        sound("call2.wav");
    }

    private Path sound(String name) throws IOException {
        return PcmWav.write(night.resolve(name), RATE_HZ, 1, RATE_HZ + 1, (channel, i) -> (short) i);
    }

    private static void tag(Path file, String guano) throws IOException {
        byte[] text = guano.getBytes(StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.allocate(before.length + 8 + text.length + text.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        all.put(before)
                .put("guan".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .put(text);
        all.putInt(4, all.capacity() - 8);
        Files.write(file, all.array());
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    private static JsonObject json(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    @Test
    void theNightIsATableInNaturalOrderWithUnreadableFilesAsRows() throws IOException {
        tag(
                night.resolve("call2.wav"),
                "GUANO|Version: 1.0\nTimestamp: 2024-06-21T22:15:03.5+02:00\nLoc Position: -46.5 7.25\n");
        cut(night.resolve("call10.wav"), 44 + 2 * 4000);
        Files.writeString(night.resolve("letter, \"mine\".wav"), "dear aunt, ".repeat(20));
        Files.writeString(night.resolve("notes.txt"), "no recording");
        Ran ran = sonolens("list", night, "--csv");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).singleElement().asString().contains("1 of 3 files");
        assertThat(ran.out())
                .containsExactly(
                        "file,date,time,latitude,longitude,rate,channels,seconds,repairs,error,flag,tags,note,boxes",
                        night.resolve("call2.wav") + ",2024-06-21,22:15:03.5,-46.5,7.25,8000,1,1.000125,,,,,,",
                        night.resolve("call10.wav") + ",,,,,8000,1,0.5,The file is cut short: of 16002 bytes of"
                                + " samples 8000 are there.,,,,,",
                        '"' + night.resolve("letter, \"\"mine\"\".wav").toString() + "\",,,,,,,,,\""
                                + night.resolve("letter, \"\"mine\"\".wav")
                                + ": this is a text, not sound; choose a sound file\",,,,");
    }

    @Test
    void jsonSaysTheSameAndLeavesOutWhatIsNotKnown() throws IOException {
        tag(night.resolve("call2.wav"), "GUANO|Version: 1.0\nTimestamp: 2024-06-21 22:15:03\nLoc Position: 99 7\n");
        Files.createFile(night.resolve("empty.wav"));
        Ran ran = sonolens("list", night, "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).hasSize(3);
        JsonObject first = json(ran.out().getFirst());
        assertThat(first.keySet()).containsExactly("file", "date", "time", "rate", "channels", "seconds", "repairs");
        assertThat(first.get("time").getAsString()).isEqualTo("22:15:03");
        assertThat(first.get("seconds").toString()).isEqualTo("1.000125");
        assertThat(json(ran.out().getLast()).keySet()).containsExactly("file", "repairs", "error");
    }

    @Test
    void subfoldersAreListedWhenAskedFor() throws IOException {
        Path inner = Files.createDirectory(night.resolve("inner"));
        Files.copy(night.resolve("call2.wav"), inner.resolve("deep.wav"));
        assertThat(sonolens("list", night).fine().out()).hasSize(3);
        assertThat(sonolens("list", "-r", night).fine().out())
                .hasSize(4)
                .last()
                .asString()
                .startsWith(inner.resolve("deep.wav").toString());
    }

    @Test
    void namesThatASpreadsheetWouldTakeForFormulasAreQuoted() throws IOException {
        Files.copy(night.resolve("call2.wav"), folder.resolve("=1+1.wav"));
        ListedFile row = ListedFile.read(folder.resolve("=1+1.wav"));
        ListedFile bare = new ListedFile(Path.of("=1+1.wav"), row.made(), row.format(), List.of(), null);
        assertThat(ListColumn.csv(bare)).startsWith("\"=1+1.wav\",");
    }

    @Test
    void numbersAreTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(sonolens("list", night).fine().out().get(1)).endsWith(",8000,1,1.000125,,,,,,");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyFileIsOkRepairedOrUnreadableAndTheLastLineCounts() throws IOException {
        Path cut = night.resolve("call10.wav");
        cut(cut, 44 + 2 * 4000);
        Path empty = Files.createFile(night.resolve("empty.wav"));
        Path gone = folder.resolve("gone.wav");
        Ran ran = sonolens("check", night, gone);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .containsExactly(
                        "ok          " + night.resolve("call2.wav"),
                        "repaired    " + cut + ": The file is cut short: of 16002 bytes of samples 8000 are there.",
                        "unreadable  " + empty + ": the file is empty; record or copy it again",
                        "unreadable  " + gone
                                + ": there is no such file; check its name or whether its disk is connected",
                        "4 files: 1 ok, 1 repaired, 2 unreadable");
        Ran json = sonolens("check", "--json", cut, empty);
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).hasSize(2);
        assertThat(json(json.out().getFirst()).keySet()).containsExactly("file", "state", "repairs");
        assertThat(json(json.out().getLast()).get("state").getAsString()).isEqualTo("unreadable");
        assertThat(json.err()).containsExactly("2 files: 0 ok, 1 repaired, 1 unreadable");
    }

    @Test
    void repairedFilesAreNoFailure() throws IOException {
        cut(night.resolve("call10.wav"), 44 + 2 * 4000);
        assertThat(sonolens("check", night).fine().out().getLast())
                .isEqualTo("2 files: 1 ok, 1 repaired, 0 unreadable");
    }

    /** Which only a look at every sample finds. */
    @Test
    void samplesThatAreNoNumbersAreFoundAtTheVeryEnd() throws IOException {
        int samples = 200_000;
        ByteBuffer wav = ByteBuffer.allocate(44 + 4 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes())
                .putInt(36 + 4 * samples)
                .put("WAVEfmt ".getBytes())
                .putInt(16);
        wav.putShort((short) 3).putShort((short) 1).putInt(RATE_HZ).putInt(4 * RATE_HZ);
        wav.putShort((short) 4).putShort((short) 32).put("data".getBytes()).putInt(4 * samples);
        wav.putFloat(wav.capacity() - 4, Float.NaN);
        Path file = Files.write(folder.resolve("nan.wav"), wav.array());
        assertThat(sonolens("info", file).fine().out()).hasSize(1);
        assertThat(sonolens("check", file).fine().out().getFirst())
                .startsWith("repaired")
                .contains("NaN");
    }

    @Test
    void flagsTagsNotesAndBoxesOfTheWindowStandInTheTable() throws IOException {
        Path file = night.resolve("call2.wav");
        try (ReviewKeeper keeper = new ReviewKeeper(folder.resolve("data"))) {
            keeper.change(
                    file,
                    r -> r.withFlag(Optional.of(Flag.STAR))
                            .withTags(List.of("Myotis", "a, b"))
                            .withNote("two of them,\nmaybe \"three\"")
                            .withBoxes(List.of(
                                    new LabelledBox(new TimeFrequencyBox(0.25, 0.5, 38_000, 61_000), "buzz"),
                                    new LabelledBox(new TimeFrequencyBox(0, 1, 0, 1), ""))));
        }
        assertThat(String.join("\n", sonolens("list", night, "--csv").fine().out()))
                .contains(",,star,\"Myotis; a, b\",\"two of them,\nmaybe \"\"three\"\"\","
                        + "0.25-0.5 s 38000-61000 Hz buzz; 0-1 s 0-1 Hz");
        JsonObject row = json(sonolens("list", night, "--json").fine().out().getFirst());
        assertThat(row.get("flag").getAsString()).isEqualTo("star");
        assertThat(row.get("tags").toString()).isEqualTo("[\"Myotis\",\"a, b\"]");
        assertThat(row.get("note").getAsString()).startsWith("two of them");
        assertThat(row.get("boxes").toString())
                .isEqualTo("[{\"startSeconds\":0.25,\"endSeconds\":0.5,\"lowHz\":38000,\"highHz\":61000,"
                        + "\"label\":\"buzz\"},{\"startSeconds\":0,\"endSeconds\":1,\"lowHz\":0,\"highHz\":1}]");
        assertThat(json(sonolens("list", night, "--json").fine().out().getLast())
                        .has("flag"))
                .isFalse();
    }

    @Test
    void damagedFlagsAreALineOnStandardErrorAndStay() throws IOException {
        Path kept = Files.writeString(night.resolve(".sonolens.json"), "nonsense");
        Ran ran = sonolens("list", night);
        assertThat(ran.out()).hasSize(3);
        assertThat(ran.err()).singleElement().asString().contains(kept.toString());
        assertThat(kept).hasContent("nonsense");
    }
}
