package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.HourOfCalls;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;

/** Twenty calls of 3 ms in an hour, looked for on the screen of the window that shows all of it. */
class CallsInTheWindowTest {
    private static final LevelRange RANGE = new LevelRange(-90, -10);

    @TempDir
    private Path folder;

    @Test
    void twentyCallsStandInTwentyColumnsOfTheScreenInEachChannel() throws Exception {
        Path hour = HourOfCalls.write(folder.resolve("hour.wav"));
        try (OpenWindow open = OpenWindow.on(folder, hour)) {
            open.change(
                    now -> now.withPalette(Palette.GREY).withRange(now.range().byHand(RANGE)));
            open.settle();
            assertThat(open.shown().isWhole()).isTrue();
            assertThat(open.shown().viewport().axis().highHz()).isEqualTo(HourOfCalls.RATE_HZ / 2.0);
            BufferedImage screen = Snapshots.ofScreen(open.picture());
            TreeSet<Integer> wanted = HourOfCalls.wanted(screen.getWidth());
            for (int channel = 0; channel < 2; channel++) {
                BufferedImage band = screen.getSubimage(
                        0, channel * screen.getHeight() / 2, screen.getWidth(), screen.getHeight() / 2);
                TreeSet<Integer> seen = HourOfCalls.columnsThatStandOut(band, RANGE.spanDb());
                assertThat(HourOfCalls.lost(wanted, seen))
                        .as("calls that are not on the screen, which has %s", seen)
                        .isEmpty();
                assertThat(seen.size())
                        .as("columns that stand out: %s for %s", seen, wanted)
                        .isBetween(19, 22);
            }
        }
    }
}
