package org.sonolens.measure;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.sonolens.audio.SoundInMemory;
import org.sonolens.dsp.Transforms;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.AllocationGuard;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.EngineSetup;
import org.sonolens.recording.Recording;
import org.sonolens.recording.SpectrogramLease;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeFrequencyBox;
import org.sonolens.view.TimeSpan;

/** A made-up recording that is measured on the test's thread. Owned by the test, which closes it; leaks fail there. */
final class OpenedForMeasuring implements AutoCloseable {
    final Recording recording;
    final StftPlan plan;
    final double rateHz;
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, AllocationGuard.NONE);

    OpenedForMeasuring(int rateHz, StftPlan plan, SoundInMemory sound) {
        this.plan = plan;
        this.rateHz = rateHz;
        recording = Recording.open(
                1,
                sound,
                plan,
                new EngineSetup(new Transforms(FftEngines.choose(FftChoice.configured()), 1), id -> {}),
                ledger);
    }

    /** One channel of a formula over the sample's number. */
    static OpenedForMeasuring of(int rateHz, StftPlan plan, long samples, SoundInMemory.Wave wave) {
        return new OpenedForMeasuring(rateHz, plan, new SoundInMemory("made.wav", rateHz, 1, samples, wave));
    }

    BoxMeasures box(double startSeconds, double endSeconds, double lowHz, double highHz) throws IOException {
        return run(boxMeasuring(new TimeFrequencyBox(startSeconds, endSeconds, lowHz, highHz), rateHz), () -> false);
    }

    BoxMeasuring boxMeasuring(TimeFrequencyBox box, double trueRateHz) {
        return new BoxMeasuring(
                box,
                plan,
                recording.info().samples(),
                trueRateHz,
                new ChannelChoice.Stack(),
                recording.info().channels());
    }

    PowerSpectrum whole() throws IOException {
        return run(
                        new SpectrumMeasuring(
                                new TimeSpan(0, recording.info().samples()),
                                plan.hop(),
                                plan,
                                recording.info().samples(),
                                rateHz,
                                new ChannelChoice.Stack(),
                                recording.info().channels()),
                        () -> false)
                .orElseThrow();
    }

    <T> T run(Measuring<T> measuring, BooleanSupplier pause) throws IOException {
        try (SpectrogramLease lease = recording.borrowSpectrogram()) {
            while (!measuring.step(lease.spectrogram(), pause)) {
                // another step
            }
        }
        return measuring.result();
    }

    @Override
    public void close() {
        recording.close();
        ledger.assertEmpty();
    }
}
