package org.sonolens.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sonolens.audio.AudioMothComment;
import org.sonolens.audio.GeoPosition;
import org.sonolens.audio.Marker;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordedAt;
import org.sonolens.audio.RecordingTime;

/** The object "metadata" of {@code info --json}: texts as they stand in the file, and the values made of them. Stateless. */
final class MetadataJson {
    /** Deeper names of a vendor stay one name, so that no file can nest an object without end. */
    private static final int MOST_LEVELS = 8;

    private MetadataJson() {}

    /** Members are there only where the file has them. */
    static void write(JsonWriter json, Metadata metadata, Optional<RecordingTime> time) throws IOException {
        json.name("metadata").beginObject();
        if (time.isPresent()) {
            json.name("recordedAt").value(time.get().at().iso());
            json.name("recordedAtFrom").value(time.get().from());
        }
        Optional<GeoPosition> position = metadata.position();
        if (position.isPresent()) {
            json.name("latitude").value(position.get().latitudeDegrees());
            json.name("longitude").value(position.get().longitudeDegrees());
        }
        fields(json, "guano", metadata.guano());
        namespaces(json, metadata.guano());
        fields(json, "bext", metadata.bext());
        text(json, "ixml", metadata.ixml());
        fields(json, "list", metadata.list());
        fields(json, "wamd", metadata.wamd());
        Optional<AudioMothComment> audioMoth = metadata.audioMothComment();
        if (audioMoth.isPresent()) {
            audioMoth(json, audioMoth.get());
        }
        markers(json, metadata);
        fields(json, "tags", metadata.tags());
        text(json, "xmp", metadata.xmp());
        json.endObject();
    }

    private static void audioMoth(JsonWriter json, AudioMothComment comment) throws IOException {
        json.name("audiomoth").beginObject();
        text(json, "recordedAt", comment.recordedAt().map(RecordedAt::iso).orElse(""));
        text(json, "deviceId", comment.deviceId().orElse(""));
        text(json, "gain", comment.gain().orElse(""));
        if (comment.batteryVolts().isPresent()) {
            json.name("batteryVolts").value(comment.batteryVolts().getAsDouble());
        }
        if (comment.temperatureCelsius().isPresent()) {
            json.name("temperatureCelsius").value(comment.temperatureCelsius().getAsDouble());
        }
        json.endObject();
    }

    private static void markers(JsonWriter json, Metadata metadata) throws IOException {
        if (metadata.markers().isEmpty()) {
            return;
        }
        json.name("markers").beginArray();
        for (Marker marker : metadata.markers()) {
            json.beginObject();
            json.name("sample").value(marker.sample());
            json.name("lengthSamples").value(marker.lengthSamples());
            text(json, "label", marker.label());
            text(json, "note", marker.note());
            json.endObject();
        }
        json.endArray();
    }

    /** "OAD|Battery Voltage" as {"OAD": {"Battery Voltage": …}}; a name that is also a group's stays whole. */
    private static void namespaces(JsonWriter json, Map<String, String> guano) throws IOException {
        Map<String, Object> groups = new LinkedHashMap<>();
        guano.forEach((name, value) -> {
            if (name.indexOf('|') > 0) {
                put(groups, name, value, 0);
            }
        });
        if (!groups.isEmpty()) {
            json.name("guanoNamespaces");
            group(json, groups);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> group, String name, String value, int level) {
        int bar = name.indexOf('|');
        Object inner = bar <= 0 || level >= MOST_LEVELS
                ? null
                : group.computeIfAbsent(name.substring(0, bar), key -> new LinkedHashMap<String, Object>());
        if (inner instanceof Map<?, ?> map) {
            put((Map<String, Object>) map, name.substring(bar + 1), value, level + 1);
        } else {
            group.putIfAbsent(name, value);
        }
    }

    private static void group(JsonWriter json, Map<?, ?> group) throws IOException {
        json.beginObject();
        for (Map.Entry<?, ?> entry : group.entrySet()) {
            json.name(String.valueOf(entry.getKey()));
            if (entry.getValue() instanceof Map<?, ?> inner) {
                group(json, inner);
            } else {
                json.value(String.valueOf(entry.getValue()));
            }
        }
        json.endObject();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.name(name).value(text);
        }
    }

    private static void fields(JsonWriter json, String chunk, Map<String, String> fields) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        json.name(chunk).beginObject();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.name(field.getKey()).value(field.getValue());
        }
        json.endObject();
    }
}
