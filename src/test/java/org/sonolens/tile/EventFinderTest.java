package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** Clicks of 3 ms in noise, gone through from both ends. */
class EventFinderTest {
    private static final int RATE_HZ = 16_000;
    private static final int SECONDS = 400;
    private static final int CLICK = 3 * RATE_HZ / 1000;
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 512, 1024, 128);

    private static SoundInMemory noiseWith(List<Integer> clicks) {
        Random random = new Random(3);
        float[] sound = new float[SECONDS * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.01 * random.nextGaussian());
        }
        for (int click : clicks) {
            for (int i = 0; i < CLICK; i++) {
                sound[click + i] += (float) (0.5 * Math.sin(2 * Math.PI * 3000 * i / RATE_HZ));
            }
        }
        return SoundInMemory.of("clicks.wav", RATE_HZ, new float[][] {sound});
    }

    private static EventFinder finder(OpenSound open) {
        return new EventFinder(
                open.tiles, open.recording, open.whole(700, 300, new ChannelChoice.Max(), Statistic.MAX));
    }

    @Test
    void everyClickIsFoundOnceInOrderFromBothEnds() throws Exception {
        List<Integer> clicks = new ArrayList<>(List.of(0, 5_000));
        Random random = new Random(8);
        for (int i = 1; i < 18; i++) {
            clicks.add(i * 20 * RATE_HZ + random.nextInt(15 * RATE_HZ));
        }
        clicks.add(SECONDS * RATE_HZ - 3 * CLICK);
        try (OpenSound open = new OpenSound(noiseWith(clicks), PLAN)) {
            EventFinder finder = finder(open);
            check(clicks, through(finder, -1, 1));
            check(clicks.reversed(), through(finder, Long.MAX_VALUE, -1));
            OptionalLong between = finder.find(clicks.get(4) + RATE_HZ, 1).get();
            assertThat(between.getAsLong()).isCloseTo(clicks.get(5), within((long) RATE_HZ / 20));
        }
    }

    private static List<Long> through(EventFinder finder, long from, int direction) throws Exception {
        List<Long> found = new ArrayList<>();
        OptionalLong next = finder.find(from, direction).get();
        while (next.isPresent() && found.size() < 100) {
            found.add(next.getAsLong());
            next = finder.find(next.getAsLong(), direction).get();
        }
        return found;
    }

    private static void check(List<Integer> clicks, List<Long> found) {
        assertThat(found).hasSameSizeAs(clicks);
        for (int i = 0; i < clicks.size(); i++) {
            assertThat(found.get(i)).as("click %d", i).isCloseTo((long) clicks.get(i), within((long) RATE_HZ / 20));
        }
    }

    @Test
    void noiseAloneHasNoEvents() throws Exception {
        try (OpenSound open = new OpenSound(noiseWith(List.of()), PLAN)) {
            assertThat(finder(open).find(-1, 1).get()).isEmpty();
            assertThat(finder(open).find(Long.MAX_VALUE, -1).get()).isEmpty();
        }
    }
}
