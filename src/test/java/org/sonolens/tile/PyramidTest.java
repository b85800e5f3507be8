package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
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

/** Pictures put together from levels that earlier ones left are those computed anew. */
@Tag("engine")
@Timeout(120)
class PyramidTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 200, 256, 75);
    private static final int RATE_HZ = 16_000;
    private static final int SAMPLES = 700_000;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 60;

    private final AtomicLong read = new AtomicLong();

    private SoundInMemory sound() {
        return new SoundInMemory("long.wav", RATE_HZ, 2, SAMPLES, (channel, n) -> {
            read.incrementAndGet();
            long mixed = (n * 2 + channel) * 0x9E3779B97F4A7C15L;
            return (mixed >> 40) / (float) (1 << 25);
        });
    }

    private static PictureRequest request(TimeSpan span, ChannelChoice channels, Statistic statistic) {
        return new PictureRequest(
                span,
                new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ / 2.0),
                WIDTH,
                HEIGHT,
                channels,
                statistic,
                1);
    }

    private static List<TimeSpan> journey(Random random) {
        List<TimeSpan> spans = new ArrayList<>(List.of(new TimeSpan(0, SAMPLES)));
        for (int i = 0; i < 14; i++) {
            long length = Math.max(300, (long) (SAMPLES * Math.pow(random.nextDouble(), 3)));
            long first = (long) ((SAMPLES - length) * random.nextDouble());
            spans.add(new TimeSpan(first, first + length));
        }
        spans.add(new TimeSpan(SAMPLES / 3, SAMPLES));
        spans.add(new TimeSpan(0, SAMPLES));
        return spans;
    }

    @Test
    void whereverOneWasBeforeTheMaximumIsBitForBitThatOfOneShot() throws Exception {
        for (ChannelChoice channels : List.of(new ChannelChoice.Stack(), new ChannelChoice.Max())) {
            try (OpenSound open = new OpenSound(sound(), PLAN)) {
                for (TimeSpan span : journey(new Random(3))) {
                    PictureRequest request = request(span, channels, Statistic.MAX);
                    try (OpenSound anew = new OpenSound(sound(), PLAN);
                            TileService oneShot = new TileService(1, false)) {
                        assertThat(open.exact(request).levels())
                                .as(channels + " " + span)
                                .isEqualTo(oneShot.picture(anew.recording, request, null, () -> {})
                                        .exact()
                                        .get()
                                        .image()
                                        .levels());
                    }
                }
            }
        }
    }

    @Test
    void theMeanIsTheSameWithinTwoHundredthsOfADecibel() throws Exception {
        for (ChannelChoice channels : List.of(new ChannelChoice.Stack(), new ChannelChoice.Max())) {
            try (OpenSound open = new OpenSound(sound(), PLAN)) {
                for (TimeSpan span : journey(new Random(4))) {
                    PictureRequest request = request(span, channels, Statistic.MEAN);
                    short[] seen = open.exact(request).levels();
                    try (OpenSound anew = new OpenSound(sound(), PLAN)) {
                        short[] once = anew.exact(request).levels();
                        for (int i = 0; i < once.length; i++) {
                            assertThat(Math.abs(seen[i] - once[i])).isLessThanOrEqualTo(2);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aWayBackReadsNothingAndAnotherPictureOfTheSameReadsLittle() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            TimeSpan whole = new TimeSpan(0, SAMPLES);
            TimeSpan part = new TimeSpan(0, SAMPLES * 9L / 10);
            open.exact(request(whole, new ChannelChoice.Max(), Statistic.MAX));
            long first = read.getAndSet(0);
            assertThat(first).isGreaterThanOrEqualTo(2L * SAMPLES);
            short[] zoomed = open.exact(request(part, new ChannelChoice.Max(), Statistic.MAX))
                    .levels()
                    .clone();
            assertThat(open.exact(request(whole, new ChannelChoice.Max(), Statistic.MAX))
                            .levels())
                    .isNotEqualTo(zoomed);
            // what is beside the part is still being made ready
            open.settle();
            long transforms = read.getAndSet(0);
            open.exact(request(whole, new ChannelChoice.Max(), Statistic.MAX));
            assertThat(read).as("back to where one was").hasValue(0);
            assertThat(transforms).as("samples read for 9/10 of the whole").isLessThan(first);
        }
    }

    @Test
    void theFirstLookAtAPartSeenBeforeLosesNothing() throws Exception {
        // one frame in a thousand is loud: two sampled frames a column would miss most of them
        SoundInMemory clicks =
                new SoundInMemory("clicks.wav", RATE_HZ, 1, SAMPLES, (channel, n) -> n % 50_000 == 25_000 ? 0.9f : 0);
        try (OpenSound open = new OpenSound(clicks, PLAN)) {
            open.exact(request(new TimeSpan(0, SAMPLES), new ChannelChoice.Max(), Statistic.MAX));
            PictureRequest half =
                    request(new TimeSpan(100_000, 100_000 + SAMPLES / 2), new ChannelChoice.Max(), Statistic.MAX);
            LevelImage exact;
            try (OpenSound anew = new OpenSound(clicks, PLAN)) {
                exact = anew.exact(half);
            }
            open.tiles.close();
            PictureJob look = new PictureJob(open.recording, PLAN, half, new RecentPictures(), never -> {}, () -> {});
            for (Work work : PicturePieces.of(look)) {
                if (work.stage() == Work.Stage.PROVISIONAL) {
                    work.run();
                }
            }
            assertThat(look.isDrawn()).isTrue();
            assertThat(look.isExact()).isFalse();
            for (int i = 0; i < exact.levels().length; i++) {
                assertThat(look.image().levels()[i]).isGreaterThanOrEqualTo(exact.levels()[i]);
            }
        }
    }

    @Test
    void whatIsBesideAViewIsMadeReadyAfterIt() throws Exception {
        try (OpenSound open = new OpenSound(sound(), PLAN)) {
            TimeSpan here = new TimeSpan(200_000, 300_000);
            open.exact(request(here, new ChannelChoice.Max(), Statistic.MAX));
            open.settle();
            read.set(0);
            // 30 columns on, by whole columns
            TimeSpan on = new TimeSpan(here.first() + 15_000, here.end() + 15_000);
            PictureRequest request = request(on, new ChannelChoice.Max(), Statistic.MAX);
            PictureJob job = new PictureJob(open.recording, PLAN, request, new RecentPictures(), never -> {}, () -> {});
            open.tiles.close();
            for (Work work : PicturePieces.of(job)) {
                if (work.stage() == Work.Stage.EXACT) {
                    work.run();
                }
            }
            assertThat(job.isExact()).isTrue();
            // without tiles, two channels of 100,000 samples and more
            assertThat(read.get()).isLessThan(100_000);
        }
    }
}
