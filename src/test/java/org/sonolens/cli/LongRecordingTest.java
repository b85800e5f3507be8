package org.sonolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sonolens.cli.Ran.sonolens;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.SparseSound;
import org.sonolens.dsp.Extent;
import org.sonolens.dsp.Transforms;
import org.sonolens.dsp.WaveformWorker;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.recording.WaveformLease;
import org.sonolens.tile.LevelImage;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.PictureRequest;
import org.sonolens.tile.TileService;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.ReadoutText;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.TimeTicks;
import org.sonolens.view.Viewport;
import org.sonolens.view.WindowShape;

/** A recording of more than 2^32 samples, silent but for bursts of a tone behind 2^31 and 2^32 samples. */
class LongRecordingTest {
    private static final int RATE_HZ = 96_000;
    private static final long SAMPLES = (1L << 32) + (1 << 22);
    private static final int FFT = 1024;
    private static final int HOP = 512;
    private static final int BIN = 213;
    private static final double TONE_HZ = (double) BIN * RATE_HZ / FFT;
    private static final int BURST = 4096;
    private static final long[] BURSTS = {(1L << 31) + 77 * HOP, (1L << 32) + 1234L * HOP};
    private static final double HALF_DBFS = 20 * Math.log10(0.5);
    private static final StftPlan PLAN = new StftPlan(WindowShape.HANN, FFT, FFT, HOP);

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        short[] tone = new short[BURST];
        for (int i = 0; i < BURST; i++) {
            tone[i] = (short) Math.round(16384 * Math.sin(2 * Math.PI * BIN * i / FFT));
        }
        file = SparseSound.rf64(
                folder.resolve("week.rf64"), RATE_HZ, SAMPLES, Map.of(BURSTS[0], tone, BURSTS[1], tone));
    }

    @Test
    void infoCountsEverySample() {
        JsonObject info = sonolens("info", file, "--json").fine().json();
        assertThat(info.get("frames").getAsLong()).isEqualTo(SAMPLES);
        assertThat(info.get("durationSeconds").getAsDouble()).isEqualTo((double) SAMPLES / RATE_HZ);
        assertThat(info.getAsJsonArray("repairs")).isEmpty();
    }

    @Test
    void singleFramesStandWhereTheyAreCounted() {
        for (long burst : BURSTS) {
            long frame = (burst + BURST / 2) / HOP;
            JsonObject stft = sonolens(
                            "stft", file, "--first-frame", frame, "--frames", 1, "--fft", FFT, "--hop", HOP, "--json")
                    .fine()
                    .json();
            JsonObject found = stft.getAsJsonArray("frames").get(0).getAsJsonObject();
            assertThat(found.get("centreSample").getAsLong()).isEqualTo(burst + BURST / 2);
            JsonArray levels = found.getAsJsonArray("levelsDbfs");
            assertThat(levels.get(BIN).getAsDouble()).isCloseTo(HALF_DBFS, within(0.01));
            assertThat(levels.get(BIN + 100).getAsDouble()).isLessThan(-90);
            assertThat(silent(frame - 20)).isTrue();
            assertThat(silent(frame + 20)).isTrue();
        }
        long last = Math.ceilDiv(SAMPLES, (long) HOP) - 1;
        assertThat(silent(last)).isTrue();
        sonolens("stft", file, "--first-frame", last + 1, "--fft", FFT, "--hop", HOP)
                .refused(1, file);
    }

    private static boolean silent(long frame) {
        JsonObject stft = sonolens("stft", file, "--first-frame", frame, "--fft", FFT, "--hop", HOP, "--json")
                .fine()
                .json();
        JsonObject found = stft.getAsJsonArray("frames").get(0).getAsJsonObject();
        return found.getAsJsonArray("levelsDbfs").get(BIN).getAsDouble() == -200;
    }

    @Test
    void zoomedPicturesShowABurstInItsColumns() throws Exception {
        try (Open open = new Open()) {
            for (long burst : BURSTS) {
                // no whole number of samples a column; many frames a column; a whole number; frames at a part of the
                // hop
                for (long samples : new long[] {1_000_003, 50_000_000, 192_000, 8000}) {
                    burstStandsInItsColumns(
                            open, burst, new TimeSpan(burst - samples / 3, burst - samples / 3 + samples));
                }
            }
        }
    }

    private static void burstStandsInItsColumns(Open open, long burst, TimeSpan span) throws Exception {
        int width = 400;
        LevelImage image = open.exact(span, width);
        double samplesAColumn = (double) span.samples() / width;
        int row = image.heightPx() - 1 - (int) (TONE_HZ / (RATE_HZ / 2.0) * image.heightPx());
        // a frame that reaches over either end of the burst by a quarter of its window still hears most of it
        double reach = Math.max(FFT / 4.0, HOP);
        for (int c = 0; c < width; c++) {
            double begin = span.first() + c * samplesAColumn;
            double end = begin + samplesAColumn;
            boolean inside = begin >= burst + reach && end <= burst + BURST - reach;
            boolean holdsAll = begin <= burst && end >= burst + BURST;
            boolean outside = end <= burst - FFT || begin >= burst + BURST + FFT;
            double level = image.levelDbfs(c, row);
            String what = span + " column " + c;
            if (inside || holdsAll) {
                assertThat(level).as(what).isCloseTo(HALF_DBFS, within(1.0));
            }
            if (outside) {
                assertThat(level).as(what).isLessThan(-150);
            }
        }
        assertThat(image.levelDbfs((int) ((burst + BURST / 2 - span.first()) / samplesAColumn), row))
                .isCloseTo(HALF_DBFS, within(1.0));
    }

    @Test
    void theWaveformOfABurstIsItsOwn() throws Exception {
        try (Open open = new Open();
                WaveformLease lease = open.recording.borrowWaveform()) {
            WaveformWorker worker = lease.waveform().takeWorker();
            Extent[] extents = worker.extents();
            for (long burst : BURSTS) {
                worker.extents(burst, burst + 200, extents);
                assertThat(extents[0].max()).isCloseTo(0.5f, within(0.01f));
                worker.extents(burst - 200, burst, extents);
                assertThat(extents[0].peak()).isZero();
                worker.extents(burst + BURST, burst + BURST + 200, extents);
                assertThat(extents[0].peak()).isZero();
            }
            lease.waveform().giveBack(worker);
        }
    }

    @Test
    void renderShowsTheBurstAtItsTimeAndNamesTheTime() throws IOException {
        for (long burst : BURSTS) {
            double start = (burst + BURST / 2.0) / RATE_HZ - 0.25;
            Path png = folder.resolve("burst-" + burst + ".png");
            Ran ran = sonolens(
                            "render",
                            file,
                            "-o",
                            png,
                            "--raw",
                            "--start",
                            seconds(start),
                            "--end",
                            seconds(start + 0.5),
                            "--width",
                            500,
                            "--height",
                            200,
                            "--scale",
                            "linear",
                            "--low",
                            0,
                            "--high",
                            48_000,
                            "--palette",
                            "grey",
                            "--floor",
                            -90,
                            "--ceiling",
                            0,
                            "--fft",
                            FFT)
                    .fine();
            assertThat(ran.err()).isNotEmpty();
            BufferedImage image = ImageIO.read(png.toFile());
            int row = 199 - (int) (TONE_HZ / 48_000 * 200);
            assertThat(image.getRGB(250, row) & 0xFF).isGreaterThan(200);
            assertThat(image.getRGB(200, row) & 0xFF).isZero();
            assertThat(image.getRGB(300, row) & 0xFF).isZero();
            Path framed = folder.resolve("framed-" + burst + ".png");
            sonolens("render", file, "-o", framed, "--start", seconds(start), "--end", seconds(start + 0.5))
                    .fine();
            assertThat(ImageIO.read(framed.toFile()).getWidth()).isEqualTo(1600);
        }
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    @Test
    void axesAndReadoutSayTheTimeOfTheBurst() {
        double seconds = (double) BURSTS[1] / RATE_HZ;
        assertThat(TimeTicks.of(seconds - 0.25, seconds + 0.25, 1400).labelled())
                .hasSizeBetween(4, 12)
                .allSatisfy(tick -> assertThat(tick.label()).matches("12:25:4[5-6](\\.\\d{1,2})?"));
        assertThat(ReadoutText.time(seconds, 1.0 / RATE_HZ)).isEqualTo("12:25:45.82400");
        // as many samples at the lowest rate there is
        assertThat(ReadoutText.time(1L << 33, 1)).isEqualTo("2386092:56:32");
        assertThat(TimeTicks.of(0, 1L << 33, 1400).labelled()).hasSizeBetween(4, 12);
    }

    @Test
    void aViewZoomedInAsFarAsItGoesStaysOnItsSample() {
        long recording = 1L << 33;
        FrequencyAxis axis = new FrequencyAxis(FrequencyScale.LINEAR, 0, 48_000);
        Viewport view = Viewport.whole(recording, axis, 1601, 400);
        double x = 1234.5;
        double sample = view.sampleAt(x);
        for (int i = 0; i < 60; i++) {
            view = view.zoomTimeAt(view.xOf(sample), 2, recording);
            assertThat(view.xOf(sample)).isBetween(0.0, 1601.0);
        }
        assertThat(view.span().samples()).isEqualTo(32);
        Viewport last = view.panByPixels((long) (recording / view.samplesPerPixel()), recording);
        assertThat(last.span()).isEqualTo(new TimeSpan(recording - 32, recording));
        Viewport back = last.panByPixels((long) (-recording / view.samplesPerPixel()), recording);
        assertThat(back.span()).isEqualTo(new TimeSpan(0, 32));
    }

    /** The recording, open, with two workers to draw it. */
    private static final class Open implements AutoCloseable {
        private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        private final TileService tiles = new TileService(2);
        private final Recording recording;

        Open() throws Exception {
            EngineSetup setup = new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 2), id -> {});
            recording = Recording.open(1, SampleSources.open(file), PLAN, setup, ledger);
        }

        LevelImage exact(TimeSpan span, int widthPx) throws ExecutionException, InterruptedException {
            PictureRequest request = new PictureRequest(
                    span,
                    new FrequencyAxis(FrequencyScale.LINEAR, 0, RATE_HZ / 2.0),
                    widthPx,
                    300,
                    new ChannelChoice.Max(),
                    Statistic.MAX,
                    1);
            PictureJob job = tiles.picture(recording, request, null, () -> {});
            return job.exact().get().image();
        }

        @Override
        public void close() {
            tiles.close();
            recording.close();
            ledger.assertEmpty();
        }
    }
}
