package org.sonolens.cli;

import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;

/** The options that say with what the work is done. Immutable. */
final class EngineOptions {
    private static final long MOST_MIB = 1 << 20;

    private final long memoryMib;
    private final @Nullable String fftEngine;

    EngineOptions(Given given) {
        memoryMib = given.whole("memory", MemoryLedger.DEFAULT_BUDGET_BYTES / MemoryLedger.MIB);
        fftEngine = given.text("fft-engine");
    }

    static void declare(Options options) {
        Given.value(options, "memory", "MIB", "native memory allowed, in MiB (default 128)");
        Given.value(options, "fft-engine", "ENGINE", "fftw, jtransforms or auto (default)");
    }

    /** Loads what {@link #engine} most likely asks for, so that another thread need not wait for it. */
    static void load() {
        WisdomFile.recalledBy(FftEngines.choose(FftChoice.configured()));
    }

    MemoryLedger ledger() {
        return new MemoryLedger(budgetBytes());
    }

    long budgetBytes() {
        if (memoryMib < 1 || memoryMib > MOST_MIB) {
            throw new WrongUsageException("--memory takes MiB from 1 to 1048576, not " + memoryMib);
        }
        return memoryMib * MemoryLedger.MIB;
    }

    FftEngine engine() {
        return WisdomFile.recalledBy(FftEngines.choose(choice()));
    }

    FftChoice choice() {
        return fftEngine == null
                ? FftChoice.configured()
                : FftChoice.named(fftEngine)
                        .orElseThrow(() ->
                                new WrongUsageException("--fft-engine is fftw, jtransforms or auto, not " + fftEngine));
    }
}
