package org.sonolens.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.review.Flag;
import org.sonolens.review.LabelledBox;

/**
 * A column of the table of a folder, in CSV and in JSON. Immutable.
 *
 * @param value a text, a number or a list of texts or boxes; null where there is none
 */
record ListColumn(String name, Function<ListedFile, @Nullable Object> value) {
    /** Every column, in order. */
    static final List<ListColumn> ALL = List.of(
            new ListColumn("file", row -> row.file().toString()),
            new ListColumn("date", row -> row.made().date()),
            new ListColumn("time", row -> row.made().time()),
            new ListColumn("latitude", row -> row.made().latitude()),
            new ListColumn("longitude", row -> row.made().longitude()),
            new ListColumn("rate", row -> of(row, AudioFormat::sampleRateHz)),
            new ListColumn("channels", row -> of(row, AudioFormat::channels)),
            new ListColumn("seconds", row -> of(row, AudioFormat::durationSeconds)),
            new ListColumn("repairs", ListedFile::repairs),
            new ListColumn("error", ListedFile::error),
            new ListColumn("flag", row -> row.review().flag().map(Flag::label).orElse(null)),
            new ListColumn("tags", row -> orNull(row.review().tags())),
            new ListColumn(
                    "note",
                    row -> row.review().note().isEmpty() ? null : row.review().note()),
            new ListColumn("boxes", row -> orNull(row.review().boxes())));

    private static final int DECIMALS = 6;

    private static @Nullable Object orNull(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable Object of(ListedFile row, Function<AudioFormat, Object> fact) {
        AudioFormat format = row.format();
        return format == null ? null : fact.apply(format);
    }

    /** The names of the columns as the first line of CSV (RFC 4180), without its end. */
    static String csvHeader() {
        return ALL.stream().map(ListColumn::name).collect(Collectors.joining(","));
    }

    /** A row as a line of CSV, without its end. */
    static String csv(ListedFile row) {
        return ALL.stream()
                .map(column -> csv(column.value().apply(row), column.name().equals("repairs") ? " " : "; "))
                .collect(Collectors.joining(","));
    }

    /** A row as one JSON object; what is not known is left out. */
    static String json(ListedFile row) {
        return InfoText.object(json -> {
            for (ListColumn column : ALL) {
                Object value = column.value().apply(row);
                if (value != null) {
                    write(json.name(column.name()), value);
                }
            }
        });
    }

    private static String csv(@Nullable Object value, String separator) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(number).toPlainString();
            case List<?> sentences ->
                quoted(sentences.stream().map(ListColumn::words).collect(Collectors.joining(separator)));
            default -> quoted(value.toString());
        };
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        switch (value) {
            case Number number -> json.value(plain(number));
            case List<?> sentences -> {
                json.beginArray();
                for (Object one : sentences) {
                    writeOne(json, one);
                }
                json.endArray();
            }
            default -> json.value(value.toString());
        }
    }

    private static void writeOne(JsonWriter json, Object one) throws IOException {
        if (one instanceof LabelledBox labelled) {
            json.beginObject();
            json.name("startSeconds").value(plain(labelled.box().startSeconds()));
            json.name("endSeconds").value(plain(labelled.box().endSeconds()));
            json.name("lowHz").value(plain(labelled.box().lowHz()));
            json.name("highHz").value(plain(labelled.box().highHz()));
            if (!labelled.label().isEmpty()) {
                json.name("label").value(labelled.label());
            }
            json.endObject();
        } else {
            json.value(one.toString());
        }
    }

    /** As in 0.412-0.431 s 38000-61000 Hz buzz. */
    private static String words(Object one) {
        return one instanceof LabelledBox labelled
                ? (plain(labelled.box().startSeconds()).toPlainString() + "-"
                                + plain(labelled.box().endSeconds()).toPlainString() + " s "
                                + plain(labelled.box().lowHz()).toPlainString() + "-"
                                + plain(labelled.box().highHz()).toPlainString() + " Hz " + labelled.label())
                        .strip()
                : one.toString();
    }

    private static BigDecimal plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        BigDecimal rounded = exact.setScale(Math.min(DECIMALS, Math.max(0, exact.scale())), RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded;
        // never 3.8E+4
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Quoted where a reader could take it for something else, a spreadsheet's formula included. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ')
                && text.strip().equals(text)
                && (text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
