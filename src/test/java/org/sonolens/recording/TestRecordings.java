package org.sonolens.recording;

import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

/** What the tests of this package open, and how. Stateless. */
final class TestRecordings {
    static final int WORKERS = 2;
    static final StftPlan PLAN = new StftPlan(WindowShape.HANN, 256, 512, 64);
    static final StftPlan OTHER_PLAN = new StftPlan(WindowShape.BLACKMAN, 1024, 2048, 256);

    private TestRecordings() {}

    static EngineSetup setup() {
        return new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), WORKERS), id -> {});
    }

    /** Two seconds of a cheap hiss. */
    static SoundInMemory sound(String name) {
        return sound(name, 1);
    }

    static SoundInMemory sound(String name, int channels) {
        return new SoundInMemory(name, 48_000, channels, 96_000, TestRecordings::hiss);
    }

    private static float hiss(int channel, long sample) {
        long mixed = (sample * 2 + channel) * 0x9E3779B97F4A7C15L;
        return (mixed >> 40) / (float) (1 << 23);
    }

    static Recording open(SampleSource source, MemoryLedger ledger) {
        return Recording.open(1, source, PLAN, setup(), ledger);
    }
}
