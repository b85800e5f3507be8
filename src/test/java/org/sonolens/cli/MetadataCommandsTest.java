package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;

/** What tags mean to {@code info} and {@code render}. */
class MetadataCommandsTest {
    private static final int RATE_HZ = 30_000;
    private static final String GUANO =
            "GUANO|Version: 1.0\nTE: 10\nTimestamp: 2022-08-15 21:34:14+0100\nLoc Position: 50.5 -1.75\nWA|Song Meter|Gain: 12\n";

    @TempDir
    private Path folder;

    private Path plain;
    private Path tagged;

    /** 2 s of 4.5 kHz, which were 0.2 s of 45 kHz. */
    @BeforeEach
    void tapes() throws IOException {
        plain = tape("plain.wav");
        tagged = tape("tagged.wav");
        chunk(tagged, "guan", GUANO.getBytes(StandardCharsets.UTF_8));
    }

    private Path tape(String name) throws IOException {
        return PcmWav.write(folder.resolve(name), RATE_HZ, 1, 2 * RATE_HZ, (channel, i) ->
                (short) Math.round(8000 * Math.sin(2 * Math.PI * 4500 * i / RATE_HZ)));
    }

    private static void chunk(Path file, String id, byte[] content) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(content.length).put(content);
        Files.write(file, chunk.array(), StandardOpenOption.APPEND);
    }

    @Test
    void infoHasTheTextsAndTheValuesThatWereMadeOfThem() throws IOException {
        byte[] cue = ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putInt(24, 300)
                .array();
        chunk(tagged, "cue ", cue);
        JsonObject info = sonolens("info", "--json", tagged).fine().json();
        assertThat(info.get("timeExpansion").getAsDouble()).isEqualTo(10);
        assertThat(info.get("sampleRateHz").getAsInt()).as("the file's own").isEqualTo(RATE_HZ);
        assertThat(info.get("durationSeconds").getAsDouble()).isEqualTo(2);
        JsonObject metadata = info.getAsJsonObject("metadata");
        assertThat(metadata.get("recordedAt").getAsString()).isEqualTo("2022-08-15T21:34:14+01:00");
        assertThat(metadata.get("recordedAtFrom").getAsString()).isEqualTo("guano");
        assertThat(metadata.get("latitude").getAsDouble()).isEqualTo(50.5);
        assertThat(metadata.get("longitude").getAsDouble()).isEqualTo(-1.75);
        assertThat(metadata.getAsJsonObject("guano").get("Timestamp").getAsString())
                .isEqualTo("2022-08-15 21:34:14+0100");
        assertThat(metadata.getAsJsonObject("guanoNamespaces")
                        .getAsJsonObject("WA")
                        .getAsJsonObject("Song Meter")
                        .get("Gain")
                        .getAsString())
                .isEqualTo("12");
        assertThat(metadata.getAsJsonArray("markers")
                        .get(0)
                        .getAsJsonObject()
                        .get("sample")
                        .getAsLong())
                .isEqualTo(300);
        assertThat(sonolens("info", "--json", plain).fine().json().has("timeExpansion"))
                .isFalse();
    }

    @Test
    void renderReckonsInTrueSecondsAndHertz() throws IOException {
        Ran ran = sonolens(
                        "render",
                        tagged,
                        "-o",
                        folder.resolve("a.png"),
                        "--start",
                        "0.1",
                        "--end",
                        "0.15",
                        "--low",
                        "40000",
                        "--high",
                        "50000")
                .fine();
        assertThat(ran.err().getFirst()).contains("class bat", "low 40000", "high 50000", "time expansion 10");
        sonolens("render", tagged, "-o", folder.resolve("late.png"), "--start", "1.5")
                .refused(1, tagged);
    }

    @Test
    void aFactorThatIsGivenMakesTheSamePictureOfATapeWithoutATag() throws IOException {
        Path byTag = folder.resolve("tag.png");
        Path byOption = folder.resolve("option.png");
        String told = sonolens("render", tagged, "-o", byTag).fine().err().getFirst();
        String given = sonolens("render", plain, "-o", byOption, "--time-expansion", "10")
                .fine()
                .err()
                .getFirst();
        assertThat(given.substring(given.indexOf(": "))).isEqualTo(told.substring(told.indexOf(": ")));
        assertThat(pixels(byOption))
                .as("below the name: picture, axes and caption")
                .isEqualTo(pixels(byTag));
        assertThat(sonolens("render", plain, "-o", byOption).fine().err().getFirst())
                .contains("high 15000")
                .doesNotContain("time expansion");
    }

    @Test
    void aFactorThatIsNoneIsWrongUsage() {
        sonolens("render", plain, "-o", folder.resolve("x.png"), "--time-expansion", "0.5")
                .refused(2);
    }

    /** All but the line with the file's name. */
    private static int[] pixels(Path png) throws IOException {
        var image = ImageIO.read(png.toFile());
        int top = 60;
        return image.getRGB(0, top, image.getWidth(), image.getHeight() - top, null, 0, image.getWidth());
    }
}
