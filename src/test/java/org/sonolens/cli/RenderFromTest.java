package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.PcmWav;

/** {@code render --from}: a picture made once more by what is written in it. */
class RenderFromTest {
    private static final int RATE_HZ = 22_050;

    @TempDir
    private Path folder;

    private Path sound;

    @BeforeEach
    void aSweepInStereo() throws IOException {
        sound = sweep("sound.wav", 3 * RATE_HZ);
    }

    private Path sweep(String name, int samples) throws IOException {
        return PcmWav.write(folder.resolve(name), RATE_HZ, 2, samples, (channel, i) ->
                (short) (7000 * Math.sin(i * (0.1 + 0.3 * channel) + 0.00001 * i * i) + 200 * Math.sin(i * i * 0.37)));
    }

    static int[] ints(Path png) throws IOException {
        var image = ImageIO.read(png.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--raw --width 700 --height 301 --channel stack",
                "--raw --waveform --width 401 --height 300",
                "--axes --waveform --width 901 --height 613 --palette grey --channel mix --pool mean",
                "--start 0.71828 --end 1.41421 --low 333.3 --high 7777.7 --scale erb --floor auto --ceiling -13.37",
                "--fft 4096 --window-length 999 --window kaiser --overlap 93 --channel 1 --scale log --width 640",
                "--smooth --fft 2048 --hop 512 --start 0.5 --end 0.9 --width 1000",
                "--time-expansion 10 --class bat --height 480 --start 0.01 --end 0.05"
            })
    void makesTheVerySameIntsAndTheSameText(String options) throws IOException {
        Path first = folder.resolve("first.png");
        List<Object> arguments = new ArrayList<>(List.of("render", sound, "-o", first));
        arguments.addAll(Arrays.asList(options.isEmpty() ? new String[0] : options.split(" ")));
        sonolens(arguments.toArray()).fine();
        Path again = folder.resolve("again.png");
        Ran ran = sonolens("render", "--from", first, "-o", again).fine();
        assertThat(ints(again)).isEqualTo(ints(first));
        assertThat(Files.readAllBytes(again)).as("texts too").isEqualTo(Files.readAllBytes(first));
        assertThat(ran.err()).hasSize(1);
    }

    @Test
    void theRecordingMayBeNamedWhenItIsElsewhere() throws IOException {
        Path picture = folder.resolve("p.png");
        sonolens("render", sound, "-o", picture, "--width", 500, "--height", 300)
                .fine();
        Path moved = Files.createDirectory(folder.resolve("there")).resolve("renamed.wav");
        Files.move(sound, moved);
        Path again = folder.resolve("again.png");
        sonolens("render", "--from", picture, "-o", again).refused(1, picture);
        assertThat(again).doesNotExist();
        sonolens("render", "--from", picture, moved, "-o", again).fine();
        // the name is part of the picture: that of the file it was made of
        assertThat(ints(again)).isEqualTo(ints(picture));
    }

    @Test
    void anotherRecordingIsRefused() throws IOException {
        Path picture = folder.resolve("p.png");
        sonolens("render", sound, "-o", picture, "--width", 500, "--height", 300)
                .fine();
        Path other = sweep("other.wav", 2 * RATE_HZ);
        sonolens("render", "--from", picture, other, "-o", folder.resolve("x.png"))
                .refused(1, other);
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void whatIsNoPictureOrNotOfSonolensIsRefused() throws IOException {
        Path out = folder.resolve("x.png");
        Path missing = folder.resolve("missing.png");
        sonolens("render", "--from", missing, "-o", out).refused(1, missing);
        sonolens("render", "--from", sound, "-o", out).refused(1, sound);
        Path foreign = folder.resolve("foreign.png");
        ImageIO.write(
                new java.awt.image.BufferedImage(3, 3, java.awt.image.BufferedImage.TYPE_INT_RGB),
                "png",
                foreign.toFile());
        sonolens("render", "--from", foreign, "-o", out).refused(1, foreign);
        Path picture = folder.resolve("p.png");
        sonolens("render", sound, "-o", picture, "--width", 500, "--height", 300)
                .fine();
        sonolens("render", "--from", picture, "--palette", "grey", "-o", out).refused(2);
        sonolens("render", "--from", picture, "--raw", "-o", out).refused(2);
    }

    @Test
    void aRecordingWithTheNameOfAPictureIsNeverWrittenOver() throws IOException {
        Path disguised = folder.resolve("sound.png");
        Files.copy(sound, disguised);
        byte[] before = Files.readAllBytes(disguised);
        sonolens("render", disguised, "-o", disguised).refused(1, disguised);
        assertThat(Files.readAllBytes(disguised)).isEqualTo(before);
    }
}
