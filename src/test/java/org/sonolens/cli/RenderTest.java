package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.cli.Ran.sonolens;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.PcmWav;

/** The pictures that {@code render} writes. */
class RenderTest {
    private static final int RATE_HZ = 16_000;
    private static final int SAMPLES = 2 * RATE_HZ;
    private static final double TONE_HZ = 2000;
    private static final double AMPLITUDE = 0.25;

    @TempDir
    private Path folder;

    private Path stereo;

    /** A tone on the left, half as loud, in anti-phase, on the right. */
    @BeforeEach
    void aTone() throws IOException {
        stereo = PcmWav.write(folder.resolve("tone.wav"), RATE_HZ, 2, SAMPLES, (channel, i) -> {
            double tone = AMPLITUDE * Math.sin(2 * Math.PI * TONE_HZ * i / RATE_HZ);
            return (short) Math.round(32768 * (channel == 0 ? tone : -tone / 2));
        });
    }

    private BufferedImage picture(Object... options) throws IOException {
        Path file = folder.resolve("picture.png");
        Object[] arguments = Arrays.copyOf(new Object[] {"render", stereo, "-o", file}, 4 + options.length);
        System.arraycopy(options, 0, arguments, 4, options.length);
        sonolens(arguments).fine();
        return ImageIO.read(file.toFile());
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    @Test
    void aPictureIs1600By900WithAxesOrWithout() throws IOException {
        BufferedImage axes = picture();
        assertThat(new int[] {axes.getWidth(), axes.getHeight()}).containsExactly(1600, 900);
        BufferedImage raw = picture("--raw", "--width", "321", "--height", "123");
        assertThat(new int[] {raw.getWidth(), raw.getHeight()}).containsExactly(321, 123);
    }

    @Test
    void floorAndCeilingAreAbsoluteLevels() throws IOException {
        BufferedImage raw = picture(
                "--raw",
                "--palette",
                "grey",
                "--floor",
                "-100",
                "--ceiling",
                "0",
                "--scale",
                "linear",
                "--low",
                "0",
                "--high",
                "8000",
                "--fft",
                "512",
                "--height",
                "400",
                "--width",
                "200");
        int row = (int) (400 * (1 - TONE_HZ / 8000));
        int brightest = IntStream.range(row - 3, row + 3)
                .map(y -> grey(raw, 100, y))
                .max()
                .orElseThrow();
        assertThat(brightest).isEqualTo((int) Math.round(255 * (20 * Math.log10(AMPLITUDE) + 100) / 100));
        assertThat(grey(raw, 100, 20)).as("nothing at 7.6 kHz").isLessThan(40);
    }

    @Test
    void channelsAreChosenByNumberPooledMixedOrStacked() throws IOException {
        Object[] plain = {
            "--raw",
            "--palette",
            "grey",
            "--floor",
            "-100",
            "--ceiling",
            "0",
            "--scale",
            "linear",
            "--low",
            "1990",
            "--high",
            "2010",
            "--fft",
            "512",
            "--height",
            "40",
            "--width",
            "50"
        };
        assertThat(grey(withChannel(plain, "0"), 25, 20)).isEqualTo(grey(withChannel(plain, "max"), 25, 20));
        assertThat(grey(withChannel(plain, "1"), 25, 20)).isLessThan(grey(withChannel(plain, "0"), 25, 20));
        // (0.25 − 0.125)/2 against 0.125
        assertThat(grey(withChannel(plain, "mix"), 25, 20)).isLessThan(grey(withChannel(plain, "1"), 25, 20));
        BufferedImage stack = withChannel(plain, "stack");
        assertThat(grey(stack, 25, 10)).isEqualTo(grey(withChannel(plain, "0"), 25, 20));
        assertThat(grey(stack, 25, 30)).isEqualTo(grey(withChannel(plain, "1"), 25, 20));
    }

    private BufferedImage withChannel(Object[] plain, String channel) throws IOException {
        Object[] all = Arrays.copyOf(plain, plain.length + 2);
        all[plain.length] = "--channel";
        all[plain.length + 1] = channel;
        return picture(all);
    }

    @Test
    void meanIsBelowMaxAndTheSummarySaysWhatWasChosen() {
        Ran ran = sonolens("render", stereo, "-o", folder.resolve("x.png"), "--pool", "mean")
                .fine();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.err().getFirst())
                .contains(
                        "class speech", "window hann", "window-length", "fft", "hop", "pool mean", "floor", "ceiling");
    }

