package org.sonolens.dsp;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.sonolens.audio.SampleReader;
import org.sonolens.fft.FftWorkspace;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;

/**
 * Makes columns of levels from frames: one worker thread's transform, sample buffer and running sums. One thread at a
 * time; owned by its {@link SpectrogramEngine}, whose arena its native memory is from, and lent for one piece of work.
 */
public final class ColumnWorker {
    private final StftPlan plan;
    private final int channels;
    private final FrameTransform transform;
    private final VoiceBuffer buffer;
    private Voices voices = new Voices(1, 1, 0, false);
    private float[][] maxima = new float[0][];
    private double[][] sums = new double[0][];
    private final float[] power;
    private final short[] codes;

    ColumnWorker(StftPlan plan, float[] window, int channels, FftWorkspace workspace, SampleReader reader) {
        this.plan = plan;
        this.channels = channels;
        this.transform = new FrameTransform(plan, window, workspace);
        this.buffer = new VoiceBuffer(reader, channels, plan.windowLength());
        this.power = new float[plan.bins()];
        this.codes = new short[plan.bins()];
    }

    /** Chooses the voices of the columns that follow. */
    public void select(Voices wanted) {
        voices = wanted;
        buffer.select(wanted);
    }

    /** Reads samples anew, as after the file changed. */
    public void forgetSamples() {
        buffer.forget();
    }

    /**
     * Pools frames into one column a band: at each bin the largest level, or the mean of the power, over the frames;
     * with several voices in a band the largest of theirs.
     *
     * @param frames which frames; frame f has window sample windowLength/2 on sample f·hop
     * @param hop samples between frames, the plan's or, zoomed in, a part of it
     * @param usefulEndFrame frame after the last that this piece of work will need, for reading ahead
     * @param column level codes by band and bin, filled; each of {@link StftPlan#bins} values or more
     * @param unwanted asked at every frame
     * @return false when it was unwanted and the column is not whole
     * @throws IOException when the samples cannot be read
     */
    public boolean pool(
            FrameRange frames,
            int hop,
            long usefulEndFrame,
            Statistic statistic,
            short[][] column,
            BooleanSupplier unwanted)
            throws IOException {
        return switch (statistic) {
            case MAX -> poolMax(frames, hop, usefulEndFrame, column, unwanted);
            case MEAN -> poolMean(frames, hop, usefulEndFrame, column, unwanted);
        };
    }

    /**
     * Levels of one frame of one channel, not quantised.
     *
     * @param dbfs filled with {@link StftPlan#bins} levels
     */
    public void levels(long frame, int channel, double[] dbfs) throws IOException {
        select(new Voices(1, 1, channel, false));
        int offset = buffer.window(start(frame, plan.hop()), 0);
        transform.power(buffer.voice(0), offset, power);
        for (int k = 0; k < power.length; k++) {
            dbfs[k] = LevelCode.dbfs(power[k]);
        }
    }

    /**
     * Squared amplitudes of one frame, not quantised: at each bin the largest of all selected voices.
     *
     * @param hop samples between frames, the plan's or a part of it
     * @param usefulEndFrame frame after the last that will be asked for next, for reading ahead
     * @param power filled with {@link StftPlan#bins} values
     */
    public void power(long frame, int hop, long usefulEndFrame, float[] power) throws IOException {
        int offset = buffer.window(start(frame, hop), end(usefulEndFrame, hop));
        Arrays.fill(power, 0);
        for (int v = 0; v < voices.count(); v++) {
            transform.raiseMax(buffer.voice(v), offset, power);
        }
    }

    /** Channels of the recording. */
    public int channels() {
        return channels;
    }

    private boolean poolMax(FrameRange frames, int hop, long usefulEnd, short[][] column, BooleanSupplier unwanted)
            throws IOException {
        if (maxima.length != voices.bands()) {
            maxima = new float[voices.bands()][plan.bins()];
        }
        for (float[] max : maxima) {
            Arrays.fill(max, 0);
        }
        for (long f = frames.first(); f < frames.end(); f++) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            int offset = buffer.window(start(f, hop), end(usefulEnd, hop));
            for (int v = 0; v < voices.count(); v++) {
                transform.raiseMax(buffer.voice(v), offset, maxima[v / voices.voicesPerBand()]);
            }
        }
        for (int band = 0; band < voices.bands(); band++) {
            LevelCode.ofPowers(maxima[band], plan.bins(), column[band], 0);
        }
        return true;
    }

    private boolean poolMean(FrameRange frames, int hop, long usefulEnd, short[][] column, BooleanSupplier unwanted)
            throws IOException {
        if (sums.length != voices.count()) {
            sums = new double[voices.count()][plan.bins()];
        }
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
        for (long f = frames.first(); f < frames.end(); f++) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            int offset = buffer.window(start(f, hop), end(usefulEnd, hop));
            for (int v = 0; v < voices.count(); v++) {
                transform.addPower(buffer.voice(v), offset, sums[v]);
            }
        }
        double count = frames.frames();
        for (int band = 0; band < voices.bands(); band++) {
            for (int v = 0; v < voices.voicesPerBand(); v++) {
                double[] sum = sums[band * voices.voicesPerBand() + v];
                for (int k = 0; k < power.length; k++) {
                    power[k] = (float) (sum[k] / count);
                }
                LevelCode.ofPowers(power, power.length, codes, 0);
                short[] into = column[band];
                for (int k = 0; k < codes.length; k++) {
                    into[k] = v == 0 || codes[k] > into[k] ? codes[k] : into[k];
                }
            }
        }
        return true;
    }

    private long start(long frame, int hop) {
        return frame * hop - plan.windowLength() / 2;
    }

    private long end(long usefulEndFrame, int hop) {
        return start(usefulEndFrame - 1, hop) + plan.windowLength();
    }
}
