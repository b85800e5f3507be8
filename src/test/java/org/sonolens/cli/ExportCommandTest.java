package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.cli.Ran.sonolens;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonolens.audio.PcmWav;
import org.sonolens.export.TestWav;

class ExportCommandTest {
    private static final int RATE_HZ = 8000;

    @TempDir
    private Path folder;

    private Path sound;
    private Path out;

    @BeforeEach
    void twoSecondsOfCounting() throws IOException {
        sound = PcmWav.write(
                folder.resolve("in.wav"), RATE_HZ, 2, 2 * RATE_HZ, (channel, i) -> (short) (channel == 0 ? i : -i));
        out = folder.resolve("out.wav");
    }

    private short[] written() throws IOException {
        byte[] data = TestWav.parts(out).get("data");
        short[] shorts = new short[data.length / 2];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(shorts);
        return shorts;
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.501, 4000, 4008",
        "0:00.50001, 0:00.50099, 4000, 4008",
        "0.50007, 0.50094, 4001, 4008",
        "1.999, 99, 15992, 16000"
    })
    void timesAreRoundedToTheNearestSampleAndTheLastIsNotTaken(String start, String end, int first, int last)
            throws IOException {
        Ran ran = sonolens("export", sound, "-o", out, "--start", start, "--end", end)
                .fine();
        short[] shorts = written();
        assertThat(shorts).hasSize(2 * (last - first));
        assertThat(shorts[0]).isEqualTo((short) first);
        assertThat(shorts[shorts.length - 2]).isEqualTo((short) (last - 1));
        assertThat(ran.err()).singleElement().asString().contains((last - first) + " frames", out.toString());
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void timesAreSecondsOfTheSoundAsItWas() throws IOException {
        byte[] plain = Files.readAllBytes(sound);
        byte[] guano = "GUANO|Version: 1.0\nTE: 10\nTimestamp: 2020-06-21T22:00:00\n".getBytes();
        ByteBuffer tagged = ByteBuffer.allocate(plain.length + 8 + guano.length + guano.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        tagged.put(plain).put("guan".getBytes()).putInt(guano.length).put(guano);
        tagged.putInt(4, tagged.capacity() - 8);
        Files.write(sound, tagged.array());
        sonolens("export", sound, "-o", out, "--start", "0.05", "--end", "0.1").fine();
        assertThat(written()).hasSize(2 * 4000);
        assertThat(written()[0]).isEqualTo((short) 4000);
        assertThat(new String(TestWav.parts(out).get("guan"))).contains("Timestamp: 2020-06-21T22:00:00.05\n");
    }

    @Test
    void oneChannelAndOtherBitsAreTakenAsAsked() throws IOException {
        sonolens("export", sound, "-o", out, "--channel", "1", "--end", "0.001").fine();
        assertThat(written()).containsExactly(0, -1, -2, -3, -4, -5, -6, -7);
        sonolens("export", sound, "-o", out, "--force", "--bits", "FLOAT", "--channel", "ALL")
                .fine();
        ByteBuffer floats = ByteBuffer.wrap(TestWav.parts(out).get("data")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(floats.capacity()).isEqualTo(2 * 2 * RATE_HZ * 4);
        assertThat(floats.getFloat(8 * 1000)).isEqualTo(1000 / 32768f);
        assertThat(sonolens("info", out).fine().out().getFirst()).contains("float 32-bit", "8000 Hz", "2 channels");
    }

    @Test
    void whatIsThereIsReplacedByForceAloneAndTheInputNever() throws IOException {
        Files.writeString(out, "mine");
        sonolens("export", sound, "-o", out).refused(1, out);
        assertThat(out).hasContent("mine");
        byte[] before = Files.readAllBytes(sound);
        sonolens("export", sound, "-o", sound, "--force").refused(1, sound);
        assertThat(Files.readAllBytes(sound)).isEqualTo(before);
        sonolens("export", sound, "-o", out, "--force").fine();
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
    }

    static Stream<List<String>> whatMakesNoSense() {
        return Stream.of(
                List.of("export", "IN"),
                List.of("export", "-o", "OUT"),
                List.of("export", "IN", "IN", "-o", "OUT"),
                List.of("export", "IN", "-o", "OUT.flac"),
                List.of("export", "IN", "-o", "OUT", "--bits", "12"),
                List.of("export", "IN", "-o", "OUT", "--bits", "source"),
                List.of("export", "IN", "-o", "OUT", "--channel", "max"),
                List.of("export", "IN", "-o", "OUT", "--channel", "-1"),
                List.of("export", "IN", "-o", "OUT", "--start", "2", "--end", "1"),
                List.of("export", "IN", "-o", "OUT", "--start", "12s"),
                List.of("list"),
                List.of("list", "IN", "--csv", "--json"),
                List.of("check"));
    }

    @ParameterizedTest
    @MethodSource("whatMakesNoSense")
    void whatMakesNoSenseIsWrongUsageInOneLineAndWritesNothing(List<String> words) {
        sonolens(words.stream()
                        .map(word -> word.replace("IN", sound.toString()).replace("OUT", out.toString()))
                        .toArray())
                .refused(2);
        assertThat(folder.toFile().list()).containsExactly("in.wav");
    }

    @Test
    void whatTheRecordingHasNotIsAFailureThatNamesIt() {
        sonolens("export", sound, "-o", out, "--channel", "2").refused(1, sound);
        sonolens("export", sound, "-o", out, "--start", "5").refused(1, sound);
        sonolens("export", folder.resolve("none.wav"), "-o", out).refused(1, folder.resolve("none.wav"));
        sonolens("export", sound, "-o", folder.resolve("no").resolve("x.wav"))
                .refused(1, folder.resolve("no").resolve("x.wav"));
        assertThat(out).doesNotExist();
    }
}