    @Test
    void aPartIsDrawnFromStartToEnd() throws IOException {
        Path half = PcmWav.write(folder.resolve("half.wav"), RATE_HZ, 1, SAMPLES, (channel, i) ->
                (short) (i < SAMPLES / 2 ? 0 : i * 7919));
        Path file = folder.resolve("part.png");
        sonolens(
                        "render",
                        half,
                        "-o",
                        file,
                        "--raw",
                        "--palette",
                        "grey",
                        "--floor",
                        "-90",
                        "--ceiling",
                        "-20",
                        "--start",
                        "0.5",
                        "--end",
                        "1.5",
                        "--width",
                        "200",
                        "--height",
                        "50")
                .fine();
        BufferedImage part = ImageIO.read(file.toFile());
        assertThat(grey(part, 50, 25)).isZero();
        assertThat(grey(part, 150, 25)).isGreaterThan(100);
    }

    @Test
    void severalPicturesGetNamesThatDoNotCollide() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path same = Files.copy(stereo, other.resolve("tone.wav"));
        Path out = folder.resolve("pictures");
        sonolens("render", stereo, same, "-o", out, "--width", "200", "--height", "150")
                .fine();
        try (var made = Files.list(out)) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tone.wav.png", "tone.wav-2.png");
        }
    }

    @Test
    void bothEnginesDrawTheSamePictureButForTheirRounding() throws IOException {
        Object[] options = {
            "--raw", "--palette", "grey", "--floor", "-80", "--ceiling", "0", "--width", "80", "--height", "60"
        };
        Object[] fftw = Arrays.copyOf(options, options.length + 2);
        fftw[options.length] = "--fft-engine";
        fftw[options.length + 1] = "fftw";
        Object[] java = fftw.clone();
        java[options.length + 1] = "jtransforms";
        BufferedImage one = picture(fftw);
        BufferedImage two = picture(java);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 80; x++) {
                assertThat(grey(one, x, y)).isCloseTo(grey(two, x, y), within(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "log", "mel", "bark", "erb"})
    void everyScaleDrawsTheToneInOneRowOnly(String scale) throws IOException {
        BufferedImage raw = picture(
                "--raw",
                "--palette",
                "grey",
                "--floor",
                "-60",
                "--ceiling",
                "-10",
                "--scale",
                scale,
                "--fft",
                "2048",
                "--window",
                "blackman-harris",
                "--height",
                "300",
                "--width",
                "40",
                "--low",
                "100");
        long bright =
                IntStream.range(0, 300).filter(y -> grey(raw, 20, y) > 128).count();
        assertThat(bright).isBetween(1L, 12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viridis", "magma", "inferno", "grey", "inverted-grey"})
    void everyPaletteHasItsOwnColours(String palette) throws IOException {
        BufferedImage raw = picture("--raw", "--palette", palette, "--width", "60", "--height", "60");
        TreeSet<Integer> colours = new TreeSet<>();
        for (int y = 0; y < 60; y++) {
            colours.add(raw.getRGB(30, y));
        }
        assertThat(colours).hasSizeGreaterThan(3);
        boolean isGrey =
                colours.stream().allMatch(c -> (c >> 16 & 0xFF) == (c & 0xFF) && (c >> 8 & 0xFF) == (c & 0xFF));
        assertThat(isGrey).isEqualTo(palette.contains("grey"));
    }
}
