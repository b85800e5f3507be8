package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
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
                        "freeMillisP99",
                        "drainMillisP50",
                        "drainMillisP95",
                        "drainMillisP99",
                        "drainAndFreeMillisMost",
                        "firstColumnsMillisP50",
                        "firstColumnsMillisP95",
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
