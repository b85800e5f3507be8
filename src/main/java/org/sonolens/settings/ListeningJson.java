package org.sonolens.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How recordings are listened to, as JSON. What is missing or unknown takes its default. Pure functions. */
final class ListeningJson {
    private ListeningJson() {}

    static JsonObject write(Listening listening) {
        JsonObject json = new JsonObject();
        JsonObject modes = new JsonObject();
        new TreeMap<>(listening.modes()).forEach((rate, mode) -> modes.addProperty(Integer.toString(rate), mode));
        json.add("modes", modes);
        json.addProperty("volume", listening.volume());
        json.addProperty("muted", listening.muted());
        listening.device().ifPresent(device -> json.addProperty("device", device));
        json.addProperty("follow", listening.follow().label());
        return json;
    }

    /** @throws IllegalArgumentException when a value is of a wrong range or a rate is no number */
    static Listening read(JsonObject json) {
        Listening plain = Listening.DEFAULT;
        Map<Integer, String> modes = new TreeMap<>();
        if (json.has("modes")) {
            json.getAsJsonObject("modes")
                    .asMap()
                    .forEach((rate, mode) -> modes.put(Integer.valueOf(rate), mode.getAsString()));
        }
        return new Listening(
                modes,
                json.has("volume") ? json.get("volume").getAsDouble() : plain.volume(),
                json.has("muted") && json.get("muted").getAsBoolean(),
                Optional.ofNullable(json.get("device")).map(JsonElement::getAsString),
                Optional.ofNullable(json.get("follow"))
                        .map(JsonElement::getAsString)
                        .flatMap(FollowMode::named)
                        .orElse(plain.follow()));
    }
}
