package org.sonolens.ui;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;
import org.sonolens.measure.BoxMeasures;
import org.sonolens.measure.SpectralPeak;
import org.sonolens.view.ReadoutText;
import org.sonolens.view.TimeFrequencyBox;

/** What was measured of a box, as rows, as text and as CSV. What is not known is a dash, and in CSV empty. Pure functions. */
final class MeasureText {
    static final String NOTHING = "–";
    private static final String COLUMNS = "file,start_s,end_s,duration_s,low_hz,high_hz,bandwidth_hz,peak_hz,peak_dbfs,"
            + "peak_time_s,centroid_hz,time_5_s,time_95_s,frequency_5_hz,frequency_95_hz,snr_db";
    private static final double FINEST_SECONDS = 1e-6;

    private MeasureText() {}

    /** The edges of a box. @param rateHz samples a second of the sound as it was */
    static List<InspectorRow> edges(TimeFrequencyBox box, double rateHz) {
        DoubleFunction<String> time = times(rateHz);
        return List.of(
                new InspectorRow(Words.of("measure.row.start"), time.apply(box.startSeconds())),
                new InspectorRow(Words.of("measure.row.end"), time.apply(box.endSeconds())),
                new InspectorRow(
                        Words.of("measure.row.duration"), duration(box.endSeconds() - box.startSeconds(), rateHz)),
                new InspectorRow(Words.of("measure.row.low"), ReadoutText.frequency(box.lowHz())),
                new InspectorRow(Words.of("measure.row.high"), ReadoutText.frequency(box.highHz())),
                new InspectorRow(Words.of("measure.row.bandwidth"), ReadoutText.frequency(box.highHz() - box.lowHz())));
    }

    /** What was measured inside. */
    static List<InspectorRow> inside(BoxMeasures found, double rateHz) {
        DoubleFunction<String> time = times(rateHz);
        return List.of(
                new InspectorRow(Words.of("measure.row.peak"), text(peakHz(found), ReadoutText::frequency)),
                new InspectorRow(
                        Words.of("measure.row.peak-level"),
                        found.peak().map(peak -> level(peak.levelDbfs())).orElse(NOTHING)),
                new InspectorRow(Words.of("measure.row.peak-at"), text(found.peakSeconds(), time)),
                new InspectorRow(Words.of("measure.row.centroid"), text(found.centroidHz(), ReadoutText::frequency)),
                new InspectorRow(
                        Words.of("measure.row.time-5"),
                        found.energyTimes().map(m -> time.apply(m.from())).orElse(NOTHING)),
                new InspectorRow(
                        Words.of("measure.row.time-95"),
                        found.energyTimes().map(m -> time.apply(m.to())).orElse(NOTHING)),
                new InspectorRow(
                        Words.of("measure.row.frequency-5"),
                        found.energyBand()
                                .map(m -> ReadoutText.frequency(m.from()))
                                .orElse(NOTHING)),
                new InspectorRow(
                        Words.of("measure.row.frequency-95"),
                        found.energyBand()
                                .map(m -> ReadoutText.frequency(m.to()))
                                .orElse(NOTHING)),
                new InspectorRow(Words.of("measure.row.snr"), text(found.snrDb(), MeasureText::decibels)));
    }

    /** Rows as lines of label, tabulator and value. */
    static String plain(List<InspectorRow> rows) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        rows.forEach(row -> lines.add(row.label() + "\t" + row.value()));
        return lines.toString();
    }

    /** A table of two lines: what the columns are, and the numbers, in full. */
    static String csv(String file, BoxMeasures found) {
        TimeFrequencyBox box = found.box();
        StringJoiner values = new StringJoiner(",");
        values.add(quoted(file));
        values.add(number(box.startSeconds(), 6)).add(number(box.endSeconds(), 6));
        values.add(number(found.durationSeconds(), 6));
        values.add(number(box.lowHz(), 2)).add(number(box.highHz(), 2)).add(number(found.bandwidthHz(), 2));
        values.add(number(peakHz(found), 2));
        values.add(number(
                found.peak()
                        .map(SpectralPeak::levelDbfs)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                2));
        values.add(number(found.peakSeconds(), 6)).add(number(found.centroidHz(), 2));
        values.add(found.energyTimes().map(m -> number(m.from(), 6)).orElse(""));
        values.add(found.energyTimes().map(m -> number(m.to(), 6)).orElse(""));
        values.add(found.energyBand().map(m -> number(m.from(), 2)).orElse(""));
        values.add(found.energyBand().map(m -> number(m.to(), 2)).orElse(""));
        values.add(number(found.snrDb(), 2));
        return COLUMNS + "\n" + values + "\n";
    }

    /** A level as the readout says it, whose levels are in steps of 0.01 dB. */
    static String level(double dbfs) {
        return ReadoutText.level(Math.round(100 * dbfs) / 100.0);
    }

    /** A ratio such as −3.2 dB. */
    static String decibels(double db) {
        return ReadoutText.level(db).replace(" dBFS", " dB");
    }

    /** Where the peak is; nothing in silence, which has none. */
    static OptionalDouble peakHz(BoxMeasures found) {
        return found.peakSeconds().isPresent() && found.peak().isPresent()
                ? OptionalDouble.of(found.peak().get().hz())
                : OptionalDouble.empty();
    }

    private static DoubleFunction<String> times(double rateHz) {
        double resolution = Math.max(FINEST_SECONDS, 1 / rateHz);
        return seconds -> ReadoutText.time(seconds, resolution);
    }

    private static String duration(double seconds, double rateHz) {
        if (seconds >= 1) {
            return times(rateHz).apply(seconds);
        }
        return String.format(Locale.ROOT, seconds < 0.01 ? "%.3f ms" : "%.2f ms", 1000 * seconds);
    }

    private static String text(OptionalDouble value, DoubleFunction<String> text) {
        return value.isPresent() ? text.apply(value.getAsDouble()) : NOTHING;
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : "";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
