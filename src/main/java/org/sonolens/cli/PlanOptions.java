package org.sonolens.cli;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.FirstSight;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.WindowShape;

/** The options that choose a plan; what is not given is what the window would choose at open. Immutable. */
final class PlanOptions {
    private final @Nullable String recordingClass;
    private final @Nullable Integer fft;
    private final @Nullable Integer windowLength;
    private final @Nullable String window;
    private final @Nullable Integer hop;
    private final @Nullable Double overlapPercent;
    private final @Nullable Double timeExpansion;

    PlanOptions(Given given) {
        recordingClass = given.text("class");
        fft = given.whole("fft");
        windowLength = given.whole("window-length");
        window = given.text("window");
        hop = given.whole("hop");
        overlapPercent = given.number("overlap");
        timeExpansion = given.number("time-expansion");
    }

    /** The long names of the options that are declared here. */
    static final List<String> NAMES =
            List.of("class", "fft", "window-length", "window", "hop", "overlap", "time-expansion");

    static void declare(Options options) {
        Given.value(options, "class", "CLASS", "bat, music, field, speech or infrasound");
        Given.value(options, "fft", "N", "FFT size, a power of two from 16 to 65536");
        Given.value(options, "window-length", "N", "samples under the window");
        Given.value(
                options,
                "window",
                "SHAPE",
                "hann, hamming, blackman, blackman-harris, flat-top, gauss, kaiser, bartlett or rectangular");
        Given.value(options, "hop", "N", "samples between frames");
        Given.value(options, "overlap", "PERCENT", "part of the window that frames share, in %");
        Given.value(
                options,
                "time-expansion",
                "N",
                "how many times slower than life it plays, 1 to 1000; else what the file says");
    }

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

    /** The plan for a recording of these facts. @throws WrongUsageException when the options make none */
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

    private static WrongUsageException wrong(@Nullable String sentence) {
        return new WrongUsageException(sentence);
    }
}
