package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sonolens.audio.WavBytes.FLOAT;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.riff;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavRefusalTest {
    private static final byte[] SOUND = new byte[64];

    @TempDir
    Path folder;

    @Test
    void codecsThatAreNotReadAreNamed() {
        expect(riff().fmt(0x02, 1, 8000, 4).chunk("data", SOUND), "Microsoft ADPCM", "decoded");
        expect(riff().fmt(0x11, 1, 8000, 4).chunk("data", SOUND), "IMA ADPCM");
        expect(riff().fmt(0x31, 1, 8000, 0).chunk("data", SOUND), "GSM 6.10");
        expect(riff().fmt(0x55, 1, 8000, 0).chunk("data", SOUND), "MP3");
        expect(riff().fmt(0x1234, 1, 8000, 16).chunk("data", SOUND), "codec 0x1234");
        expect(riff().extensible(0x11, 1, 8000, 8, 4).chunk("data", SOUND), "IMA ADPCM");
    }

    @Test
    void ratesAndChannelsOutsideTheRangeAreSaid() {
        expect(riff().fmt(PCM, 1, 0, 16).chunk("data", SOUND), "sample rate of 0 Hz");
        expect(riff().fmt(PCM, 1, 0xFFFFFFFFL, 16).chunk("data", SOUND), "4294967295 Hz");
        expect(riff().fmt(PCM, 0, 8000, 16).chunk("data", SOUND), "0 channels");
        expect(riff().fmt(PCM, 257, 8000, 16).chunk("data", SOUND), "257 channels");
        expect(riff().fmt(PCM, 1, 8000, 65_535).chunk("data", SOUND), "65535 bits");
        expect(riff().fmt(FLOAT, 1, 8000, 16).chunk("data", SOUND), "16 bits in floating point");
    }

    @Test
    void aHeaderWithoutSamplesIsSaid() {
        expect(riff().fmt(PCM, 1, 8000, 16), "no samples");
        expect(riff().fmt(PCM, 1, 8000, 16).header("data", 0), "no samples");
        expect(riff().fmt(PCM, 1, 8000, 16).header("data", 0).chunk("LIST", new byte[20]), "no samples");
        expect(riff().fmt(PCM, 2, 8000, 16).header("data", 116).raw(1), "no samples");
        expect(riff().chunk("data", SOUND), "does not say how its samples are stored");
        expect(riff(), "does not say how its samples are stored");
        expect(riff().header("fmt ", 0xFFFFFFF0L).raw(1, 0, 1), "cut short");
        expect(riff().header("oooo", 2_974_173_522L).raw(1, 2), "does not say");
    }

    @Test
    void thousandsOfEmptyPartsEndTheSearch() {
        WavBytes wav = riff();
        for (int i = 0; i < 100_000; i++) {
            wav.header("LIST", 0);
        }
        long start = System.nanoTime();
        expect(wav.fmt(PCM, 1, 8000, 16), "does not say how its samples are stored");
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private void expect(WavBytes bytes, String... words) {
        Path file = bytes.write(folder.resolve("night 1.wav"));
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(file));
        assertThat(refused).isNotNull().hasMessageStartingWith("night 1.wav: ");
        assertThat(refused.getMessage()).contains(words).doesNotContain("\n");
    }
}
