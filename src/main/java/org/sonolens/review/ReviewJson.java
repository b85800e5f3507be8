package org.sonolens.review;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.TreeMap;

/** A folder's review as JSON text, as docs/REVIEW.md describes it. Pure functions. */
final class ReviewJson {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private ReviewJson() {}

    /** Files in the order of their names, so that two texts can be compared by eye. */
    static String write(FolderReview review) {
        JsonObject json = new JsonObject();
        json.addProperty("version", review.version());
        JsonObject files = new JsonObject();
        new TreeMap<>(review.files()).forEach((name, file) -> files.add(name, file(file)));
        json.add("files", files);
        addRest(json, review.rest());
        return GSON.toJson(json) + "\n";
    }

    /** A value as JSON, with what is null in it. */
    static String text(JsonElement value) {
        return GSON.toJson(value);
    }

    private static JsonObject file(FileReview file) {
        JsonObject json = new JsonObject();
        file.flag().ifPresent(flag -> json.addProperty("flag", flag.label()));
        if (!file.tags().isEmpty()) {
            JsonArray tags = new JsonArray();
            file.tags().forEach(tags::add);
            json.add("tags", tags);
        }
        if (!file.note().isEmpty()) {
            json.addProperty("note", file.note());
        }
        if (!file.boxes().isEmpty()) {
            JsonArray boxes = new JsonArray();
            file.boxes().forEach(box -> boxes.add(box(box)));
            json.add("boxes", boxes);
        }
        json.addProperty("reviewed", file.isReviewed());
        if (file.seen()) {
            json.addProperty("seen", true);
        }
        json.addProperty("changed", file.changed().toString());
        file.identity().ifPresent(identity -> {
            json.addProperty("bytes", identity.bytes());
            json.addProperty("headSha256", identity.headSha256());
            json.addProperty("inode", identity.inode());
        });
        addRest(json, file.rest());
        return json;
    }

    private static JsonObject box(LabelledBox labelled) {
        JsonObject json = new JsonObject();
        json.addProperty("startSeconds", labelled.box().startSeconds());
        json.addProperty("endSeconds", labelled.box().endSeconds());
        json.addProperty("lowHz", labelled.box().lowHz());
        json.addProperty("highHz", labelled.box().highHz());
        if (!labelled.label().isEmpty()) {
            json.addProperty("label", labelled.label());
        }
        addRest(json, labelled.rest());
        return json;
    }

    /** What this version says goes before what it does not know. */
    private static void addRest(JsonObject json, String rest) {
        if (rest.isEmpty()) {
            return;
        }
        for (var member : JsonParser.parseString(rest).getAsJsonObject().entrySet()) {
            JsonElement said = json.get(member.getKey());
            if (said == null) {
                json.add(member.getKey(), member.getValue());
            }
        }
    }
}
