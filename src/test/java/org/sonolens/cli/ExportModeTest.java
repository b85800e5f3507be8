package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonolens.audio.PcmWav;
import org.sonolens.export.TestWav;
import org.sonolens.play.PlayMode;
import org.sonolens.play.Played;

/** A recording written as it is heard. */
class ExportModeTest {
    private static final int RATE_HZ = 192_000;
    private static final double HZ = 45_000;

    @TempDir
    private Path folder;

    private Path sound;
    private Path out;

    @BeforeEach
    void aFifthOfASecondOfUltrasound() throws IOException {
        sound = PcmWav.write(folder.resolve("bat.wav"), RATE_HZ, 2, RATE_HZ / 5, ExportModeTest::wave);
        out = folder.resolve("out.wav");
    }

    private static short wave(int channel, long sample) {
        return (short) Math.round((channel == 0 ? 12_000 : 3_000) * Math.sin(2 * Math.PI * HZ * sample / RATE_HZ));
    }

    private short[] written() throws IOException {
        byte[] data = TestWav.parts(out).get("data");
        short[] shorts = new short[data.length / 2];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(shorts);
        return shorts;
    }

    private static double hzOf(short[] frames, int channels) {
        int crossings = 0;
        int count = frames.length / channels;
        for (int i = count / 4; i < count * 3 / 4; i++) {
            crossings += frames[(i - 1) * channels] < 0 && frames[i * channels] >= 0 ? 1 : 0;
        }
        return crossings * 48_000.0 / (count / 2.0);
    }

    @Test
    void timeExpansionTakesSoManyTimesAsLongAndIsSoManyTimesLower() throws IOException {
        Ran ran = sonolens("export", sound, "-o", out, "--mode", "te:10").fine();
        assertThat(ran.err().getFirst()).contains("96000 frames (2.000000 s");
        assertThat(written()).hasSize(2 * 96_000);
        assertThat(hzOf(written(), 2)).isBetween(4_495.0, 4_505.0);
        assertThat(new String(TestWav.parts(out).get("LIST"))).contains("bat.wav", "te:10");
        List<String> said = sonolens("info", out).fine().out();
        assertThat(said.getFirst()).contains("48000 Hz", "2 channels");
    }

    @Test
    void aHeterodyneIsAsLongAsItWas() throws IOException {
        sonolens("export", sound, "-o", out, "--mode", "heterodyne:43000", "--channel", "0")
                .fine();
        assertThat(written()).hasSize(9_600);
        assertThat(hzOf(written(), 1)).isBetween(1_980.0, 2_020.0);
    }

    @Test
    void keptPitchIsHeardAtHalfSpeed() throws IOException {
        Path low = PcmWav.write(
                folder.resolve("low.wav"), 44_100, 1, 44_100, (c, n) -> (short) (9000 * Math.sin(n * 0.1)));
        sonolens("export", low, "-o", out, "--mode", "speed:0.5", "--keep-pitch")
                .fine();
        assertThat(written()).hasSize(96_000);
        double hz = 44_100 * 0.1 / (2 * Math.PI);
        assertThat(hzOf(written(), 1)).isBetween(hz - 2, hz + 2);
        sonolens("export", low, "-o", out, "--force", "--mode", "speed:0.5").fine();
        assertThat(hzOf(written(), 1)).isBetween(hz / 2 - 2, hz / 2 + 2);
    }

    private Object[] exporting(String mode, boolean keepPitch) {
        List<Object> words = new java.util.ArrayList<>(List.of("export", sound, "-o", out, "--mode", mode));
        if (keepPitch) {
            words.add("--keep-pitch");
        }
        return words.toArray();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void whatIsWrittenIsFrameForFrameWhatTheLineIsGiven(String mode, boolean keepPitch) throws Exception {
        sonolens(exporting(mode, keepPitch)).fine();
        PlayMode heard = PlayMode.named(keepPitch ? mode + ",keep-pitch" : mode).orElseThrow();
        short[] played =
                Played.by(2, RATE_HZ, RATE_HZ / 5, heard, Optional.empty(), (channel, n) -> wave(channel, n) / 32_768f);
        assertThat(written()).isEqualTo(played);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> modes() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of("te:10", false),
                org.junit.jupiter.params.provider.Arguments.of("heterodyne:43000", false),
                org.junit.jupiter.params.provider.Arguments.of("speed:0.3", false),
                org.junit.jupiter.params.provider.Arguments.of("speed:0.3", true));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void itIsWrittenManyTimesFasterThanItIsHeard(String mode, boolean keepPitch) throws IOException {
        sound = PcmWav.write(folder.resolve("long.wav"), RATE_HZ, 2, RATE_HZ * 10L, ExportModeTest::wave);
        Object[] words = exporting(mode, keepPitch);
        long before = System.nanoTime();
        sonolens(words).fine();
        double seconds = (System.nanoTime() - before) / 1e9;
        assertThat(seconds).isLessThan(written().length / 2 / 48_000.0 / 2);
    }

    static Stream<List<String>> whatMakesNoSense() {
        return Stream.of(
                List.of("--mode", "slow"),
                List.of("--mode", "te:1"),
                List.of("--mode", "speed:9"),
                List.of("--mode", "te:10", "--keep-pitch"),
                List.of("--mode", "te:10", "--bits", "24"),
                List.of("--mode", "te:10", "--band", "5"),
                List.of("--mode", "te:10", "--band", "50000:20000"),
                List.of("--keep-pitch"),
                List.of("--band", "1:2"));
    }

    @ParameterizedTest
    @MethodSource("whatMakesNoSense")
    void whatMakesNoSenseIsWrongUsageInOneLineAndWritesNothing(List<String> words) {
        List<Object> all = new java.util.ArrayList<>(List.of("export", sound, "-o", out));
        all.addAll(words);
        sonolens(all.toArray()).refused(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aChannelThatIsNotThereIsAFailureThatNamesTheFile() {
        sonolens("export", sound, "-o", out, "--mode", "te:10", "--channel", "2")
                .refused(1, sound);
        assertThat(out).doesNotExist();
    }
}
