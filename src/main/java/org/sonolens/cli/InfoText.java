package org.sonolens.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.Marker;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordingTime;
import org.sonolens.audio.SampleSource;

/** What {@code info} prints of one file. Stateless. */
final class InfoText {
    private InfoText() {}

    /** One JSON object on one line, in the names of the command's documentation. */
    static String json(Path file, SampleSource source) {
        AudioFormat format = source.format();
        Metadata metadata = source.metadata();
        return object(json -> {
            json.name("file").value(file.toString());
            json.name("format").value(format.format());
            json.name("codec").value(format.codec());
            json.name("sampleRateHz").value(format.sampleRateHz());
            json.name("channels").value(format.channels());
            json.name("frames").value(format.frames());
            json.name("durationSeconds").value(format.durationSeconds());
            json.name("bitsPerSample").value(format.bitsPerSample());
            if (metadata.taggedTimeExpansion().isPresent()) {
                json.name("timeExpansion").value(metadata.timeExpansion());
            }
            json.name("repairs").beginArray();
            for (String repair : source.repairs()) {
                json.value(repair);
            }
            json.endArray();
            MetadataJson.write(json, metadata, time(file, source));
        });
    }

    static String jsonFailure(Path file, String sentence) {
        return object(
                json -> json.name("file").value(file.toString()).name("error").value(sentence));
    }

    /** A few lines for people. */
    static String plain(Path file, SampleSource source) {
        AudioFormat format = source.format();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s: %s, %s, %d Hz, %d channel%s, %d frames, %.3f s",
                file,
                format.format(),
                format.codec(),
                format.sampleRateHz(),
                format.channels(),
                format.channels() == 1 ? "" : "s",
                format.frames(),
                format.durationSeconds()));
        source.repairs().forEach(repair -> text.append("\n  repaired: ").append(repair));
        Metadata metadata = source.metadata();
        time(file, source)
                .ifPresent(time -> text.append("\n  recorded at ")
                        .append(time.at().iso())
                        .append(" by ")
                        .append(time.from()));
        lines(text, "guano", metadata.guano());
        lines(text, "bext", metadata.bext());
        lines(text, "list", metadata.list());
        lines(text, "wamd", metadata.wamd());
        lines(text, "tag", metadata.tags());
        for (Marker marker : metadata.markers()) {
            lines(text, "marker", Map.of(Long.toString(marker.sample()), marker.label()));
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String chunk, Map<String, String> fields) {
        fields.forEach((name, value) -> text.append("\n  ")
                .append(chunk)
                .append(' ')
                .append(name)
                .append(": ")
                .append(value.replaceAll("\\p{Cntrl}+", " ")));
    }

    private static Optional<RecordingTime> time(Path file, SampleSource source) {
        Path name = file.getFileName();
        return RecordingTime.of(
                source.metadata(),
                name == null ? "" : name.toString(),
                source.format().sampleRateHz() * source.metadata().timeExpansion());
    }

    /** Writes the members of one object. */
    @FunctionalInterface
    interface Members {
        void write(JsonWriter json) throws IOException;
    }

    static String object(Members members) {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setHtmlSafe(false);
        try {
            json.beginObject();
            members.write(json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
