package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

@Timeout(60)
class WaveformPictureTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 128, 256, 32);
    private static final int SAMPLES = 400_000;
    private static final float[][] SOUND = sound();

    private static float[][] sound() {
        Random random = new Random(5);
        float[][] channels = new float[2][SAMPLES];
        for (float[] channel : channels) {
            for (int n = 0; n < SAMPLES; n++) {
                channel[n] = (random.nextFloat() - 0.5f) * 0.4f;
            }
        }
        channels[1][123_457] = -0.83f;
        return channels;
    }

    private static WaveformJob draw(OpenSound open, TimeSpan span, int widthPx, ChannelChoice channels)
            throws Exception {
        WaveformJob job = open.tiles.waveform(open.recording, new WaveformRequest(span, widthPx, channels), () -> {});
        job.exact().get(20, TimeUnit.SECONDS);
        return job;
    }

    @Test
    void zoomedInEveryColumnIsTheExtentOfItsSamples() throws Exception {
        try (OpenSound open = new OpenSound(SoundInMemory.of("x.wav", 8000, SOUND), PLAN)) {
            for (int samples : new int[] {50, 320, 5000, 25_000}) {
                TimeSpan span = new TimeSpan(120_001, 120_001 + samples);
                WaveformColumns columns =
                        draw(open, span, 320, new ChannelChoice.Stack()).columns();
                for (int band = 0; band < 2; band++) {
                    for (int c = 0; c < 320; c++) {
                        long first = 120_001 + Math.ceilDiv((long) c * samples, 320);
                        long end = Math.max(first + 1, 120_001 + Math.ceilDiv((c + 1L) * samples, 320));
                        float min = 9;
                        float max = -9;
                        for (long n = first; n < end; n++) {
                            min = Math.min(min, SOUND[band][(int) n]);
                            max = Math.max(max, SOUND[band][(int) n]);
                        }
                        assertThat(columns.min(band, c)).isEqualTo(min);
                        assertThat(columns.max(band, c)).isEqualTo(max);
                    }
                }
            }
        }
    }

    @Test
    void atFitNoSampleIsLostAndThePeakIsTheFiles() throws Exception {
        try (OpenSound open = new OpenSound(SoundInMemory.of("x.wav", 8000, SOUND), PLAN)) {
            WaveformJob job = draw(open, new TimeSpan(0, SAMPLES), 300, new ChannelChoice.Max());
            assertThat(job.peak()).isEqualTo(0.83f);
            int column = (int) (123_457L * 300 / SAMPLES);
            for (int c = 0; c < 300; c++) {
                boolean deep = job.columns().min(0, c) == -0.83f;
                // a block may begin in the column before
                assertThat(deep && Math.abs(c - column) > 1).isFalse();
                assertThat(job.columns().isDrawn(c)).isTrue();
            }
            assertThat(Math.min(job.columns().min(0, column), job.columns().min(0, column - 1)))
                    .isEqualTo(-0.83f);
        }
    }
}
