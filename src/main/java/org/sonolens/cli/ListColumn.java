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

/**
 * A column of the table of a folder, in CSV and in JSON. Immutable.
 *
 * @param value a text, a number or a list of texts; null where there is none
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
            new ListColumn("error", ListedFile::error));

    private static final int DECIMALS = 6;

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
        return ALL.stream().map(column -> csv(column.value().apply(row))).collect(Collectors.joining(","));
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

    private static String csv(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> plain(number).toPlainString();
            case List<?> sentences ->
                quoted(sentences.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> quoted(value.toString());
        };
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        switch (value) {
            case Number number -> json.value(plain(number));
            case List<?> sentences -> {
                json.beginArray();
                for (Object sentence : sentences) {
                    json.value(sentence.toString());
                }
                json.endArray();
            }
            default -> json.value(value.toString());
        }
    }

    private static BigDecimal plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        BigDecimal rounded = exact.setScale(Math.min(DECIMALS, Math.max(0, exact.scale())), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded;
    }

    /** Quoted where a reader could take it for something else, a spreadsheet's formula included. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ')
                && text.strip().equals(text)
                && (text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
