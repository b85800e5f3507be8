package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the commands to numbers and levels of real recordings that others worked out. */
@Tag("corpus")
class CommandCorpusTest {
    private static final int PIXELS = 200;
    private static final double FLOOR = -100;
    private static final double CEILING = -20;

    private final Path corpus = corpus();

    @TempDir
    private Path folder;

    private static Path corpus() {
        Path corpus = Path.of(System.getProperty("sonolens.corpus", ""));
        if (corpus.toString().isEmpty() || !Files.isDirectory(corpus)) {
            throw new AssertionError("the corpus tests were asked for, but sonolens.corpus is no folder: " + corpus);
        }
        return corpus;
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static JsonElement json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    @TestFactory
    Stream<DynamicTest> infoAgreesWithWhatIsKnownOfEveryRealWav() throws IOException {
        return objects(json(corpus.resolve("real/expected.json")).getAsJsonArray())
                .filter(known -> known.get("file")
                        .getAsString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".wav"))
                .map(known -> DynamicTest.dynamicTest(known.get("file").getAsString(), () -> {
                    Path file = corpus.resolve(known.get("file").getAsString());
                    JsonObject ref = known.getAsJsonObject("ref");
                    JsonObject info = sonolens("info", "--json", file).fine().json();
                    assertThat(info.get("sampleRateHz").getAsLong())
                            .isEqualTo(ref.get("rate").getAsLong());
                    assertThat(info.get("channels").getAsInt())
                            .isEqualTo(ref.get("channels").getAsInt());
                    assertThat(info.get("frames").getAsLong())
                            .isEqualTo(ref.get("frames").getAsLong());
                }));
    }

    /** Frame m of the reference begins at sample m·hop; ours has the window's middle on sample f·hop. */
    @TestFactory
    Stream<DynamicTest> stftAgreesWithDoublePrecisionReferences() throws IOException {
        return objects(json(corpus.resolve("reference/reference.json"))
                        .getAsJsonObject()
                        .getAsJsonArray("entries"))
                .filter(entry -> entry.get("file").getAsString().endsWith(".wav"))
                .flatMap(entry -> Stream.of("fftw", "jtransforms")
                        .map(engine -> DynamicTest.dynamicTest(
                                entry.get("npy").getAsString() + " " + engine, () -> agrees(entry, engine))));
    }

    private void agrees(JsonObject entry, String engine) throws IOException {
        int size = entry.get("N").getAsInt();
        int hop = entry.get("hop").getAsInt();
        // JTransforms rounds a little more: 7.004e-4 dB in one bin at the 60 dB edge, all others below 7e-4
        double toleranceDb = engine.equals("fftw") ? 7e-4 : 7.1e-4;
        float[][] wanted = npy(corpus.resolve(entry.get("npy").getAsString()), size / 2 + 1);
        JsonArray selected = entry.getAsJsonArray("selected");
        assertThat(wanted).hasNumberOfRows(selected.size());
        assertThat(size / 2 % hop).as("the two ways of counting frames meet").isZero();
        for (int row = 0; row < wanted.length; row++) {
            long frame = selected.get(row).getAsJsonObject().get("frame").getAsLong() + size / 2 / hop;
            JsonArray levels = sonolens(
                            "stft",
                            corpus.resolve(entry.get("file").getAsString()),
                            "--first-frame",
                            frame,
                            "--fft",
                            size,
                            "--hop",
                            hop,
                            "--window",
                            entry.get("window").getAsString().replace("manh", "man-h"),
                            "--fft-engine",
                            engine,
                            "--json")
                    .fine()
                    .json()
                    .getAsJsonArray("frames")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("levelsDbfs");
            double peak = -200;
            for (float level : wanted[row]) {
                peak = Math.max(peak, level);
            }
            for (int k = 0; k < wanted[row].length; k++) {
                if (wanted[row][k] >= peak - 60) {
                    assertThat(levels.get(k).getAsDouble())
                            .as("frame %d bin %d", frame, k)
                            .isCloseTo(wanted[row][k], within(toleranceDb));
                }
            }
        }
    }

