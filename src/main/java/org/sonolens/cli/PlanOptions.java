package org.sonolens.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.FirstSight;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.WindowShape;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that choose a plan; what is not given is what the window would choose at open. */
final class PlanOptions {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--class", paramLabel = "CLASS", description = "bat, music, field, speech or infrasound")
    @Nullable
    String recordingClass;

    @Option(names = "--fft", paramLabel = "N", description = "FFT size, a power of two from 16 to 65536")
    @Nullable
    Integer fft;

    @Option(names = "--window-length", paramLabel = "N", description = "samples under the window")
    @Nullable
    Integer windowLength;

    @Option(
            names = "--window",
            paramLabel = "SHAPE",
            description = "hann, hamming, blackman, blackman-harris, flat-top, gauss, kaiser, bartlett or rectangular")
    @Nullable
    String window;

    @Option(names = "--hop", paramLabel = "N", description = "samples between frames")
    @Nullable
    Integer hop;

    @Option(names = "--overlap", paramLabel = "PERCENT", description = "part of the window that frames share, in %%")
    @Nullable
    Double overlapPercent;

    @Option(
            names = "--time-expansion",
            paramLabel = "N",
            description = "how many times slower than life it plays, 1 to 1000; else what the file says")
    @Nullable
    Double timeExpansion;

    /** What a recording's numbers are reckoned by: its own facts, with the time expansion that is given. */
    RecordingFacts reckoned(RecordingFacts own) {
        if (timeExpansion == null) {
            return own;
        }
        if (!(timeExpansion >= TimeExpansionChoice.LOWEST && timeExpansion <= TimeExpansionChoice.HIGHEST)) {
            throw wrong("--time-expansion goes from 1 to 1000, not " + timeExpansion);
        }
        return own.withTimeExpansion(timeExpansion);
    }

    /** The class given, or the one the facts speak for. */
    FirstSight firstSight(RecordingFacts own) {
        RecordingFacts facts = reckoned(own);
        if (recordingClass == null) {
            return FirstSight.of(facts);
        }
        return FirstSight.of(
                facts,
                RecordingClass.named(recordingClass)
                        .orElseThrow(() ->
                                wrong("--class is bat, music, field, speech or infrasound, not " + recordingClass)));
    }

    /** The plan for a recording of these facts. @throws ParameterException when the options make none */
    StftPlan plan(RecordingFacts facts) {
        StftPlan chosen = firstSight(facts).plan();
        if (hop != null && overlapPercent != null) {
            throw wrong("--hop and --overlap say the same; give one of them");
        }
        WindowShape shape = window == null
                ? chosen.window()
                : WindowShape.named(window)
                        .orElseThrow(() -> wrong("--window knows "
                                + String.join(
                                        ", ",
                                        Arrays.stream(WindowShape.values())
                                                .map(WindowShape::label)
                                                .toList())
                                + "; not " + window));
        try {
            int length = windowLength != null ? windowLength : fft != null ? fft : chosen.windowLength();
            int size = fft != null ? fft : windowLength != null ? StftPlan.fftSizeFor(windowLength) : chosen.fftSize();
            if (hop != null) {
                return new StftPlan(shape, length, size, hop);
            }
            double overlap = overlapPercent != null ? overlapPercent / 100 : chosen.overlap();
            return StftPlan.ofOverlap(shape, length, size, Math.max(0, overlap));
        } catch (IllegalArgumentException impossible) {
            throw wrong(impossible.getMessage());
        }
    }

    private ParameterException wrong(@Nullable String sentence) {
        if (spec == null) {
            throw new IllegalStateException("options used before they were parsed");
        }
        return new ParameterException(spec.commandLine(), String.valueOf(sentence));
    }
}
