package org.sonolens.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of samples/README.md, its numbers from the table the pictures are checked against. */
final class SampleReadme {
    private static final String HEAD = """
            # Recordings to try Sonolens on

            Eight recordings made by formula, so that what their pictures must show is known. `./sonolens samples/` opens them all.

            They and this file are written by `org.sonolens.samples.SampleMaker` (in src/test/java), the same bytes on every run;
            tests compare them, and check each number below in the pictures. Levels are what the picture at open shows, 0 dBFS
            for a sine of full scale; a sound that glides shows less than it has, because it shares the window with itself at
            other frequencies. A sound begins and ends where it is 15 dB below its loudest.
            """;

    private SampleReadme() {}

    static String of(List<SampleTruth> samples) {
        return HEAD + samples.stream().map(SampleReadme::section).collect(Collectors.joining());
    }

    private static String section(SampleTruth truth) {
        StringBuilder text = new StringBuilder();
        text.append(text("%n## %s%n%n%s%n%n", truth.file(), truth.what()));
        text.append(text(
                "%s kHz, %s, %.1f s; Hann window of %d samples (%.1f ms). Between the sounds everything stays below %s dBFS.%n%n",
                number(truth.rateHz() / 1e3),
                truth.channels() == 1 ? "mono" : "stereo",
                truth.seconds(),
                truth.windowSamples(),
                truth.windowSeconds() * 1e3,
                level(truth.quietBelowDbfs())));
        text.append(text(
                "| sound | count | begins at (s) | lasts (ms) | from–to (Hz) | loudest at (Hz) | level (dBFS) |%n"));
        text.append(text("|---|---|---|---|---|---|---|%n"));
        truth.series().forEach((name, events) -> text.append(row(name, events)));
        for (SampleTruth.Event event : truth.events()) {
            if (event.track().size() > 8) {
                text.append(text(
                        "%nOn its way: %s.%n",
                        event.track().stream()
                                .skip(1)
                                .map(point -> text("%.0f Hz at %.2f s", point.hz(), point.seconds()))
                                .collect(Collectors.joining(", "))));
            }
        }
        return text.toString();
    }

    private static String row(String name, List<SampleTruth.Event> events) {
        SampleTruth.Event first = events.getFirst();
        String shown = first.harmonics() > 1 ? name + ", " + partials(events) : name;
        return text(
                "| %s | %d | %s | %s | %s–%s | %s | %s |%n",
                shown,
                events.size(),
                events.stream().map(e -> text("%.3f", e.startSeconds())).collect(Collectors.joining(", ")),
                span(events.stream()
                        .map(e -> text("%.1f", 1e3 * (e.endSeconds() - e.startSeconds())))
                        .toList()),
                text(
                        "%.0f",
                        events.stream()
                                .mapToDouble(SampleTruth.Event::lowHz)
                                .min()
                                .orElseThrow()),
                text(
                        "%.0f",
                        events.stream()
                                .mapToDouble(SampleTruth.Event::highHz)
                                .max()
                                .orElseThrow()),
                span(events.stream().map(e -> text("%.0f", e.peakHz())).toList()),
                span(events.stream().map(e -> level(e.peakDbfs())).toList()));
    }

    private static String partials(List<SampleTruth.Event> events) {
        return span(events.stream().map(e -> Integer.toString(e.harmonics())).toList()) + " harmonics";
    }

    /** One number for all, or each. */
    private static String span(List<String> numbers) {
        return numbers.stream().distinct().count() == 1 ? numbers.getFirst() : String.join(", ", numbers);
    }

    private static String level(double dbfs) {
        return text("%.1f", dbfs).replace('-', '−');
    }

    private static String number(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : text("%.1f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    }
}
