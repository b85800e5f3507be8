package org.sonolens.cli;

import org.jspecify.annotations.Nullable;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.memory.MemoryLedger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say with what the work is done. */
final class EngineOptions {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--memory", paramLabel = "MIB", description = "native memory allowed, in MiB (default 128)")
    long memoryMib = MemoryLedger.DEFAULT_BUDGET_BYTES / MemoryLedger.MIB;

    @Option(names = "--fft-engine", paramLabel = "ENGINE", description = "fftw, jtransforms or auto (default)")
    @Nullable
    String fftEngine;

    MemoryLedger ledger() {
        if (memoryMib < 1 || memoryMib > 1 << 20) {
            throw wrong("--memory takes MiB from 1 to 1048576, not " + memoryMib);
        }
        return new MemoryLedger(memoryMib * MemoryLedger.MIB);
    }

    FftEngine engine() {
        FftChoice choice = fftEngine == null
                ? FftChoice.configured()
                : FftChoice.named(fftEngine)
                        .orElseThrow(() -> wrong("--fft-engine is fftw, jtransforms or auto, not " + fftEngine));
        return WisdomFile.recalledBy(FftEngines.choose(choice));
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("options used before they were parsed");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
