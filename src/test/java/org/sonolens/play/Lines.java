package org.sonolens.play;

import java.util.ArrayList;
import java.util.List;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.ColumnWorker;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** The spectral lines of a rendered stretch, measured by the program's own transform. Immutable. */
record Lines(double[] levelsDbfs, double hzPerBin) {
    private static final int SIZE = 65_536;
    /** Half the main lobe of the window, in bins, and a little. */
    private static final int LOBE = 8;

    record Line(double hz, double dbfs) {}

    /** The spectrum of the 65,536 samples from one on, under a 4-term Blackman-Harris window. */
    static Lines of(float[] samples, int from, int rateHz) throws Exception {
        return of(samples, from, rateHz, SIZE);
    }

    static Lines of(float[] samples, int from, int rateHz, int size) throws Exception {
        float[] part = java.util.Arrays.copyOfRange(samples, from, from + size);
        StftPlan plan = new StftPlan(WindowShape.BLACKMAN_HARRIS, size, size, size / 2);
        Recording recording = Recording.open(
                1,
                SoundInMemory.of("rendered", rateHz, part),
                plan,
                new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 1), id -> {}),
                new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES));
        double[] levels = new double[plan.bins()];
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            ColumnWorker worker = lease.spectrogram().takeWorker();
            worker.levels(1, 0, levels);
            lease.spectrogram().giveBack(worker);
        }
        recording.close();
        return new Lines(levels, (double) rateHz / size);
    }

    /** The highest line between two frequencies, placed by a parabola through three levels. */
    Line highest(double lowHz, double highHz) {
        int best = -1;
        for (int k = Math.max(1, (int) (lowHz / hzPerBin));
                k < Math.min(levelsDbfs.length - 1, highHz / hzPerBin);
                k++) {
            if (best < 0 || levelsDbfs[k] > levelsDbfs[best]) {
                best = k;
            }
        }
        double a = levelsDbfs[best - 1];
        double b = levelsDbfs[best];
        double c = levelsDbfs[best + 1];
        double shift = (a - c) / (2 * (a - 2 * b + c));
        return new Line((best + shift) * hzPerBin, b - (a - c) * shift / 4);
    }

    /** The level of all that stands farther than the window's main lobe from these frequencies. */
    double highestBeside(double... hz) {
        List<Integer> known = new ArrayList<>();
        for (double f : hz) {
            known.add((int) Math.round(f / hzPerBin));
        }
        double highest = -300;
        for (int k = 0; k < levelsDbfs.length; k++) {
            int bin = k;
            if (known.stream().allMatch(line -> Math.abs(bin - line) > LOBE)) {
                highest = Math.max(highest, levelsDbfs[k]);
            }
        }
        return highest;
    }
}
