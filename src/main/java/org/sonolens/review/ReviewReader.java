package org.sonolens.review;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.TimeFrequencyBox;

/**
 * Reads a folder's review from JSON text. Members that are not known are kept as they are, so that a file of a newer version
 * loses nothing; what is wrong makes the whole file damaged. Pure functions.
 */
final class ReviewReader {
    private static final Set<String> OF_FOLDER = Set.of("version", "files");
    private static final Set<String> OF_FILE =
            Set.of("tags", "note", "boxes", "reviewed", "seen", "changed", "bytes", "headSha256", "inode");
    private static final Set<String> OF_BOX = Set.of("startSeconds", "endSeconds", "lowHz", "highHz", "label");

    private ReviewReader() {}

    /** The review in a text. @throws ReviewDamagedException when it is none */
    static FolderReview read(String text) throws ReviewDamagedException {
        try {
            return folder(JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException
                | DateTimeException
                | StackOverflowError e) {
            // Gson has no single exception for a value of another kind, and nests as deep as the text does.
            throw new ReviewDamagedException("it is no review of a folder", e);
        }
    }

    private static FolderReview folder(JsonObject json) {
        int version = json.has("version") ? json.get("version").getAsInt() : 0;
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        Map<String, FileReview> files = new HashMap<>();
        JsonElement given = json.get("files");
        if (given != null) {
            given.getAsJsonObject()
                    .entrySet()
                    .forEach(entry ->
                            files.put(entry.getKey(), file(entry.getValue().getAsJsonObject())));
        }
        return new FolderReview(version, files, rest(json, OF_FOLDER));
    }

    private static FileReview file(JsonObject json) {
        // a flag of a newer version counts as none and is kept among the rest
        Optional<Flag> flag = Optional.ofNullable(text(json, "flag")).flatMap(Flag::named);
        List<String> tags = new ArrayList<>();
        array(json, "tags").forEach(tag -> tags.add(tag.getAsString()));
        List<LabelledBox> boxes = new ArrayList<>();
        array(json, "boxes").forEach(box -> boxes.add(box(box.getAsJsonObject())));
        String note = text(json, "note");
        String changed = text(json, "changed");
        JsonObject unknown = json.deepCopy();
        if (flag.isPresent()) {
            unknown.remove("flag");
        }
        return new FileReview(
                flag,
                tags,
                note == null ? "" : note,
                boxes,
                json.has("seen") && json.get("seen").getAsBoolean(),
                changed == null ? Instant.EPOCH : Instant.parse(changed),
                identity(json),
                rest(unknown, OF_FILE));
    }

    private static Optional<FileIdentity> identity(JsonObject json) {
        String head = text(json, "headSha256");
        return head == null || !json.has("bytes")
                ? Optional.empty()
                : Optional.of(new FileIdentity(
                        json.get("bytes").getAsLong(),
                        head,
                        json.has("inode") ? json.get("inode").getAsLong() : 0));
    }

    private static LabelledBox box(JsonObject json) {
        String label = text(json, "label");
        return new LabelledBox(
                new TimeFrequencyBox(
                        number(json, "startSeconds"),
                        number(json, "endSeconds"),
                        number(json, "lowHz"),
                        number(json, "highHz")),
                label == null ? "" : label,
                rest(json, OF_BOX));
    }

    private static double number(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value.getAsDouble();
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null ? null : value.getAsString();
    }

    private static JsonArray array(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null ? new JsonArray() : value.getAsJsonArray();
    }

    private static String rest(JsonObject json, Set<String> known) {
        JsonObject unknown = new JsonObject();
        json.entrySet().forEach(member -> {
            if (!known.contains(member.getKey())) {
                unknown.add(member.getKey(), member.getValue());
            }
        });
        return unknown.isEmpty() ? "" : ReviewJson.text(unknown);
    }
}
