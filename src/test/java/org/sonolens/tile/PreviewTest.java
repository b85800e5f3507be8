package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.PcmWav;
import org.sonolens.audio.SampleSources;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Neighbours;
import org.sonolens.recording.PlanChoice;
import org.sonolens.recording.Recording;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

@Tag("engine")
@Timeout(60)
class PreviewTest {
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 256, 512, 75);
    private static final PlanChoice PLANS = (file, format, metadata) -> PLAN;
    private static final int RATE_HZ = 16_000;
    private static final PreviewLook LOOK = info -> new PictureRequest(
            new TimeSpan(0, info.samples()),
            new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ / 2.0),
            300,
            100,
            new ChannelChoice.Max(),
            Statistic.MAX,
            1);

    @TempDir
    Path folder;

    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);
    private final Transforms transforms = new Transforms(FftEngines.choose(FftChoice.configured()), 2);
    private final Neighbours neighbours = new Neighbours(ledger, transforms);
    private final TileService tiles = new TileService(2);

    @AfterEach
    void close() {
        tiles.close();
        ledger.assertEmpty();
    }

    /** A rising tone over noise. */
    private Path sweep(String name, int seconds) throws IOException {
        Random random = new Random(name.hashCode());
        long frames = (long) seconds * RATE_HZ;
        return PcmWav.write(folder.resolve(name), RATE_HZ, 1, frames, (channel, n) ->
                (short) (200 * random.nextGaussian() + 9000 * Math.sin(2 * Math.PI * n * (0.02 + 0.15 * n / frames))));
    }

    private Preview await(Path file) throws InterruptedException {
        Preview preview = tiles.previewOf(file);
        while (preview == null) {
            Thread.sleep(2);
            preview = tiles.previewOf(file);
        }
        return preview;
    }

    private void awaitIdle() throws InterruptedException {
        while (tiles.unfinished() > 0 || ledger.reservedBytes() > 0) {
            Thread.sleep(2);
        }
    }

    @Test
    void aPreviewIsThePictureToBeginWithAndCorrelatesWithTheExactOne() throws Exception {
        Path file = sweep("a.wav", 60);
        tiles.preview(List.of(file), neighbours, PLANS, LOOK, made -> {});
        Preview preview = await(file);
        assertThat(preview.picture().isDrawn()).isTrue();
        assertThat(preview.picture().isExact()).isFalse();
        assertThat(preview.recording().borrowSpectrogram()).isNull();
        awaitIdle();
        EngineSetup setup = new EngineSetup(transforms, tiles::forget);
        Recording open = Recording.open(1, SampleSources.open(file), PLAN, setup, ledger);
        try {
            PictureJob job = tiles.picture(open, LOOK.of(open.info()), null, () -> {});
            assertThat(job.drawn()).as("at once").isDone();
            short[] first = preview.picture().image().levels().clone();
            short[] exact = job.exact().get().image().levels();
            assertThat(correlation(first, exact)).isGreaterThan(0.8);
            for (int i = 0; i < exact.length; i++) {
                assertThat(exact[i]).isGreaterThanOrEqualTo(first[i]);
            }
            TileService oneShot = new TileService(1, false);
            assertThat(exact)
                    .isEqualTo(oneShot.picture(open, LOOK.of(open.info()), null, () -> {})
                            .exact()
                            .get()
                            .image()
                            .levels());
            oneShot.close();
        } finally {
            open.close();
        }
    }

    @Test
    void previewsHaveAnAccountOfTheirOwnAndHoldNothingAfterwards() throws Exception {
        List<Path> files = List.of(sweep("a.wav", 2), sweep("b.wav", 3), sweep("c.wav", 4), sweep("d.wav", 5));
        tiles.preview(files, neighbours, PLANS, LOOK, made -> {});
        for (Path file : files) {
            await(file);
        }
        awaitIdle();
        assertThat(ledger.peakBytes()).isPositive().isLessThanOrEqualTo(MemoryLedger.PREVIEW_BUDGET_BYTES);
        assertThat(ledger.reservedBytes()).isZero();
        assertThat(ledger.openHandles()).isZero();
    }

    @Test
    void closingWaitsForThePreviewsThatAreBeingMade() throws Exception {
        List<Path> files = List.of(sweep("a.wav", 60), sweep("b.wav", 60), sweep("c.wav", 60));
        int underWay = 0;
        for (int round = 0; round < 100 || underWay == 0; round++) {
            TileService service = new TileService(2);
            service.preview(files, neighbours, PLANS, LOOK, made -> {});
            while (ledger.reservedBytes() == 0 && service.previewOf(files.getLast()) == null) {
                Thread.onSpinWait();
            }
            underWay += ledger.reservedBytes() > 0 ? 1 : 0;
            service.close();
            ledger.assertEmpty();
        }
    }

    @Test
    void aFileThatIsNoSoundHasNoneAndTheOthersDo() throws Exception {
        Path text = Files.writeString(folder.resolve("a.wav"), "no sound");
        Path gone = folder.resolve("gone.wav");
        Path good = sweep("good.wav", 2);
        tiles.preview(List.of(text, gone, good), neighbours, PLANS, LOOK, made -> {});
        await(good);
        awaitIdle();
        assertThat(tiles.previewOf(text)).isNull();
        assertThat(tiles.previewOf(gone)).isNull();
    }

    @Test
    void whatIsNoLongerWantedIsDropped() throws Exception {
        Path first = sweep("first.wav", 2);
        Path second = sweep("second.wav", 2);
        tiles.preview(List.of(first), neighbours, PLANS, LOOK, made -> {});
        await(first);
        tiles.preview(List.of(second), neighbours, PLANS, LOOK, made -> {});
        assertThat(tiles.previewOf(first)).isNull();
        await(second);
        awaitIdle();
        assertThat(tiles.previewOf(first)).isNull();
    }

    @Test
    void theSameWishKeepsWhatIsThere() throws Exception {
        Path file = sweep("same.wav", 2);
        tiles.preview(List.of(file), neighbours, PLANS, LOOK, made -> {});
        Preview preview = await(file);
        tiles.preview(List.of(file), neighbours, PLANS, LOOK, made -> {});
        awaitIdle();
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(tiles.previewOf(file)).isSameAs(preview);
    }

    @Test
    void thePreviewOfAFileThatIsAnotherByNowIsNotUsed() throws Exception {
        Path file = sweep("changing.wav", 20);
        tiles.preview(List.of(file), neighbours, PLANS, LOOK, made -> {});
        await(file);
        awaitIdle();
        sweep("changing.wav", 21);
        EngineSetup setup = new EngineSetup(transforms, tiles::forget);
        tiles.close();
        Recording open = Recording.open(1, SampleSources.open(file), PLAN, setup, ledger);
        try {
            assertThat(tiles.picture(open, LOOK.of(open.info()), null, () -> {}).isDrawn())
                    .isFalse();
        } finally {
            open.close();
        }
    }

    private static double correlation(short[] a, short[] b) {
        double n = a.length;
        double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
        for (int i = 0; i < a.length; i++) {
            sa += a[i];
            sb += b[i];
            saa += (double) a[i] * a[i];
            sbb += (double) b[i] * b[i];
            sab += (double) a[i] * b[i];
        }
        return (sab - sa * sb / n) / Math.sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
    }
}
