package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.HourOfCalls;

/** Twenty calls of 3 ms, 20 dB over the noise of their band, in anti-phase stereo, in a picture of a whole hour. */
class CallsAreNotLostTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 400;
    private static final int HOP = 128;

    @TempDir
    private Path folder;

    @Test
    void twentyCallsStandInTwentyColumnsOfAnHour() throws IOException {
        Path hour = HourOfCalls.write(folder.resolve("hour.wav"));
        Path png = folder.resolve("hour.png");
        sonolens(
                        "render",
                        hour,
                        "-o",
                        png,
                        "--raw",
                        "--palette",
                        "grey",
                        "--floor",
                        "-90",
                        "--ceiling",
                        "-10",
                        "--scale",
                        "linear",
                        "--low",
                        "0",
                        "--high",
                        "8000",
                        "--height",
                        HEIGHT,
                        "--hop",
                        HOP)
                .fine();
        TreeSet<Integer> wanted = HourOfCalls.wanted(WIDTH);
        TreeSet<Integer> seen = HourOfCalls.columnsThatStandOut(ImageIO.read(png.toFile()), 80);
        assertThat(HourOfCalls.lost(wanted, seen))
                .as("calls that are not in the picture, which has %s", seen)
                .isEmpty();
        assertThat(seen.size())
                .as("columns that stand out: %s for %s", seen, wanted)
                .isBetween(19, 22);
    }
}
