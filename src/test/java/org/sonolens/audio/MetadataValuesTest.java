package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Times, places and sentences that are made into values, and odd ones that are not. */
class MetadataValuesTest {
    private static final String COMMENT = "Recorded at %s 03/09/2024 (%s) by AudioMoth 24E144055E080032 ";

    @Test
    void aTimestampIsReadInEveryFormOfItsZone() {
        for (String text : new String[] {
            "2024-09-03T20:26:15+01:00",
            "2024-09-03 20:26:15+0100",
            "2024-09-03  20:26:15 +01",
            "2024-09-03t20:26:15+1",
            "2024-09-03 20:26:15 UTC+1",
            "2024/09/03 20:26:15 GMT+01:00",
            "20240903T202615+0100"
        }) {
            assertThat(TimeText.parse(text).map(RecordedAt::iso)).as(text).contains("2024-09-03T20:26:15+01:00");
        }
        assertThat(iso("2024-09-03T20:26:15")).isEqualTo("2024-09-03T20:26:15");
        assertThat(iso("2024-09-03 20:26:15Z")).isEqualTo("2024-09-03T20:26:15Z");
        assertThat(iso("2024-09-03T20:26:15.250-03:30")).isEqualTo("2024-09-03T20:26:15.25-03:30");
        assertThat(iso("2024-09-03T20:26")).isEqualTo("2024-09-03T20:26:00");
        assertThat(iso("2024-09-03 20:26:15 Mars")).as("a zone that is none").isEqualTo("2024-09-03T20:26:15");
    }

    @Test
    void whatIsNoTimeIsNoneAndNoException() {
        for (String text : new String[] {
            "",
            "yesterday",
            "2024-13-03T20:26:15",
            "2024-02-30 10:00:00",
            "2024-09-03T25:00:00",
            "2024-09-03",
            "99999999999999999999-01-01T00:00:00",
            "2024-09-03T20:26:15".repeat(1000)
        }) {
            assertThat(TimeText.parse(text)).as("%.30s", text).isEmpty();
        }
        assertThat(iso("2024-09-03T20:26:15+99:00")).isEqualTo("2024-09-03T20:26:15");
    }

    @Test
    void aTimeIsFoundInAName() {
        assertThat(name("20180627_215323-RHIFER-LR_0_0.5.wav")).contains("2018-06-27T21:53:23");
        assertThat(name("242A2604603691DD_20250503_031300.WAV")).contains("2025-05-03T03:13:00");
        assertThat(name("SMU-20240101T235959Z.wav")).contains("2024-01-01T23:59:59");
        assertThat(name("night 2024-01-01_23-59-59.wav")).contains("2024-01-01T23:59:59");
        assertThat(name("20180627_215399_20180628_010203.wav")).contains("2018-06-28T01:02:03");
        assertThat(name("99120180627_215323.wav")).isEmpty();
        assertThat(name("song.wav")).isEmpty();
    }

    @Test
    void aPlaceIsReadInDegreesWithSignsOrLetters() {
        assertThat(place("52.146196 4.474776")).isEqualTo(new GeoPosition(52.146196, 4.474776));
        assertThat(place("52.1, -4.5")).isEqualTo(new GeoPosition(52.1, -4.5));
        assertThat(place("(52.1;-4.5)")).isEqualTo(new GeoPosition(52.1, -4.5));
        assertThat(place("WGS84, 52.1, N, 4.5, W, 12.5")).isEqualTo(new GeoPosition(52.1, -4.5));
        assertThat(place("4.5E 33.25S")).isEqualTo(new GeoPosition(-33.25, 4.5));
        for (String text :
                new String[] {"", "somewhere", "91 0", "0 181", "52.1", "52,1 4,5", "NaN NaN", "1 ".repeat(999)}) {
            assertThat(PositionText.parse(text)).as("%.20s", text).isEmpty();
        }
    }