    private static float[][] npy(Path file, int columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = bytes.getShort(8);
        String header = new String(bytes.array(), 10, headerBytes, StandardCharsets.US_ASCII);
        assertThat(header).contains("'<f4'", "'fortran_order': False");
        bytes.position(10 + headerBytes);
        float[][] rows = new float[bytes.remaining() / 4 / columns][columns];
        for (float[] row : rows) {
            bytes.asFloatBuffer().get(row);
            bytes.position(bytes.position() + 4 * columns);
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> pixelsAreWhatTheRuleMakesOfTheLevels() {
        return Stream.of(
                        "batdetect2_20180627_215323-RHIFER-LR_0_0.5.wav",
                        "opensoundscape_birds_10s.wav",
                        "pamguard_dolphin_whistle.wav",
                        "deepspeech_new-home-in-the-stars-16k.wav")
                .flatMap(name -> Stream.of("max", "mean")
                        .map(pool -> DynamicTest.dynamicTest(
                                name + " " + pool,
                                () -> pixels(corpus.resolve("real").resolve(name), pool))));
    }

    private void pixels(Path file, String pool) throws IOException {
        Path png = folder.resolve("raw.png");
        Ran ran = sonolens(
                        "render",
                        file,
                        "-o",
                        png,
                        "--raw",
                        "--palette",
                        "grey",
                        "--floor",
                        FLOOR,
                        "--ceiling",
                        CEILING,
                        "--channel",
                        "0",
                        "--pool",
                        pool)
                .fine();
        NaivePicture naive = NaivePicture.of(file, ran.err().getFirst(), pool);
        BufferedImage image = ImageIO.read(png.toFile());
        Random random = new Random(20180627);
        for (int i = 0; i < PIXELS; i++) {
            int x = random.nextInt(image.getWidth());
            int y = random.nextInt(image.getHeight());
            double level = naive.level(x, y, image.getWidth(), image.getHeight());
            long grey = Math.clamp(Math.round(255 * (level - FLOOR) / (CEILING - FLOOR)), 0, 255);
            assertThat((long) (image.getRGB(x, y) & 0xFF))
                    .as("pixel %d, %d", x, y)
                    .isCloseTo(grey, within(1L));
        }
    }

    /** Of the design's table, those that are WAV. */
    private static final Map<String, int[]> GOLDEN = Map.of(
            "batdetect2_20180627_215323-RHIFER-LR_0_0.5.wav", new int[] {-80, -35},
            "batdetect2_20170701_213954-MYOMYS-LR_0_0.5.wav", new int[] {-85, -30},
            "whombat_XC820302-Noctilio_leporinus-2013.01.08-CL00088_A_15.wav", new int[] {-85, -25},
            "whombat_XC821730-Rhynchonycteris_naso-2016.02.17-CL01709.wav", new int[] {-65, -10},
            "batdetect2_AudiomothNoBatCalls.WAV", new int[] {-90, -45},
            "battybirdnet_Kuhls-pipistrelle-Pipistrellus_kuhlii_Ski0145_S2_From1152515ms_To1170806ms.wav",
                    new int[] {-65, -15},
            "deepspeech_new-home-in-the-stars-16k.wav", new int[] {-75, -15},
            "opensoundscape_birds_10s.wav", new int[] {-80, -45});

    @TestFactory
    Stream<DynamicTest> theAutomaticRangeIsTheDesigns() {
        return GOLDEN.entrySet().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.getKey(), () -> {
                    Path file = corpus.resolve("real").resolve(golden.getKey());
                    String said = sonolens("render", file, "-o", folder.resolve("auto.png"))
                            .fine()
                            .err()
                            .getFirst();
                    Matcher range =
                            Pattern.compile("floor (-?\\d+), ceiling (-?\\d+)").matcher(said);
                    assertThat(range.find()).as(said).isTrue();
                    assertThat(Integer.parseInt(range.group(1))).as("floor").isCloseTo(golden.getValue()[0], within(5));
                    assertThat(Integer.parseInt(range.group(2)))
                            .as("ceiling")
                            .isCloseTo(golden.getValue()[1], within(5));
                }));
    }
}
