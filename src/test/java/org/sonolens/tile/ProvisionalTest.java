package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.LevelCode;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

@Tag("engine")
@Timeout(60)
class ProvisionalTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 128, 256, 32);

    @Test
    void theWholePictureIsThereProvisionallyBeforeItIsExactAndNeverLouderThanThat() throws Exception {
        AtomicReference<PictureJob> job = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        SoundInMemory sound = new SoundInMemory("long.wav", 8000, 1, 400_000, (channel, n) -> (n * 7919 % 1000) / 5000f)
                .beforeRead(() -> {
                    await(begun);
                    if (job.get().isDrawn()) {
                        await(looked);
                    }
                });
        try (OpenSound open = new OpenSound(sound, PLAN)) {
            job.set(open.begin(open.whole(300, 100, new ChannelChoice.Stack(), Statistic.MAX)));
            assertThat(job.get().image().code(0, 0)).isEqualTo(LevelCode.SILENCE);
            begun.countDown();
            LevelImage image = job.get().drawn().get().image();
            assertThat(job.get().isExact()).isFalse();
            short[] provisional = image.levels().clone();
            looked.countDown();
            job.get().exact().get();
            boolean louder = false;
            for (int i = 0; i < provisional.length; i++) {
                assertThat(provisional[i]).isLessThanOrEqualTo(image.levels()[i]);
                louder |= provisional[i] < image.levels()[i];
            }
            assertThat(louder).as("a few frames do not make the exact picture").isTrue();
        }
    }

    @Test
    void aProvisionalColumnNeverOverwritesAnExactOneNorAnother() {
        LevelImage image = new LevelImage(4, 2, 1);
        assertThat(draw(image, 1, false, 10)).isEqualTo(LevelImage.Change.FIRST_PROVISIONAL);
        assertThat(image.isDrawn(1)).isTrue();
        assertThat(image.isExact(1)).isFalse();
        assertThat(draw(image, 1, false, 20)).isEqualTo(LevelImage.Change.NONE);
        assertThat(image.code(1, 0)).isEqualTo((short) 10);
        assertThat(draw(image, 1, true, 30)).isEqualTo(LevelImage.Change.BECAME_EXACT);
        assertThat(draw(image, 1, false, 40)).isEqualTo(LevelImage.Change.NONE);
        assertThat(draw(image, 1, true, 50)).isEqualTo(LevelImage.Change.NONE);
        assertThat(image.code(1, 0)).isEqualTo((short) 30);
        assertThat(draw(image, 2, true, 60)).isEqualTo(LevelImage.Change.FIRST_EXACT);
        assertThat(image.isDrawn(0)).isFalse();
        assertThat(image.code(0, 1)).isEqualTo(LevelCode.SILENCE);
    }

    @Test
    void aColumnThatIsBeingDrawnIsTakenOverWholeOrNotAtAll() throws Exception {
        int heightPx = 1000;
        LevelImage before = new LevelImage(1, heightPx, 1);
        draw(before, 0, false, 10);
        LevelImage after = new LevelImage(1, heightPx, 1);
        CountDownLatch halfDrawn = new CountDownLatch(1);
        Thread taker = Thread.ofPlatform().unstarted(() -> {
            await(halfDrawn);
            after.takeFrom(before, 0, change -> {});
        });
        taker.start();
        before.draw(0, true, () -> {
            java.util.Arrays.fill(before.levels(), 0, heightPx / 2, (short) 20);
            halfDrawn.countDown();
            // time enough to take it over, if nothing stands in the way
            for (int i = 0; i < 100 && taker.getState() != Thread.State.BLOCKED && taker.isAlive(); i++) {
                sleep();
            }
            java.util.Arrays.fill(before.levels(), heightPx / 2, heightPx, (short) 20);
        });
        taker.join();
        assertThat(after.code(0, 0)).isEqualTo(after.code(0, heightPx - 1));
        assertThat(after.isExact(0)).isEqualTo(after.code(0, 0) == 20);
    }

    private static LevelImage.Change draw(LevelImage image, int column, boolean exact, int code) {
        return image.draw(column, exact, () -> {
            for (int row = 0; row < image.heightPx(); row++) {
                image.levels()[row * image.widthPx() + column] = (short) code;
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException nobodyDoesThis) {
            throw new IllegalStateException(nobodyDoesThis);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException nobodyDoesThis) {
            throw new IllegalStateException(nobodyDoesThis);
        }
    }
}
