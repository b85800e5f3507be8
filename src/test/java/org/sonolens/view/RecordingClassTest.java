package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingClassTest {
    @ParameterizedTest
    @CsvSource({
        "100, INFRASOUND",
        "1000, INFRASOUND",
        "4000, INFRASOUND",
        "5999, INFRASOUND", // up to 4 kHz, and between
        "6000, SPEECH",
        "8000, SPEECH",
        "11025, SPEECH",
        "16000, SPEECH",
        "21999, SPEECH",
        "22000, FIELD",
        "22050, FIELD",
        "24000, FIELD",
        "32000, FIELD",
        "37500, FIELD",
        "44099, FIELD",
        "44100, MUSIC",
        "48000, MUSIC",
        "50000, MUSIC",
        "88200, MUSIC",
        "95999, MUSIC",
        "96000, BAT",
        "144000, BAT",
        "192000, BAT",
        "199999, BAT",
        "200000, BAT",
        "256000, BAT",
        "960000, BAT"
    })
    void untaggedMonoPcmByItsRate(int rateHz, RecordingClass expected) {
        assertThat(RecordingClass.of(new RecordingFacts(rateHz, 1, 1, 100, false, true)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "22050, 2, true, FIELD", "96000, 2, true, MUSIC", "192000, 2, true, MUSIC", "199999, 2, true, MUSIC",
        "96000, 1, false, MUSIC", "192000, 1, false, MUSIC", "200000, 2, true, BAT", "384000, 1, false, BAT"
    })
    void untaggedStereoOrCodedIsABatOnlyFrom200Kilohertz(
            int rateHz, int channels, boolean pcm, RecordingClass expected) {
        assertThat(RecordingClass.of(new RecordingFacts(rateHz, 1, channels, 100, false, pcm)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "8000, FIELD",
        "16000, FIELD",
        "32000, FIELD",
        "48000, FIELD",
        "95999, FIELD",
        "96000, BAT",
        "250000, BAT"
    })
    void aFieldRecordersTagIsFieldBelow96KilohertzAndBatAbove(int rateHz, RecordingClass expected) {
        for (int channels = 1; channels <= 2; channels++) {
            assertThat(RecordingClass.of(new RecordingFacts(rateHz, 1, channels, 100, true, true)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void timeExpansionCountsFirst() {
        RecordingFacts facts = new RecordingFacts(44_100, 10, 2, 100, false, true);
        assertThat(facts.trueRateHz()).isEqualTo(441_000);
        assertThat(facts.trueNyquistHz()).isEqualTo(220_500);
        assertThat(RecordingClass.of(facts)).isEqualTo(RecordingClass.BAT);
    }

    @Test
    void namesLeadBack() {
        for (RecordingClass known : RecordingClass.values()) {
            assertThat(RecordingClass.named(known.label())).contains(known);
        }
        assertThat(RecordingClass.BAT.label()).isEqualTo("bat");
        assertThat(RecordingClass.named("whale")).isEmpty();
    }

    @Test
    void impossibleFactsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordingFacts(0, 1, 1, 1, false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordingFacts(1, 0, 1, 1, false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordingFacts(1, Double.NaN, 1, 1, false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordingFacts(1, 1, 0, 1, false, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordingFacts(1, 1, 1, -1, false, true));
    }
}
