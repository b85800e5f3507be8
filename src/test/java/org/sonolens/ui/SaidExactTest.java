package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.await;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.SoundInMemory;

/** The word "provisional" stands as long as a pixel is, and never after, on slow disks and on bad ones. */
@Timeout(120)
class SaidExactTest {
    private static final int RATE_HZ = 16_000;
    private static final long SAMPLES = 120L * RATE_HZ;

    @TempDir
    Path folder;

    private Path file;

    /** What stood in the status line and what was on the screen in one moment. */
    private record Moment(boolean saysProvisional, boolean saysExact, int pixels) {
        static Moment of(OpenWindow open) {
            String words = open.text("#picture-state");
            return new Moment(
                    words.contains("provisional"),
                    words.contains("exact"),
                    Arrays.hashCode(open.window().spectrogram().pixels()));
        }
    }

    @BeforeEach
    void aFileOfThatName() throws Exception {
        file = TestSounds.sweep(folder.resolve("a.wav"), RATE_HZ, 1, 1, 1);
    }

    private static float wave(int channel, long sample) {
        return (float) (Math.sin(sample * (0.2 + 1e-7 * sample)) * (sample % 5000 < 40 ? 0.8 : 0.02));
    }

    private OpenWindow opening(SoundInMemory sound) throws Exception {
        return OpenWindow.over(folder, opened -> opened.equals(file) ? sound : SampleSources.open(opened), file);
    }

    @Test
    void onASlowDiskProvisionalStandsUntilTheLastPixelIsExact() throws Exception {
        SoundInMemory slow = new SoundInMemory(file.toString(), RATE_HZ, 1, SAMPLES, SaidExactTest::wave);
        AtomicInteger reads = new AtomicInteger();
        slow.beforeRead(() -> {
            if (reads.incrementAndGet() % 8 == 0) {
                sleep();
            }
        });
        List<Moment> moments = new ArrayList<>();
        try (OpenWindow open = opening(slow)) {
            await("there is a picture", () -> open.window().spectrogram().job() != null);
            await("it is exact", () -> {
                moments.add(Moment.of(open));
                return open.window().isExact();
            });
            open.settle();
            Moment last = fx(() -> Moment.of(open));
            assertThat(last.saysExact()).isTrue();
            assertThat(last.saysProvisional()).isFalse();
            assertThat(moments)
                    .filteredOn(Moment::saysProvisional)
                    .as("moments that were caught")
                    .hasSizeGreaterThan(3);
            assertThat(moments).allMatch(moment -> moment.saysExact() != moment.saysProvisional());
            assertThat(moments).filteredOn(Moment::saysExact).allMatch(moment -> moment.pixels() == last.pixels());
        }
    }

    @Test
    void whereADiskFailsInTheMiddleNothingIsSaidToBeExact() throws Exception {
        SoundInMemory failing = new SoundInMemory(file.toString(), RATE_HZ, 1, SAMPLES, SaidExactTest::wave);
        AtomicInteger reads = new AtomicInteger();
        failing.failingWhile(() -> reads.incrementAndGet() > 400);
        try (OpenWindow open = opening(failing)) {
            await("the window says so", () -> open.window().messages().message().contains("cannot be read"));
            await("nobody works on it", () -> open.tiles().unfinished() == 0);
            Moment end = fx(() -> Moment.of(open));
            assertThat(fx(() -> open.window().isExact())).isFalse();
            assertThat(end.saysProvisional()).isTrue();
            assertThat(end.saysExact()).isFalse();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException nobodyDoesThis) {
            throw new IllegalStateException(nobodyDoesThis);
        }
    }
}
