package org.sonolens.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonolens.audio.PcmWav;

/** What cannot be opened or makes no sense: one line, the right exit code, nothing written. */
class RefusalTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private Path sound;

    @BeforeEach
    void aRecordingThatIsFine() throws IOException {
        sound = PcmWav.write(folder.resolve("fine.wav"), 8000, 1, 4000, (channel, i) -> (short) (i * 37));
    }

    static Stream<String> whatIsNoRecording() {
        return Stream.of("missing.wav", "folder", "empty.wav", "text.wav", "song.flac", "song.mp3", "header-only.wav");
    }

    @ParameterizedTest
    @MethodSource("whatIsNoRecording")
    void whatIsNoRecordingGetsOneLineThatNamesItFromEveryCommand(String name) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "folder" -> Files.createDirectory(file);
            case "empty.wav" -> Files.createFile(file);
            case "text.wav" -> Files.writeString(file, "this is a letter to my aunt, not a sound\n".repeat(40));
            case "song.flac" -> Files.write(file, "fLaC\0\0\0\"".getBytes(US_ASCII));
            case "song.mp3" -> Files.write(file, "ID3\4\0\0\0\0\0\0".getBytes(US_ASCII));
            case "header-only.wav" -> Files.write(file, "RIFF\4\0\0\0WAVE".getBytes(US_ASCII));
            default -> assertThat(file).doesNotExist();
        }
        Path picture = folder.resolve("out.png");
        sonolens("info", file).refused(1, file);
        sonolens("stft", file, "--json").refused(1, file);
        sonolens("render", file, "-o", picture).refused(1, file);
        sonolens("bench", "render", file).refused(1, file);
        assertThat(picture).doesNotExist();
        Ran json = sonolens("info", "--json", file);
        assertThat(json.code()).isEqualTo(1);
        JsonObject line = json.json();
        assertThat(line.keySet()).containsExactly("file", "error");
        assertThat(line.get("file").getAsString()).isEqualTo(file.toString());
    }

    @Test
    void aPipeIsRefusedAtOnceInsteadOfReadFor() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Assertions.assertTimeoutPreemptively(
                AT_ONCE, () -> sonolens("info", pipe).refused(1, pipe));
        Assertions.assertTimeoutPreemptively(
                AT_ONCE, () -> sonolens("info", Path.of("/dev/zero")).refused(1, Path.of("/dev/zero")));
    }

    @Test
    void oneBadFileOfSeveralLeavesTheOthersDone() {
        Path bad = folder.resolve("bad.wav");
        Path out = folder.resolve("pictures");
        Ran ran = sonolens("render", sound, bad, "-o", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(out.resolve("fine.wav.png")).isNotEmptyFile();
        assertThat(ran.err()).anyMatch(line -> line.contains(bad.toString()));
        Ran info = sonolens("info", "--json", bad, sound);
        assertThat(info.code()).isEqualTo(1);
        assertThat(info.out()).hasSize(2);
        assertThat(info.out().getLast()).contains("\"sampleRateHz\":8000");
    }

    static Stream<List<String>> whatMakesNoSense() {
        return Stream.of(
                List.of("render", "IN"),
                List.of("render", "IN", "IN", "-o", "OUT"),
                List.of("render", "IN", "-o", "OUT", "--axes", "--raw"),
                List.of("render", "IN", "-o", "OUT", "--width", "0"),
                List.of("render", "IN", "-o", "OUT", "--height", "-5"),
                List.of("render", "IN", "-o", "OUT", "--width", "1000000000"),
                List.of("render", "IN", "-o", "OUT", "--fft", "0"),
                List.of("render", "IN", "-o", "OUT", "--fft", "1000"),
                List.of("render", "IN", "-o", "OUT", "--fft", "131072"),
                List.of("render", "IN", "-o", "OUT", "--fft", "-2048"),
                List.of("render", "IN", "-o", "OUT", "--fft", "512", "--window-length", "1024"),
                List.of("render", "IN", "-o", "OUT", "--window", "round"),
                List.of("render", "IN", "-o", "OUT", "--hop", "0"),
                List.of("render", "IN", "-o", "OUT", "--hop", "-1"),
                List.of("render", "IN", "-o", "OUT", "--hop", "64", "--overlap", "50"),
                List.of("render", "IN", "-o", "OUT", "--overlap", "100"),
                List.of("render", "IN", "-o", "OUT", "--overlap", "NaN"),
                List.of("render", "IN", "-o", "OUT", "--start", "3", "--end", "2"),
                List.of("render", "IN", "-o", "OUT", "--start", "NaN"),
                List.of("render", "IN", "-o", "OUT", "--low", "2000", "--high", "1000"),
                List.of("render", "IN", "-o", "OUT", "--high", "Infinity"),
                List.of("render", "IN", "-o", "OUT", "--scale", "square"),
                List.of("render", "IN", "-o", "OUT", "--palette", "beige"),
                List.of("render", "IN", "-o", "OUT", "--floor", "low"),
                List.of("render", "IN", "-o", "OUT", "--floor", "-20", "--ceiling", "-90"),
                List.of("render", "IN", "-o", "OUT", "--channel", "left"),
                List.of("render", "IN", "-o", "OUT", "--channel", "-1"),
                List.of("render", "IN", "-o", "OUT", "--pool", "median"),
                List.of("render", "IN", "-o", "OUT", "--class", "whale"),
                List.of("render", "IN", "-o", "OUT", "--memory", "0"),
                List.of("render", "IN", "-o", "OUT", "--fft-engine", "cuda"),
                List.of("render", "IN", "-o", "OUT", "--nonsense"),
                List.of("stft", "IN", "--frames", "0"),
                List.of("stft", "IN", "--first-frame", "-1"),
                List.of("stft", "IN", "--fft", "three"),
                List.of("stft"),
                List.of("info"),
                List.of("bench", "switch"),
                List.of("bench", "switch", "IN", "--times", "0"),
                List.of("bench", "render", "IN", "--times", "-1"));
    }

    @ParameterizedTest
    @MethodSource("whatMakesNoSense")
    void whatMakesNoSenseIsWrongUsageInOneLineAndWritesNothing(List<String> words) {
        Path picture = folder.resolve("out.png");
        Object[] arguments = words.stream()
                .map(word -> word.equals("IN") ? sound : word.equals("OUT") ? picture : word)
                .toArray();
        sonolens(arguments).refused(2);
        assertThat(picture).doesNotExist();
    }

    @Test
    void aChannelOrFrameThatTheRecordingHasNotIsAFailureOfThatInput() {
        sonolens("render", sound, "-o", folder.resolve("x.png"), "--channel", "1")
                .refused(1, sound);
        sonolens("stft", sound, "--channel", "2").refused(1, sound);
        sonolens("stft", sound, "--first-frame", "1000000").refused(1, sound);
        sonolens("render", sound, "-o", folder.resolve("x.png"), "--start", "5").refused(1, sound);
    }

    @Test
    void tooLittleMemoryForThePlanSaysHowMuchIsNeeded() {
        Ran ran = sonolens("render", sound, "-o", folder.resolve("x.png"), "--memory", "1", "--fft", "65536");
        ran.refused(1, sound);
        Matcher needed = Pattern.compile("needs ([0-9]+) MiB").matcher(ran.err().getFirst());
        assertThat(needed.find()).as(ran.err().getFirst()).isTrue();
        sonolens("render", sound, "-o", folder.resolve("x.png"), "--memory", needed.group(1), "--fft", "65536")
                .fine();
    }

    @Test
    void aPictureThatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "mine");
        Path below = taken.resolve("x.png");
        sonolens("render", sound, "-o", below).refused(1, below);
        assertThat(taken).hasContent("mine");
        Path folderInTheWay = Files.createDirectory(folder.resolve("dir.png"));
        Files.writeString(folderInTheWay.resolve("kept"), "mine");
        assertThat(sonolens("render", sound, "-o", folderInTheWay).code()).isZero();
        assertThat(folderInTheWay.resolve("kept")).hasContent("mine");
        assertThat(folderInTheWay.resolve("fine.wav.png")).isNotEmptyFile();
    }
}
