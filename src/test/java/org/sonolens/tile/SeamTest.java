package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

/** A picture that was moved along is the picture computed anew, int for int. */
@Tag("engine")
@Timeout(60)
class SeamTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 300, 512, 75);
    private static final int RATE_HZ = 16_000;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 90;
    private static final int SAMPLES = 200_000;

    private static SoundInMemory sound() {
        return new SoundInMemory("pan.wav", RATE_HZ, 2, SAMPLES, (channel, n) -> {
            long mixed = (n * 2 + channel) * 0x9E3779B97F4A7C15L;
            return (mixed >> 40) / (float) (1 << 25);
        });
    }

    @Test
    void panningByWholeColumnsLeavesNoSeam() throws Exception {
        // 150, 100, 7 and 1 samples a column: several frames, one or two, few columns a frame, beyond the hop
        for (int samplesPerColumn : new int[] {150, 100, 7, 1}) {
            for (Statistic statistic : Statistic.values()) {
                pan(samplesPerColumn, statistic, true);
            }
        }
    }

    @Test
    void panningOnBeforeAPictureIsExactLeavesNoSeamEither() throws Exception {
        for (int samplesPerColumn : new int[] {600, 100, 7}) {
            pan(samplesPerColumn, Statistic.MAX, false);
        }
    }

    private static void pan(int samplesPerColumn, Statistic statistic, boolean waiting) throws Exception {
        Random random = new Random(samplesPerColumn);
        long first = 30_000 + random.nextInt(1000);
        try (OpenSound panned = new OpenSound(sound(), PLAN)) {
            PictureJob before = null;
            for (int step = 0; step < 6; step++) {
                PictureRequest request = request(first, samplesPerColumn, statistic);
                PictureJob job = panned.tiles.picture(panned.recording, request, before, () -> {});
                if (waiting || step == 5) {
                    job.exact().get();
                    try (OpenSound anew = new OpenSound(sound(), PLAN)) {
                        assertThat(job.image().levels())
                                .isEqualTo(anew.exact(request).levels());
                    }
                }
                before = job;
                first = Math.max(0, first + (long) (random.nextInt(2 * WIDTH) - WIDTH) * samplesPerColumn);
            }
        }
    }

    private static PictureRequest request(long first, int samplesPerColumn, Statistic statistic) {
        return new PictureRequest(
                new TimeSpan(first, first + (long) samplesPerColumn * WIDTH),
                new FrequencyAxis(FrequencyScale.MEL, 0, RATE_HZ / 2.0),
                WIDTH,
                HEIGHT,
                new ChannelChoice.Stack(),
                statistic,
                1);
    }

    @Test
    void movedByWholeColumnsTheColumnsAreTheSame() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            LevelImage here = open.exact(request(40_000, 150, Statistic.MAX));
            LevelImage there = open.exact(request(40_000 + 13 * 150, 150, Statistic.MAX));
            for (int c = 0; c < WIDTH - 13; c++) {
                for (int r = 0; r < HEIGHT; r++) {
                    assertThat(there.code(c, r)).isEqualTo(here.code(c + 13, r));
                }
            }
        }
    }

    @Test
    void anotherSizeAxisOrChannelTakesNothingOver() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            PictureRequest request = request(40_000, 150, Statistic.MAX);
            PictureJob before = open.begin(request);
            before.exact().get();
            PictureRequest other = new PictureRequest(
                    request.span(), request.axis(), WIDTH, HEIGHT, new ChannelChoice.Max(), Statistic.MAX, 1);
            PictureJob job = open.tiles.picture(open.recording, other, before, () -> {});
            job.exact().get();
            try (OpenSound anew = new OpenSound(sound(), PLAN)) {
                assertThat(job.image().levels()).isEqualTo(anew.exact(other).levels());
            }
        }
    }
}
