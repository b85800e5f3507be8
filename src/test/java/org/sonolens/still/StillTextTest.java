package org.sonolens.still;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

/** What a picture is made by, as text and back. */
class StillTextTest {
    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static StillSpec any(Random random) {
        int window = 1 + random.nextInt(4096);
        long first = random.nextLong(1L << 40) - 1000;
        double low = random.nextDouble() * 1000;
        ChannelChoice[] channels = {
            new ChannelChoice.Stack(), new ChannelChoice.Max(), new ChannelChoice.Mix(), new ChannelChoice.One(3)
        };
        double floor = -200 * random.nextDouble();
        return new StillSpec(
                new StillSource(
                        "Nächtens \"ruft\" \\ 蝙蝠 " + random.nextInt() + ".wav",
                        1 + random.nextInt(2_000_000),
                        4,
                        1 + random.nextLong(1L << 45)),
                any(random, RecordingClass.values()),
                new StftPlan(any(random, WindowShape.values()), window, 8192, 1 + random.nextInt(5000)),
                random.nextBoolean() ? 1 : 1 + 999 * random.nextDouble(),
                any(random, channels),
                any(random, Statistic.values()),
                random.nextBoolean(),
                new TimeSpan(first, first + 1 + random.nextLong(1L << 40)),
                new FrequencyAxis(any(random, FrequencyScale.values()), low + 1, low + 2 + random.nextDouble()),
                any(random, Palette.values()),
                random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(floor),
                random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(floor + 40),
                1 + random.nextInt(StillSpec.MOST_PX),
                1 + random.nextInt(StillSpec.MOST_PX),
                new StillFrame(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
    }

    @Test
    void everyNumberComesBackToItsLastBit() throws StillFailure {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StillSpec spec = any(random);
            assertThat(StillText.read(StillText.write(spec))).isEqualTo(spec);
        }
    }

    @Test
    void aTextThatIsCutOrOfAnotherKindIsRefusedWithASentence() {
        String text = StillText.write(any(new Random(1)));
        for (String damaged : new String[] {
            "",
            "[]",
            "null",
            "{}",
            text.substring(0, text.length() / 2),
            text.replace("\"fftSize\":8192", "\"fftSize\":8191"),
            text.replaceFirst("\"widthPx\":\\d+", "\"widthPx\":0"),
            text.replaceFirst("\"axes\":\\w+", "\"axes\":{}"),
            text.replaceFirst("\"palette\":\"[^\"]+\"", "\"palette\":\"rainbow\""),
            "\u0000",
            "9"
        }) {
            assertThatThrownBy(() -> StillText.read(damaged))
                    .as(damaged)
                    .isInstanceOf(StillFailure.class)
                    .hasMessageContaining("make the picture again");
        }
        assertThatThrownBy(() -> StillText.read(text.replace("\"version\":1", "\"version\":2")))
                .isInstanceOf(StillFailure.class)
                .hasMessageContaining("newer Sonolens");
    }

    @Test
    void aPictureOfNoPixelsOrOfMoreThanASideHoldsIsNone() {
        StillSpec spec = any(new Random(2));
        for (int side : new int[] {0, -1, StillSpec.MOST_PX + 1}) {
            assertThatThrownBy(() -> new StillSpec(
                            spec.source(),
                            spec.recordingClass(),
                            spec.plan(),
                            1,
                            spec.channels(),
                            spec.statistic(),
                            spec.smooth(),
                            spec.span(),
                            spec.axis(),
                            spec.palette(),
                            spec.floorDbfs(),
                            spec.ceilingDbfs(),
                            side,
                            10,
                            spec.frame()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
