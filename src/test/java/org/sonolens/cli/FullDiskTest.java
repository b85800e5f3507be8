package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonolens.audio.CompressedSamples;
import org.sonolens.audio.PcmWav;

/** A program whose files may not grow beyond a size, as on a disk that fills while a long recording is decoded. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final int RATE_HZ = 48_000;
    private static final int SECONDS = 150;

    @TempDir
    private Path folder;

    /** Runs the program in a process of its own whose files are no larger than a bound, and gives what it said. */
    private List<String> sonolens(int mostFileBytes, long halvedFromSeconds, String... arguments) throws Exception {
        // counted in blocks of 512 bytes (POSIX)
        String limited = "ulimit -f " + mostFileBytes / 512 + "; exec \"$0\" \"$@\"";
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                limited,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dsonolens.home=" + folder.resolve("home"),
                "-Dsonolens.native=" + System.getProperty("sonolens.native", ""),
                "-Dsonolens.halves-from-seconds=" + halvedFromSeconds,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.sonolens.app.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    /** In one piece; in halves of which the second finds no room, and of which the first does. */
    @ParameterizedTest
    @CsvSource({"8, 1000000", "8, 2", "20, 2"})
    void whatWasDecodedBeforeTheDiskWasFullIsDrawnAndTheRestIsSaidToBeMissing(int mostFileMib, long halvedFromSeconds)
            throws Exception {
        Path wav = PcmWav.write(folder.resolve("long.wav"), RATE_HZ, 2, (long) SECONDS * RATE_HZ, (channel, i) ->
                (short) (9000 * Math.sin(i * (0.05 + 0.01 * channel))));
        Path flac = CompressedSamples.encode(wav, folder.resolve("long.flac"), "-c:a", "flac");
        assertThat(Files.size(wav)).isGreaterThan((long) mostFileMib << 20);
        Path png = folder.resolve("long.png");
        List<String> said = sonolens(
                mostFileMib << 20,
                halvedFromSeconds,
                "render",
                flac.toString(),
                "--memory",
                "24",
                "-o",
                png.toString());
        assertThat(png).isNotEmptyFile();
        assertThat(said)
                .anyMatch(line -> line.contains("long.flac")
                        && line.contains("is full or cannot be written")
                        && line.contains("free some space"));
        assertThat(said).noneMatch(line -> line.contains("Exception"));
        try (Stream<Path> left = Files.walk(folder.resolve("home"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".log")))
                    .as("half-decoded files")
                    .noneMatch(file -> file.toFile().length() > 1 << 20);
        }
    }
}
