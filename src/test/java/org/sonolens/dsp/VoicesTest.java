package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sonolens.view.ChannelChoice;

class VoicesTest {
    @Test
    void oneChannelIsOneVoice() {
        assertThat(Voices.of(new ChannelChoice.One(3), 4)).isEqualTo(new Voices(1, 1, 3, false));
    }

    @Test
    void stackedChannelsAreABandEach() {
        Voices voices = Voices.of(new ChannelChoice.Stack(), 3);
        assertThat(voices).isEqualTo(new Voices(3, 1, 0, false));
        assertThat(voices.count()).isEqualTo(3);
    }

    @Test
    void theMaximumIsOneBandOfAllChannels() {
        Voices voices = Voices.of(new ChannelChoice.Max(), 5);
        assertThat(voices).isEqualTo(new Voices(1, 5, 0, false));
        assertThat(voices.count()).isEqualTo(5);
    }

    @Test
    void theMixIsOneVoiceAndOfOneChannelThatChannel() {
        assertThat(Voices.of(new ChannelChoice.Mix(), 2)).isEqualTo(new Voices(1, 1, 0, true));
        assertThat(Voices.of(new ChannelChoice.Mix(), 1)).isEqualTo(new Voices(1, 1, 0, false));
    }

    @Test
    void aChannelThatIsNotThereIsRefusedWithTheOnesThatAre() {
        assertThatThrownBy(() -> Voices.of(new ChannelChoice.One(2), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no channel 2; the recording has 2, 0 to 1");
        assertThatThrownBy(() -> Voices.of(new ChannelChoice.One(1), 1))
                .hasMessage("there is no channel 1; the recording has 1, channel 0");
    }
}
