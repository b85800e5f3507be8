package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that have another rate than 48 kHz, or another number of voices than is heard. */
class OtherDevicesTest {
    private static final double SECONDS = 2;

    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();

    static Stream<Arguments> rates() {
        List<Arguments> rates = new ArrayList<>();
        for (int lineHz : new int[] {8_000, 44_100, 48_000, 96_000, 192_000}) {
            for (int fileHz : new int[] {22_050, 44_100, 48_000, 256_000}) {
                rates.add(Arguments.of(lineHz, fileHz, PlayMode.PLAIN));
            }
            rates.add(Arguments.of(lineHz, 256_000, new PlayMode.Expansion(10)));
            rates.add(Arguments.of(lineHz, 44_100, new PlayMode.Speed(0.7, false)));
        }
        return rates.stream();
    }

    @ParameterizedTest
    @MethodSource("rates")
    void playingIsFrameExactAtTheRateOfEveryDevice(int lineHz, int fileHz, PlayMode mode) throws Exception {
        long samples = (long) (SECONDS * mode.speed() * fileHz) + 1;
        // a slope that says of each frame which sample it is of
        SampleBlocks slope = Wave.blocks((c, n) -> n < 0 || n >= samples ? 0 : (float) ((double) n / samples - 0.5));
        PlaySetup setup = new PlaySetup(mode, Optional.empty(), fileHz, lineHz);
        RecordedLine devices = new RecordedLine(lineHz, false);
        Random random = new Random(lineHz + fileHz);
        try (Player player = new Player(devices, endings::add)) {
            player.play(new PlayRequest(
                    slope, mode, Optional.empty(), fileHz, new PlayedSpan(0, samples, false), 0, Optional.empty()));
            RecordedLine.Line line = devices.awaitLine(1);
            while (endings.isEmpty()) {
                line.awaitFull();
                line.hear(1 + random.nextInt(line.bufferFrames()));
                long heardFrames = line.heardFrames();
                Heard heard = player.heard();
                if (heard != null && heardFrames < line.writtenFrames()) {
                    assertThat(heard.position()).isCloseTo(heardFrames * setup.step(), within(1e-6));
                }
            }
            assertThat(endings.take()).isInstanceOf(Ending.Complete.class);
            short[] frames = line.frames();
            assertThat(frames).hasSize((int) Math.ceil(samples / setup.step() - 1e-6));
            // what 16 bits can tell of a slope, a sample of the recording, and what the low-pass bends near the ends
            double finest = samples / 32_768.0 + 1;
            for (int f = frames.length / 10; f < frames.length * 9 / 10; f++) {
                double sample = (frames[f] / 32_768.0 + 0.5) * samples;
                assertThat(sample).as("the sample of frame %s", f).isCloseTo(f * setup.step(), within(finest));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000, 192_000})
    void aSeekGoesToTheVerySampleAtOtherRatesToo(int lineHz) throws Exception {
        long samples = 48_000L * 20;
        SampleBlocks slope = Wave.blocks((c, n) -> (float) ((double) n / samples - 0.5));
        double step = 48_000.0 / lineHz;
        RecordedLine devices = new RecordedLine(lineHz, false);
        PlayedSpan span = new PlayedSpan(0, samples, false);
        try (Player player = new Player(devices, endings::add)) {
            player.play(new PlayRequest(slope, PlayMode.PLAIN, Optional.empty(), 48_000, span, 0, Optional.empty()));
            RecordedLine.Line line = devices.awaitLine(1);
            for (long to : new long[] {400_000, 48_000, 700_001}) {
                line.awaitFull();
                long written = line.writtenFrames();
                player.seek(to, span);
                while (line.writtenFrames() < written + lineHz / 10) {
                    line.hear(lineHz / 100);
                    line.awaitFull();
                }
                short[] frames = line.frames();
                // it is taken over at the next block, or at the one after; then it goes on sample by sample
                int at = (int) written + lineHz / 20;
                double sample = (frames[at] / 32_768.0 + 0.5) * samples;
                assertThat(sample).isBetween(to + lineHz / 50 * step - 60, to + lineHz / 20 * step + 60);
                line.hear(line.writtenFrames());
                Heard heard = player.heard();
                assertThat(heard).isNotNull();
                double last = (frames[frames.length - 1] / 32_768.0 + 0.5) * samples;
                assertThat(heard.position()).isCloseTo(last, within(lineHz / 10 * step));
            }
        }
    }

    @Test
    void leftAndRightAreHeardAsTheirMeanOnADeviceOfOneVoice() throws Exception {
        short[] frames = allOf(2, 1, (c, n) -> c == 0 ? 0.5f : 0.25f);
        assertThat(frames).hasSize(4_800);
        for (int i = 480; i < 4_000; i++) {
            assertThat(frames[i]).isEqualTo((short) (0.375 * 32_768));
        }
    }

    @Test
    void oneVoiceIsHeardOnBothSidesOfADeviceThatHasOnlyPairs() throws Exception {
        short[] frames = allOf(1, 2, (c, n) -> 0.5f);
        assertThat(frames).hasSize(2 * 4_800);
        for (int i = 960; i < 8_000; i++) {
            assertThat(frames[i]).isEqualTo((short) 16_384);
        }
    }

    private short[] allOf(int voices, int onLine, org.sonolens.audio.SoundInMemory.Wave wave) throws Exception {
        RecordedLine devices = new RecordedLine(48_000, true).become(48_000, onLine);
        try (Player player = new Player(devices, endings::add)) {
            player.play(new PlayRequest(
                    Wave.blocks(voices, wave),
                    PlayMode.PLAIN,
                    Optional.empty(),
                    48_000,
                    new PlayedSpan(0, 4_800, false),
                    0,
                    Optional.empty()));
            assertThat(endings.poll(20, TimeUnit.SECONDS)).isInstanceOf(Ending.Complete.class);
        }
        return devices.line().frames();
    }

    @ParameterizedTest
    @ValueSource(ints = {48_000, 44_100, 96_000, 192_000, 16_000})
    void aLineIsOpenedAtTheRateThatTheDeviceHas(int rateHz) throws Exception {
        for (int voices = 1; voices <= 2; voices++) {
            MadeUpSound sound = new MadeUpSound(format -> format.getSampleRate() == rateHz);
            try (SoundLine line = new JavaSoundDevices(sound).open(Optional.empty(), voices)) {
                assertThat(line.rateHz()).isEqualTo(rateHz);
                assertThat(line.voices()).isEqualTo(voices);
            }
            assertThat(sound.openLines()).isZero();
        }
    }

    @Test
    void aDeviceOfOneVoiceOrOfPairsOnlyIsOpenedAllTheSame() throws Exception {
        for (int has = 1; has <= 2; has++) {
            int only = has;
            MadeUpSound sound =
                    new MadeUpSound(format -> format.getChannels() == only && format.getSampleRate() == 44_100);
            for (int asked = 1; asked <= 2; asked++) {
                try (SoundLine line = new JavaSoundDevices(sound).open(Optional.empty(), asked)) {
                    assertThat(line.voices()).isEqualTo(has);
                    assertThat(line.rateHz()).isEqualTo(44_100);
                }
            }
        }
    }

    @Test
    void theChosenDeviceIsOpenedAndTheSystemsOwnStandsInForOneThatIsGone() throws Exception {
        MadeUpSound sound = new MadeUpSound(format -> true, "Headphones", "Loudspeakers");
        JavaSoundDevices devices = new JavaSoundDevices(sound);
        assertThat(devices.names()).containsExactly("Headphones", "Loudspeakers");
        devices.open(Optional.of("Loudspeakers"), 2).close();
        devices.open(Optional.of("Pulled out"), 2).close();
        devices.open(Optional.empty(), 2).close();
        assertThat(sound.asked()).containsExactly("Loudspeakers", "", "");
    }

    @Test
    void whetherThereIsNoDeviceOrAnotherProgramHasItIsSaid() {
        assertThatThrownBy(() -> new JavaSoundDevices(new MadeUpSound(format -> false)).open(Optional.empty(), 2))
                .isInstanceOf(NoSoundException.class)
                .hasMessageContaining("There is no sound device");
        assertThatThrownBy(() -> new JavaSoundDevices(new MadeUpSound(format -> true).inUse())
                        .open(Optional.of("Headphones"), 1))
                .isInstanceOf(NoSoundException.class)
                .hasMessageContaining("used by another program");
    }
}
