package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Holds what is decoded to what two independent decoders said about files that nobody here made. */
@Tag("corpus")
class DecodedCorpusTest {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_BYTES = 16 << 20;
    private static final Set<String> CONTAINERS =
            Set.of("flac", "mp3", "ogg-opus", "ogg-vorbis", "ogg-flac", "ogg-speex", "mp4", "aac-adts", "8svx", "voc");
    private static final Set<String> WAV_CODECS = Set.of("ima_adpcm", "gsm610", "mpeg_layer_iii");
    private static final Set<String> REAL_FORMATS = Set.of("FLAC", "MP3", "OGG-VORBIS", "OGG-FLAC", "MP4");

    private final Path corpus = Path.of(System.getProperty("sonolens.corpus", ""));

    /** Whether an entry of either list is of a kind that is decoded. */
    static boolean isDecoded(JsonObject entry) {
        if (!entry.has("cls")) {
            return REAL_FORMATS.contains(entry.get("format").getAsString());
        }
        String container = entry.get("container").getAsString();
        return CONTAINERS.contains(container)
                || container.equals("wav")
                        && WAV_CODECS.contains(entry.get("codec").getAsString());
    }

    @TestFactory
    Stream<DynamicTest> everyConformanceFileIsDecodedOrRefusedByItsClass() throws IOException {
        JsonArray files = json("conformance/expected.json").getAsJsonObject().getAsJsonArray("files");
        List<DynamicTest> tests = tests(files, this::conformance);
        assertThat(tests).hasSizeGreaterThan(95);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyRealRecordingIsDecoded() throws IOException {
        List<DynamicTest> tests = tests(json("real/expected.json").getAsJsonArray(), (expected, file) -> {
            if (expected.get("expect").getAsString().equals("decode")) {
                decodes(expected.getAsJsonObject("ref"), file);
            } else {
                survives(file);
            }
        });
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyIsoVectorOfMp3IsWithinItsTolerance() throws IOException {
        List<Path> references;
        try (Stream<Path> files = Files.list(corpus.resolve("conformance/minimp3"))) {
            references =
                    files.filter(f -> f.toString().endsWith(".pcm")).sorted().toList();
        }
        assertThat(references).hasSizeGreaterThanOrEqualTo(14);
        return references.stream()
                .filter(pcm ->
                        !pcm.toString().contains("_free") && !pcm.toString().contains("he_mode"))
                .map(pcm -> DynamicTest.dynamicTest(pcm.getFileName().toString(), () -> isoVector(pcm)));
    }

    private interface Check {
        void run(JsonObject expected, Path file) throws Exception;
    }

    private List<DynamicTest> tests(JsonArray files, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement entry : files) {
            JsonObject expected = entry.getAsJsonObject();
            String name = expected.get("file").getAsString();
            if (isDecoded(expected)) {
                tests.add(DynamicTest.dynamicTest(name, () -> check.run(expected, corpus.resolve(name))));
            }
        }
        return tests;
    }

    private void conformance(JsonObject expected, Path file) throws Exception {
        switch (expected.get("cls").getAsString()) {
            case "must-decode" -> decodes(expected.getAsJsonObject("ref"), file);
            case "may-decode" -> {
                UnreadableAudioException refused = survives(file);
                if (refused == null) {
                    decodes(expected.getAsJsonObject("ref"), file);
                } else {
                    assertThat(refused.getMessage()).containsAnyOf("MP3", "MP2", "MP1", "Ogg", "Opus", "VOC", "8SVX");
                }
            }
            case "must-refuse" ->
                assertThat(survives(file)).as("%s was read", file).isNotNull();
            case "no-crash" -> survives(file);
            default -> throw new AssertionError("a class nobody told us about: " + expected);
        }
    }

    private static void decodes(JsonObject ref, Path file) throws Exception {
        try (OpenedSound sound = new OpenedSound(file)) {
            sound.whole();
            AudioFormat format = sound.source.format();
            assertThat(format.sampleRateHz()).isEqualTo(ref.get("rate").getAsInt());
            assertThat(format.channels()).isEqualTo(ref.get("channels").getAsInt());
            boolean lossy = ref.get("lossy").getAsBoolean();
            if (ref.has("frames_min")) {
                assertThat(format.frames())
                        .isBetween(
                                ref.get("frames_min").getAsLong(),
                                ref.get("frames_max").getAsLong());
            } else {
                assertThat(format.frames()).isEqualTo(ref.get("frames").getAsLong());
            }
            float[][] samples = sound.all();
            double tolerance = lossy ? ref.get("rms_tol_db").getAsDouble() : 1e-5;
            for (int c = 0; c < samples.length; c++) {
                double wanted = decibels(ref.getAsJsonArray("rms").get(c).getAsDouble());
                assertThat(decibels(rms(samples[c]))).isCloseTo(wanted, within(tolerance));
                if (!lossy
                        || aligned(ref) && format.frames() == ref.get("frames").getAsLong()) {
                    first8(ref, c, samples[c], lossy ? 1e-3 : 1e-7);
                }
            }
            if (!lossy) {
                assertThat(sha256(samples)).isEqualTo(ref.get("sha256_f32le").getAsString());
            }
        }
        assertThat(counted(file).frames()).isPositive();
    }

    private static boolean aligned(JsonObject ref) {
        return ref.has("aligned") && ref.get("aligned").getAsBoolean();
    }

    private static void first8(JsonObject ref, int channel, float[] samples, double tolerance) {
        JsonArray first = ref.getAsJsonArray("first8").get(channel).getAsJsonArray();
        for (int i = 0; i < first.size(); i++) {
            assertThat((double) samples[i]).isCloseTo(first.get(i).getAsDouble(), within(tolerance));
        }
    }

    /** What info would say. */
    private static AudioFormat counted(Path file) throws Exception {
        try (SampleSource source = SampleSources.open(file)) {
            source.count();
            return source.format();
        }
    }

    private static void isoVector(Path pcm) throws Exception {
        Path mp3 = Path.of(pcm.toString().replace(".pcm", ".mp3"));
        java.nio.ShortBuffer reference = ByteBuffer.wrap(Files.readAllBytes(pcm))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        try (OpenedSound sound = new OpenedSound(mp3)) {
            sound.whole();
            float[][] samples = sound.all();
            int channels = samples.length;
            int frames = Math.min(reference.limit() / channels, samples[0].length);
            assertThat(frames).isGreaterThan(10_000);
            double best = Double.MAX_VALUE;
            // decoders differ in what of their delay they leave out
            for (int shift : new int[] {0, 1152, -1152, 576, -576, 529, -529, 1105, -1105}) {
                best = Math.min(best, rmsDifference(samples, reference, shift, frames - 3000));
            }
            assertThat(best).isLessThan(1e-4);
        }
    }

    private static double rmsDifference(float[][] samples, java.nio.ShortBuffer reference, int shift, int frames) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, -shift); i < frames; i++) {
            for (int c = 0; c < samples.length; c++) {
                int at = (i + shift) * samples.length + c;
                if (i < samples[c].length && at < reference.limit()) {
                    double clipped = Math.clamp(samples[c][i], -1, 32767 / 32768.0);
                    double difference = clipped - reference.get(at) / 32768.0;
                    sum += difference * difference;
                    count++;
                }
            }
        }
        return Math.sqrt(sum / Math.max(1, count));
    }

    /** Opens it and reads what there is, within two seconds and little memory; the exception when it is refused. */
    private static UnreadableAudioException survives(Path file) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        UnreadableAudioException refused = null;
        try (OpenedSound sound = new OpenedSound(file)) {
            sound.read(0, 1000);
            sound.whole();
            sound.read(0, 1000);
        } catch (UnreadableAudioException exception) {
            refused = exception;
            assertThat(exception.getMessage())
                    .startsWith(file.getFileName() + ": ")
                    .doesNotContain("\n");
            assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
            assertThat(System.nanoTime() - start).isLessThan(MOST_NANOS);
        }
        return refused;
    }

    private static double decibels(double rms) {
        return 20 * Math.log10(Math.max(rms, 1e-7));
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    private static String sha256(float[][] channels) throws Exception {
        int frames = channels[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(frames * channels.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (float[] channel : channels) {
                bytes.putFloat(channel[i]);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    private JsonElement json(String file) throws IOException {
        try (var reader = Files.newBufferedReader(corpus.resolve(file))) {
            return JsonParser.parseReader(reader);
        }
    }
}
