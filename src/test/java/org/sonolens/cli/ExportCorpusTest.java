package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.export.TestWav;

/** Exports of files that nobody here made, against what two independent decoders say of them. */
@Tag("corpus")
class ExportCorpusTest {
    private static final int CUTS = 4;

    private final Path corpus = Path.of(System.getProperty("sonolens.corpus", ""));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileThatMustBeDecodedIsExportedExactly() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement entry :
                json("conformance/expected.json").getAsJsonObject().getAsJsonArray("files")) {
            JsonObject known = entry.getAsJsonObject();
            if (known.get("cls").getAsString().equals("must-decode") && !lossy(known)) {
                add(tests, known);
            }
        }
        for (JsonElement entry : json("real/expected.json").getAsJsonArray()) {
            JsonObject known = entry.getAsJsonObject();
            if (known.get("format").getAsString().startsWith("WAV")) {
                add(tests, known);
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    private static boolean lossy(JsonObject known) {
        return known.getAsJsonObject("ref").get("lossy").getAsBoolean();
    }

    /** Those that this program reads; which it must is another test's question. */
    private void add(List<DynamicTest> tests, JsonObject known) {
        Path file = corpus.resolve(known.get("file").getAsString());
        try (SampleSource source = SampleSources.open(file)) {
            boolean stored = source.stored().isPresent();
            tests.add(DynamicTest.dynamicTest(
                    known.get("file").getAsString(), () -> exact(file, known.getAsJsonObject("ref"), stored)));
        } catch (UnreadableAudioException notReadYet) {
            assertThat(known.has("container")
                            && known.get("container").getAsString().equals("wav"))
                    .as(notReadYet.getMessage())
                    .isFalse();
        }
    }

    private void exact(Path file, JsonObject ref, boolean stored) throws Exception {
        Path out = folder.resolve("out.wav");
        sonolens("export", file, "-o", out, "--force").fine();
        float[] all = TestWav.samples(file);
        assertThat(Arrays.mismatch(TestWav.samples(out), all))
                .as("first sample that differs")
                .isEqualTo(-1);
        try (SampleSource written = SampleSources.open(out)) {
            assertThat(written.repairs()).isEmpty();
            assertThat(written.format().sampleRateHz())
                    .isEqualTo(ref.get("rate").getAsInt());
            assertThat(written.format().channels())
                    .isEqualTo(ref.get("channels").getAsInt());
            assertThat(written.format().frames()).isEqualTo(ref.get("frames").getAsLong());
        }
        holds(file, out, ref, "float", "sha256_f32le");
        if (stored) {
            holds(file, out, ref, "16", "sha256_s16le");
            holds(file, out, ref, "32", "sha256_s32le");
        }
        cuts(file, out, all, ref);
    }

    private static void holds(Path file, Path out, JsonObject ref, String bits, String name) throws Exception {
        if (ref.has(name)) {
            sonolens("export", file, "-o", out, "--force", "--bits", bits).fine();
            byte[] data = TestWav.parts(out).get("data");
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(data)))
                    .as(name)
                    .isEqualTo(ref.get(name).getAsString());
        }
    }

    private static void cuts(Path file, Path out, float[] all, JsonObject ref) throws Exception {
        int channels = ref.get("channels").getAsInt();
        int frames = ref.get("frames").getAsInt();
        double rateHz = trueRateHz(file);
        Random random = new Random(frames);
        for (int cut = 0; cut < CUTS; cut++) {
            int first = random.nextInt(frames);
            int end = first + 1 + random.nextInt(frames - first);
            sonolens(
                            "export",
                            file,
                            "-o",
                            out,
                            "--force",
                            "--start",
                            Double.toString(first / rateHz),
                            "--end",
                            Double.toString(end / rateHz))
                    .fine();
            float[] wanted = Arrays.copyOfRange(all, first * channels, end * channels);
            assertThat(Arrays.mismatch(TestWav.samples(out), wanted))
                    .as("first that differs of samples %d to %d", first, end)
                    .isEqualTo(-1);
        }
    }

    private static double trueRateHz(Path file) throws UnreadableAudioException {
        try (SampleSource source = SampleSources.open(file)) {
            return source.format().sampleRateHz() * source.metadata().timeExpansion();
        }
    }

    /** With no rounding at all: as they stand between two offsets of a file whose parts are known. */
    @Test
    void theBytesOfARealRecordingAreCopied() throws Exception {
        Path file = corpus.resolve("real/batdetect2_20180627_215323-RHIFER-LR_0_0.5.wav");
        Path out = folder.resolve("out.wav");
        sonolens("export", file, "-o", out).fine();
        assertThat(ByteBuffer.wrap(TestWav.parts(out).get("data")).order(ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(ByteBuffer.wrap(TestWav.parts(file).get("data")).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Whatever state a file is in, a check of it ends with a word and no crash. */
    @Test
    void checkSaysOfEveryFileWhatItIs() throws IOException {
        Ran ran = sonolens("check", "-r", corpus.resolve("conformance"), corpus.resolve("real"));
        assertThat(ran.out().size()).isGreaterThan(200);
        assertThat(ran.out().subList(0, ran.out().size() - 1))
                .allMatch(line -> line.matches("(?s)(ok|repaired|unreadable) .*"));
        assertThat(ran.err()).isEmpty();
        for (JsonElement entry :
                json("conformance/expected.json").getAsJsonObject().getAsJsonArray("files")) {
            JsonObject known = entry.getAsJsonObject();
            if (known.get("cls").getAsString().equals("must-refuse")) {
                Path file = corpus.resolve(known.get("file").getAsString());
                assertThat(sonolens("check", file).code()).as(file.toString()).isEqualTo(1);
            }
        }
    }

    private JsonElement json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(corpus.resolve(file)));
    }
}
