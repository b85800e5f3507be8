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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Holds the readers to what two independent decoders said about files that nobody here made. */
@Tag("corpus")
class AudioCorpusTest {
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final long MOST_HEAP_BYTES = 16 << 20;

    private static final double FLOAT_ROUNDING = 0x1p-24;
    private static final int BITS_OF_A_FLOAT = 24;

    /** Words for the format in the line that names it, by container. */
    private static final Map<String, String> NAMES = Map.of("8svx", "8SVX", "voc", "VOC");

    /** Read in place, whatever the encoding. */
    private static final Set<String> IN_PLACE = Set.of("wav", "aiff", "au");

    private final Path corpus = corpus();

    private static Path corpus() {
        String folder = System.getProperty("sonolens.corpus", "");
        Path corpus = Path.of(folder);
        if (folder.isBlank() || !Files.isDirectory(corpus)) {
            throw new AssertionError("the corpus tests were asked for, but sonolens.corpus is no folder: " + folder);
        }
        return corpus;
    }

    @TestFactory
    Stream<DynamicTest> everyConformanceFileIsReadOrRefusedByItsClass() throws IOException {
        JsonArray files = json("conformance/expected.json").getAsJsonObject().getAsJsonArray("files");
        assertThat(files).hasSizeGreaterThan(100);
        return tests(files, this::conformance);
    }

    @TestFactory
    Stream<DynamicTest> everyRealWavIsReadExactly() throws IOException {
        JsonArray files = json("real/expected.json").getAsJsonArray();
        assertThat(files).hasSizeGreaterThan(20);
        return tests(files, this::real);
    }

    private interface Check {
        void run(JsonObject expected, Path file) throws Exception;
    }

    private Stream<DynamicTest> tests(JsonArray files, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement entry : files) {
            JsonObject expected = entry.getAsJsonObject();
            String name = expected.get("file").getAsString();
            if (DecodedCorpusTest.isDecoded(expected)) {
                continue;
            }
            tests.add(DynamicTest.dynamicTest(name, () -> check.run(expected, corpus.resolve(name))));
        }
        return tests.stream();
    }

    private void conformance(JsonObject expected, Path file) throws Exception {
        String container = expected.get("container").getAsString();
        boolean inPlace = IN_PLACE.contains(container);
        switch (expected.get("cls").getAsString()) {
            case "must-decode" -> {
                if (inPlace) {
                    decodes(expected.getAsJsonObject("ref"), file);
                } else {
                    assertThat(refusal(file)).contains(NAMES.get(container));
                }
            }
            case "may-decode" -> {
                if (inPlace) {
                    decodes(expected.getAsJsonObject("ref"), file);
                } else {
                    assertThat(refusal(file)).contains(NAMES.get(container));
                }
            }
            case "must-refuse" -> refusal(file);
            case "no-crash" -> survives(file);
            default -> throw new AssertionError("a class nobody told us about: " + expected);
        }
    }

    private void real(JsonObject expected, Path file) throws Exception {
        decodes(expected.getAsJsonObject("ref"), file);
        JsonObject wanted = expected.getAsJsonObject("metadata");
        try (SampleSource source = SampleSources.open(file)) {
            Metadata found = source.metadata();
            if (wanted.has("guano")) {
                assertThat(wanted.get("guano").getAsString().lines().filter(line -> line.contains(":")))
                        .allSatisfy(line -> {
                            String[] field = line.split(":", 2);
                            assertThat(found.guano()).containsEntry(field[0].strip(), field[1].strip());
                        });
            }
            assertThat(found.guano().isEmpty()).isEqualTo(!wanted.has("guano"));
            for (String id : List.of("ICMT", "IART")) {
                assertThat(found.list().getOrDefault(id, ""))
                        .isEqualTo(wanted.has(id) ? wanted.get(id).getAsString() : "");
            }
            if (wanted.has("bext")) {
                assertThat(found.bext())
                        .containsEntry("originator", bext(wanted, "originator"))
                        .containsEntry("originationDate", bext(wanted, "date"))
                        .containsEntry("originationTime", bext(wanted, "time"));
            }
            assertThat(found.wamd().isEmpty())
                    .isEqualTo(!expected.get("chunks").getAsString().contains("wamd"));
        }
    }

    private static String bext(JsonObject metadata, String name) {
        return metadata.getAsJsonObject("bext").get(name).getAsString();
    }

    private static void decodes(JsonObject ref, Path file) throws Exception {
        try (OpenedWav wav = new OpenedWav(file)) {
            AudioFormat format = wav.source.format();
            assertThat(format.sampleRateHz()).isEqualTo(ref.get("rate").getAsInt());
            assertThat(format.channels()).isEqualTo(ref.get("channels").getAsInt());
            assertThat(format.frames()).isEqualTo(ref.get("frames").getAsLong());
            float[][] samples = wav.all();
            for (int c = 0; c < samples.length; c++) {
                JsonArray first = ref.getAsJsonArray("first8").get(c).getAsJsonArray();
                for (int i = 0; i < first.size(); i++) {
                    double wanted = first.get(i).getAsDouble();
                    assertThat((double) samples[c][i])
                            .isCloseTo(wanted, within(1e-9 + FLOAT_ROUNDING * Math.abs(wanted)));
                }
                double rms = ref.getAsJsonArray("rms").get(c).getAsDouble();
                assertThat(rms(samples[c])).isCloseTo(rms, within(1e-8 + 1e-6 * rms));
            }
            assertThat(ref.has("sha256_f32le")).isTrue();
            sameBytes(ref, "sha256_f32le", samples, 4, (into, sample) -> into.putFloat(sample));
            sameBytes(ref, "sha256_s16le", samples, 2, (into, sample) -> into.putShort((short) (sample * 0x1p15f)));
            if (format.bitsPerSample() <= BITS_OF_A_FLOAT) {
                sameBytes(ref, "sha256_s32le", samples, 4, (into, sample) -> into.putInt((int) (sample * 0x1p31)));
            }
        }
    }

    private static String refusal(Path file) {
        UnreadableAudioException refused = survives(file);
        assertThat(refused).as("%s was read", file).isNotNull();
        return refused.getMessage();
    }

    /** Reads what there is, within two seconds and little memory; the exception when it is refused. */
    private static UnreadableAudioException survives(Path file) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        UnreadableAudioException refused = null;
        try (OpenedWav wav = new OpenedWav(file)) {
            wav.read(0, 1000);
        } catch (UnreadableAudioException exception) {
            refused = exception;
            assertThat(exception.getMessage())
                    .startsWith(file.getFileName() + ": ")
                    .doesNotContain("\n");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        assertThat(System.nanoTime() - start).isLessThan(MOST_NANOS);
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_HEAP_BYTES);
        return refused;
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    /** How one sample is written. */
    private interface Form {
        void put(ByteBuffer into, float sample);
    }

    /** All samples in a form that loses nothing of them, where the reference knows one. */
    private static void sameBytes(JsonObject ref, String name, float[][] channels, int bytesPerSample, Form form)
            throws Exception {
        if (!ref.has(name)) {
            return;
        }
        int frames = channels[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocate(frames * channels.length * bytesPerSample).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (float[] channel : channels) {
                form.put(bytes, channel[i]);
            }
        }
        String found =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        assertThat(found).as(name).isEqualTo(ref.get(name).getAsString());
    }

    private JsonElement json(String file) throws IOException {
        try (var reader = Files.newBufferedReader(corpus.resolve(file))) {
            return JsonParser.parseReader(reader);
        }
    }
}
