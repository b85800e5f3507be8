package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.sonolens.audio.SoundInMemory;

/**
 * Java's own sound system over the system's own library, ALSA, whose device writes what it is given into a file: all of the
 * way to a loudspeaker but the loudspeaker. In a process of its own, because ALSA reads its settings once.
 */
class RealSoundTest {
    private static final Path USUAL = Path.of("/usr/share/alsa/alsa.conf");
    private static final int FRAMES = 96_000;
    private static final SoundInMemory.Wave SOUND =
            (channel, n) -> (float) ((channel == 0 ? 0.5 : 0.25) * Math.sin(2 * Math.PI * n / 48));

    @TempDir
    Path folder;

    /** Plays on the default device of the process, and says how that ended. */
    static final class Plays {
        private Plays() {}

        public static void main(String[] arguments) throws InterruptedException {
            BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
            try (Player player = new Player(new JavaSoundDevices(), endings::add)) {
                player.play(new PlayRequest(
                        Wave.blocks(2, SOUND),
                        PlayMode.PLAIN,
                        Optional.empty(),
                        48_000,
                        new PlayedSpan(0, FRAMES, false),
                        0,
                        Optional.empty()));
                System.out.println(endings.poll(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void theSystemIsGivenEveryFrameOnce() throws Exception {
        assumeTrue(Files.exists(USUAL), "this system has no ALSA");
        Path heard = folder.resolve("heard.raw");
        assertThat(played("""
                <%s>
                pcm.!default { type plug slave.pcm written }
                pcm.written { type file file "%s" format raw slave.pcm nowhere }
                pcm.nowhere { type null }
                """.formatted(USUAL, heard))).isEqualTo("Complete[]");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(heard)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.remaining()).isEqualTo(FRAMES * 2 * Short.BYTES);
        for (int frame = 0; frame < FRAMES; frame++) {
            short left = bytes.getShort();
            short right = bytes.getShort();
            if (frame >= 240 && frame < FRAMES - 240) {
                assertThat(left).isEqualTo((short) Math.rint(SOUND.at(0, frame) * 32_768));
                assertThat(right).isEqualTo((short) Math.rint(SOUND.at(1, frame) * 32_768));
            }
        }
    }

    @Test
    void aSystemWithoutADeviceIsSaidInOneSentence() throws Exception {
        assertThat(played("")).startsWith("Failed[sentence=There is no sound device");
    }

    /** The last line that a process says which plays under these settings of ALSA. */
    private String played(String settings) throws Exception {
        Path file = Files.writeString(folder.resolve("asound.conf"), settings);
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                whereTheyAre(Player.class, Plays.class, Logger.class),
                Plays.class.getName());
        builder.environment().put("ALSA_CONFIG_PATH", file.toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said).getLast();
    }

    private static String whereTheyAre(Class<?>... classes) throws Exception {
        StringJoiner places = new StringJoiner(File.pathSeparator);
        for (Class<?> type : classes) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return places.toString();
    }
}
