package org.sonolens.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beginnings, ends, loops and seeks of what is played. */
class PlayedSoundTest {
    private static final int RATE_HZ = 48_000;
    private static final double HZ = 997;
    private static final double AMPLITUDE = 0.9;
    private static final PlaySetup PLAIN = new PlaySetup(PlayMode.PLAIN, Optional.empty(), RATE_HZ, RATE_HZ);

    /** The largest step between two samples of the tone itself. */
    private static final double OWN_STEP = AMPLITUDE * 2 * Math.PI * HZ / RATE_HZ;

    private static SampleBlocks tone() {
        return Wave.blocks(Wave.tones(RATE_HZ, AMPLITUDE, HZ));
    }

    private static double largestStep(float[] made, float before) {
        double largest = 0;
        for (float sample : made) {
            largest = Math.max(largest, Math.abs(sample - before));
            before = sample;
        }
        return largest;
    }

    @Test
    void tenThousandRandomSeeksMakeNoClickLargerThanTheSignalsOwnSteps() throws Exception {
        Random random = new Random(7);
        long end = 10L * RATE_HZ;
        PlayedSound sound = new PlayedSound(tone(), PLAIN, new PlayedSpan(0, end, true), 0);
        float[][] made = new float[1][480];
        float last = 0;
        double largest = 0;
        for (int seek = 0; seek < 10_000; seek++) {
            sound.seek(random.nextDouble() * end);
            if (random.nextInt(4) == 0) {
                // again at once, and near the end
                sound.seek(end - random.nextInt(600));
            }
            for (int block = 0; block < 1 + random.nextInt(3); block++) {
                int count = sound.next(made, 1 + random.nextInt(480));
                largest = Math.max(largest, largestStep(java.util.Arrays.copyOf(made[0], count), last));
                last = made[0][count - 1];
            }
        }
        assertThat(largest).isLessThan(1.1 * OWN_STEP);
    }

    @Test
    void seeksInEveryModeMakeNoClickEither() throws Exception {
        Random random = new Random(8);
        for (PlayMode mode : new PlayMode[] {
            new PlayMode.Expansion(10), new PlayMode.Speed(0.5, true), new PlayMode.Speed(2, false),
        }) {
            PlaySetup setup = new PlaySetup(mode, Optional.empty(), RATE_HZ, RATE_HZ);
            PlayedSound sound = new PlayedSound(tone(), setup, new PlayedSpan(0, 10L * RATE_HZ, false), 0);
            double own = OWN_STEP * (mode instanceof PlayMode.Speed s && s.keepPitch() ? 1 : mode.speed());
            float[][] made = new float[1][480];
            float last = 0;
            double largest = 0;
            for (int seek = 0; seek < 500; seek++) {
                sound.seek(random.nextDouble() * 9 * RATE_HZ);
                int count = sound.next(made, 480);
                largest = Math.max(largest, largestStep(java.util.Arrays.copyOf(made[0], count), last));
                last = made[0][count - 1];
            }
            // beside its own, the passing over of two sounds that may be a full swing apart
            assertThat(largest).as("%s", mode).isLessThan(1.1 * own + 2 * AMPLITUDE * Math.PI / 2 / 240);
        }
    }

    @Test
    void itBeginsAndEndsInSilenceAndLastsAsLongAsItsSpan() throws Exception {
        PlayedSpan span = new PlayedSpan(1000, 25_000, false);
        float[] made = Wave.next(new PlayedSound(tone(), PLAIN, span, 0), 1 << 20);
        assertThat(made).hasSize((int) PlayedSound.frames(PLAIN, span)).hasSize(24_000);
        assertThat(largestStep(made, 0)).isLessThan(1.1 * OWN_STEP);
        assertThat(Math.abs(made[made.length - 1])).isLessThan(0.001f);
    }

    @Test
    void aSpanShorterThanItsFadesIsPlayedAndEnds() throws Exception {
        for (int length = 1; length < 600; length += 7) {
            PlayedSpan span = new PlayedSpan(5, 5 + length, false);
            assertThat(Wave.next(new PlayedSound(tone(), PLAIN, span, 5), 1 << 20))
                    .hasSize(length);
        }
    }

    @Test
    void aLoopComesBackToItsBeginningForEverWithoutAClick() throws Exception {
        PlayedSound sound = new PlayedSound(tone(), PLAIN, new PlayedSpan(4_800, 9_600, true), 4_800);
        float[] made = Wave.next(sound, 100 * 4_800);
        assertThat(made).hasSize(100 * 4_800);
        assertThat(largestStep(made, 0)).isLessThan(1.1 * OWN_STEP);
        assertThat(sound.position()).isBetween(4_800.0, 9_600.0);
        sound.loop(false);
        assertThat(Wave.next(sound, 1 << 20).length).isLessThanOrEqualTo(4_800);
    }

    @Test
    void theMiddleOfASeekIsSampleForSampleWhatIsThere() throws Exception {
        PlayedSound sound = new PlayedSound(tone(), PLAIN, new PlayedSpan(0, 1 << 20, false), 0);
        Wave.next(sound, 1000);
        sound.seek(50_000);
        float[] made = Wave.next(sound, 2000);
        var wave = Wave.tones(RATE_HZ, AMPLITUDE, HZ);
        for (int i = 240; i < made.length; i++) {
            assertThat(made[i]).isEqualTo(wave.at(0, 50_000 + i));
        }
        assertThat(sound.position()).isEqualTo(52_000);
    }

    @Test
    void modesAreReadAndWrittenAsTheyAreNamed() {
        for (String text : new String[] {"te:10", "heterodyne:45000", "speed:0.5", "speed:2,keep-pitch", "speed:1"}) {
            assertThat(PlayMode.named(text).orElseThrow().text()).isEqualTo(text);
        }
        assertThat(PlayMode.named("TE:5")).contains(new PlayMode.Expansion(5));
        for (String none :
                new String[] {"", "te", "te:", "te:2.5", "te:10,keep-pitch", "fast", "speed:-1", "speed:1 "}) {
            assertThat(PlayMode.named(none)).as(none).isEmpty();
        }
        for (String wrong : new String[] {"te:1", "te:1000", "speed:0.01", "speed:5", "heterodyne:0"}) {
            assertThatThrownBy(() -> PlayMode.named(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
