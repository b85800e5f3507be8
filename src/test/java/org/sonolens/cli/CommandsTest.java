package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.PcmWav;

/** What each command says and writes when all is well. */
class CommandsTest {
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
    void infoSaysWhatTheFileIs() {
        JsonObject info = sonolens("info", "--json", stereo).fine().json();
        assertThat(info.keySet())
                .containsExactlyInAnyOrder(
                        "file",
                        "format",
                        "codec",
                        "sampleRateHz",
                        "channels",
                        "frames",
                        "durationSeconds",
                        "bitsPerSample",
                        "repairs",
                        "metadata");
        assertThat(info.get("file").getAsString()).isEqualTo(stereo.toString());
        assertThat(info.get("sampleRateHz").getAsInt()).isEqualTo(RATE_HZ);
        assertThat(info.get("channels").getAsInt()).isEqualTo(2);
        assertThat(info.get("frames").getAsLong()).isEqualTo(SAMPLES);
        assertThat(info.get("durationSeconds").getAsDouble()).isEqualTo(2.0);
        assertThat(info.get("bitsPerSample").getAsInt()).isEqualTo(16);
        assertThat(info.getAsJsonArray("repairs")).isEmpty();
        assertThat(sonolens("info", stereo).fine().out()).hasSize(1);
    }

    @Test
    void stftReadsATonesLevelInDbfs() {
        JsonObject stft = sonolens(
                        "stft",
                        stereo,
                        "--first-frame",
                        "10",
                        "--frames",
                        "3",
                        "--fft",
                        "512",
                        "--hop",
                        "128",
                        "--json")
                .fine()
                .json();
        assertThat(stft.keySet()).containsExactlyInAnyOrder("plan", "sampleRateHz", "channel", "frames");
        JsonObject plan = stft.getAsJsonObject("plan");
        assertThat(plan.get("fftSize").getAsInt()).isEqualTo(512);
        assertThat(plan.get("windowLength").getAsInt()).isEqualTo(512);
        assertThat(plan.get("window").getAsString()).isEqualTo("hann");
        assertThat(plan.get("hopSamples").getAsInt()).isEqualTo(128);
        JsonArray frames = stft.getAsJsonArray("frames");
        assertThat(frames).hasSize(3);
        JsonObject frame = frames.get(2).getAsJsonObject();
        assertThat(frame.get("frame").getAsLong()).isEqualTo(12);
        assertThat(frame.get("centreSample").getAsLong()).isEqualTo(12 * 128);
        JsonArray levels = frame.getAsJsonArray("levelsDbfs");
        assertThat(levels).hasSize(257);
        int bin = (int) (TONE_HZ / RATE_HZ * 512);
        assertThat(levels.get(bin).getAsDouble()).isCloseTo(20 * Math.log10(AMPLITUDE), within(0.001));
        JsonObject right = sonolens("stft", stereo, "--first-frame", "10", "--fft", "512", "--channel", "1")
                .fine()
                .json();
        assertThat(right.getAsJsonArray("frames")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("levelsDbfs")
                        .get(bin)
                        .getAsDouble())
                .isCloseTo(20 * Math.log10(AMPLITUDE / 2), within(0.001));
    }

    @Test
    void framesBeyondTheEndAreThoseThatExist() {
        JsonObject stft = sonolens(
                        "stft", stereo, "--first-frame", "248", "--frames", "10", "--fft", "512", "--hop", "128")
                .fine()
                .json();
        assertThat(stft.getAsJsonArray("frames")).hasSize(2);
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

    @Test
    void benchSwitchReportsWhatEachRecordingReserved() throws IOException {
        Path second = PcmWav.write(folder.resolve("b.wav"), 8000, 1, 8000, (channel, i) -> (short) i);
        JsonObject bench = sonolens("bench", "switch", stereo, second, "--times", "7", "--json")
                .fine()
                .json();
        assertThat(bench.keySet())
                .containsExactlyInAnyOrder(
                        "switches",
                        "liveBytesByFile",
                        "finalLiveBytes",
                        "freeMillisP50",
                        "freeMillisP95",
                        "drainMillisP50",
                        "drainMillisP95",
                        "firstPictureMillisP50",
                        "firstPictureMillisP95",
                        "rssMiBFirst",
                        "rssMiBLast");
        assertThat(bench.get("switches").getAsInt()).isEqualTo(7);
        assertThat(bench.get("finalLiveBytes").getAsLong()).isZero();
        JsonObject byFile = bench.getAsJsonObject("liveBytesByFile");
        assertThat(byFile.keySet()).containsExactlyInAnyOrder(stereo.toString(), second.toString());
        byFile.entrySet().forEach(file -> {
            var distinct = new TreeSet<Long>();
            file.getValue().getAsJsonArray().forEach(bytes -> distinct.add(bytes.getAsLong()));
            assertThat(distinct).as(file.getKey()).hasSize(1);
            assertThat(distinct.first()).isPositive();
        });
    }

    @Test
    void benchRenderReportsItsSpeed() {
        JsonObject bench = sonolens("bench", "render", stereo, "--times", "2", "--json")
                .fine()
                .json();
        assertThat(bench.get("medianMillis").getAsDouble()).isPositive();
        assertThat(bench.get("transforms").getAsLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
    void numbersHavePointsAndLatinDigitsInEveryCountry(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Ran info = sonolens("info", stereo).fine();
            assertThat(info.out().getFirst()).contains("2.000 s", "16000 Hz", "PCM 16-bit");
            JsonObject json = JsonParser.parseString(
                            sonolens("info", "--json", stereo).fine().out().getFirst())
                    .getAsJsonObject();
            assertThat(json.get("durationSeconds").getAsString()).isEqualTo("2.0");
            Ran render = sonolens(
                            "render", stereo, "-o", folder.resolve("x.png"), "--floor", "-80.5", "--palette", "INFERNO")
                    .fine();
            assertThat(render.err().getFirst()).contains("floor -80.50");
            sonolens("render", stereo, "-o", folder.resolve("x.png"), "--scale", "LINEAR", "--window", "HAMMING")
                    .fine();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void helpAndVersionAreNoFailure() {
        assertThat(sonolens("--version").fine().out().getFirst()).startsWith("Sonolens ");
        assertThat(String.join("\n", sonolens("--help").fine().out())).contains("render", "info", "stft", "bench");
        assertThat(String.join("\n", sonolens("render", "--help").fine().out()))
                .contains("--window-length", "--palette");
        assertThat(Cli.isCommand(new String[] {"render"})).isTrue();
        assertThat(Cli.isCommand(new String[] {"recording.wav"})).isFalse();
        assertThat(Cli.isCommand(new String[] {})).isFalse();
    }
}
