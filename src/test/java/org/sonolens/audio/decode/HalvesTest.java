package org.sonolens.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HalvesTest {
    private static final long HOUR = 3600L * 44_100;
    private static final long LARGE = 250_000_000;

    @BeforeEach
    void onAnyMachine() {
        HalvesSwitch.from(120);
    }

    @AfterEach
    void asUsual() {
        HalvesSwitch.asUsual();
    }

    private static ProbedSound stereo(long frames) {
        return ProbedSound.lossless("FLAC", 16, 44_100, 2, frames, true);
    }

    @Test
    void anHourIsCutInItsMiddleAtAWholeSecond() {
        assertThat(Halves.of("flac", stereo(HOUR + 1), LARGE))
                .isEqualTo(new Halves(1800, 1800L * 44_100 * 4, (HOUR + 1) * 4));
        assertThat(Halves.of("flac", stereo(121 * 44_100), LARGE))
                .isEqualTo(new Halves(60, 60 * 44_100 * 4, 121 * 44_100 * 4));
    }

    @Test
    void whatIsShorterThanTwoMinutesIsNotCut() {
        assertThat(Halves.of("flac", stereo(120 * 44_100), LARGE)).isNotNull();
        assertThat(Halves.of("flac", stereo(120 * 44_100 - 1), LARGE)).isNull();
        HalvesSwitch.from(0);
        assertThat(Halves.of("flac", stereo(44_100), LARGE)).as("no half").isNull();
    }

    @Test
    void noOtherContainerIsCutNorOneThatDoesNotStateItsLength() {
        assertThat(Halves.of("ogg", stereo(HOUR), LARGE)).isNull();
        assertThat(Halves.of("wav", stereo(HOUR), LARGE)).isNull();
        assertThat(Halves.of("flac", ProbedSound.lossless("FLAC", 16, 44_100, 2, HOUR, false), LARGE))
                .isNull();
        assertThat(Halves.of("flac", ProbedSound.unknown("FLAC", SampleForm.INT_16), LARGE))
                .isNull();
    }

    @Test
    void aHeaderThatPromisesMoreThanAnySoundIsCompressedByIsNotBelieved() {
        long most = HOUR * 4 / SamplePlace.MOST_BYTES_A_BYTE;
        assertThat(Halves.of("flac", stereo(HOUR), most)).isNotNull();
        assertThat(Halves.of("flac", stereo(HOUR), most - 1)).isNull();
        assertThat(Halves.of("flac", stereo(0xF_FFFF_FFFFL), 1 << 20)).isNull();
    }
}