    @Test
    void commentsOfOldAndNewAudioMothsAreTakenApart() {
        AudioMothComment old = comment("Recorded at 10:25:00 04/04/2020 (UTC) by AudioMoth 24526B065D325963 "
                + "at gain setting 2 while battery state was 4.7V.");
        assertThat(old)
                .isEqualTo(new AudioMothComment(
                        Optional.of(new RecordedAt(LocalDateTime.of(2020, 4, 4, 10, 25), Optional.of(ZoneOffset.UTC))),
                        Optional.of("24526B065D325963"),
                        Optional.of("2"),
                        OptionalDouble.of(4.7),
                        OptionalDouble.empty()));
        AudioMothComment now = comment(String.format(COMMENT, "20:26:15.250", "UTC+5:30")
                + "using external microphone at medium-high gain while battery was less than 2.5V and temperature was "
                + "-3.5C. Recording stopped due to low voltage.");
        assertThat(now.recordedAt().orElseThrow().iso()).isEqualTo("2024-09-03T20:26:15.25+05:30");
        assertThat(now.gain()).contains("medium-high");
        assertThat(now.batteryVolts()).hasValue(2.5);
        assertThat(now.temperatureCelsius()).hasValue(-3.5);
        AudioMothComment bounded = comment(String.format(COMMENT, "20:26:15", "UTC-3")
                + "during deployment 0123456789ABCDEF at low gain setting while battery state was > 4.9V.");
        assertThat(bounded.deviceId()).contains("24E144055E080032");
        assertThat(bounded.batteryVolts()).hasValue(4.9);
        assertThat(AudioMothComment.parse("An AudioMoth hung in the oak")).isEmpty();
        assertThat(AudioMothComment.parse("Recorded at 99:99:99 99/99/9999 (UTC) by AudioMoth XYZ"))
                .isEmpty();
        assertThat(AudioMothComment.parse("a moth")).isEmpty();
    }

    @Test
    void theFirstThatKnowsSaysWhenItWas() {
        Map<String, String> guano = Map.of("Timestamp", "2001-01-01T01:00:00Z");
        Map<String, String> wamd = Map.of("timestamp", "2002-01-01 02:00:00");
        Map<String, String> bext = Map.of("originationDate", "2003-01-01", "originationTime", "03:00:00");
        Map<String, String> list = Map.of("ICMT", String.format(COMMENT, "04:00:00", "UTC"));
        Map<String, String> none = Map.of();
        assertThat(from(new Metadata(guano, bext, list, wamd))).isEqualTo("2001-01-01T01:00:00Z guano");
        assertThat(from(new Metadata(Map.of("Timestamp", "?"), bext, list, wamd)))
                .isEqualTo("2002-01-01T02:00:00 wamd");
        assertThat(from(new Metadata(none, bext, list, none))).isEqualTo("2003-01-01T03:00:00 bext");
        assertThat(from(new Metadata(none, none, list, none))).isEqualTo("2024-09-03T04:00:00Z audiomoth");
        assertThat(from(Metadata.NONE)).isEqualTo("2005-01-01T05:00:00 fileName");
    }

    @Test
    void theTimeReferenceAddsPartsOfASecondWhereItMeansTheSame() {
        assertThat(broadcast("03:00:00", 3 * 3600 * 1000 + 250)).isEqualTo("2003-01-01T03:00:00.25 bext");
        assertThat(broadcast("", 3 * 3600 * 1000 + 250)).isEqualTo("2003-01-01T03:00:00.25 bext");
        assertThat(broadcast("19:27:55", 3_330_408))
                .as("counted from elsewhere")
                .isEqualTo("2003-01-01T19:27:55 bext");
        assertThat(broadcast("03-00-00", 0)).isEqualTo("2003-01-01T03:00:00 bext");
    }

    @Test
    void theTimeExpansionIsGuanosElseThatOfWamd() {
        Map<String, String> none = Map.of();
        Map<String, String> wamd = Map.of("timeExpansion", "8");
        assertThat(new Metadata(Map.of("TE", "10"), none, none, wamd).taggedTimeExpansion())
                .hasValue(10);
        assertThat(new Metadata(Map.of("TE", "x"), none, none, wamd).taggedTimeExpansion())
                .hasValue(8);
        assertThat(new Metadata(Map.of("TE", "1"), none, none, none).taggedTimeExpansion())
                .hasValue(1);
        assertThat(Metadata.NONE.taggedTimeExpansion()).isEmpty();
        assertThat(Metadata.NONE.timeExpansion()).isCloseTo(1, within(0.0));
    }

    private static String broadcast(String time, long timeReference) {
        return from(new Metadata(
                Map.of(),
                Map.of(
                        "originationDate",
                        "2003-01-01",
                        "originationTime",
                        time,
                        "timeReference",
                        Long.toString(timeReference)),
                Map.of(),
                Map.of()));
    }

    private static String from(Metadata metadata) {
        RecordingTime time =
                RecordingTime.of(metadata, "20050101_050000.wav", 1000).orElseThrow();
        return time.at().iso() + " " + time.from();
    }

    private static String iso(String text) {
        return TimeText.parse(text).orElseThrow().iso();
    }

    private static Optional<String> name(String name) {
        return TimeText.inName(name).map(RecordedAt::iso);
    }

    private static GeoPosition place(String text) {
        return PositionText.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    private static AudioMothComment comment(String text) {
        return AudioMothComment.parse(text).orElseThrow();
    }
}
