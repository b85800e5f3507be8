package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The names of the command line lead to their values and back. */
class NamesTest {
    @Test
    void windowShapes() {
        assertThat(Arrays.stream(WindowShape.values()).map(WindowShape::label))
                .containsExactly(
                        "hann",
                        "hamming",
                        "blackman",
                        "blackman-harris",
                        "flat-top",
                        "gauss",
                        "kaiser",
                        "bartlett",
                        "rectangular");
        for (WindowShape shape : WindowShape.values()) {
            assertThat(WindowShape.named(shape.label().toUpperCase(Locale.ROOT)))
                    .contains(shape);
        }
        assertThat(WindowShape.named("square")).isEmpty();
    }

    @Test
    void frequencyScales() {
        assertThat(Arrays.stream(FrequencyScale.values()).map(FrequencyScale::label))
                .containsExactly("linear", "log", "mel", "bark", "erb");
        for (FrequencyScale scale : FrequencyScale.values()) {
            assertThat(FrequencyScale.named(scale.label())).contains(scale);
        }
        assertThat(FrequencyScale.named("cubic")).isEmpty();
    }

    @Test
    void statistics() {
        assertThat(Statistic.named("MAX")).contains(Statistic.MAX);
        assertThat(Statistic.named(Statistic.MEAN.label())).contains(Statistic.MEAN);
        assertThat(Statistic.named("median")).isEmpty();
    }

    @Test
    void channelChoices() {
        for (String name : new String[] {"0", "17", "stack", "max", "mix"}) {
            assertThat(ChannelChoice.named(name).map(ChannelChoice::label)).contains(name);
        }
        assertThat(ChannelChoice.named("-1")).isEmpty();
        assertThat(ChannelChoice.named("left")).isEmpty();
        assertThat(ChannelChoice.named("99999999999")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelChoice.One(-1));
    }

    @Test
    void theWindowStacksTwoChannelsAndTakesTheMaximumOfMore() {
        assertThat(ChannelChoice.forWindow(1).bands(1)).isEqualTo(1);
        assertThat(ChannelChoice.forWindow(2).bands(2)).isEqualTo(2);
        assertThat(ChannelChoice.forWindow(3)).isEqualTo(new ChannelChoice.Max());
        assertThat(ChannelChoice.forWindow(3).bands(3)).isEqualTo(1);
    }
}
