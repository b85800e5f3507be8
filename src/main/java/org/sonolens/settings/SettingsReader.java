package org.sonolens.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.WindowShape;

/**
 * Reads settings from JSON text. What is missing takes its default, what is unknown is passed over, so that files of
 * neighbouring versions are understood; what is wrong makes the whole file damaged. Pure functions.
 */
final class SettingsReader {
    private SettingsReader() {}

    /**
     * The settings in a text.
     *
     * @throws SettingsDamagedException when the text is no JSON, a value is of a wrong kind or range, or the version is
     *     newer; its message completes the sentence "the settings …"
     */
    static Settings read(String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (!json.isJsonObject()) {
                throw new SettingsDamagedException("are damaged", null);
            }
            return settings(json.getAsJsonObject());
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException e) {
            // Gson has no single exception for a value of another kind.
            throw new SettingsDamagedException("are damaged", e);
        }
    }

    private static Settings settings(JsonObject json) {
        int version = json.has("version") ? json.get("version").getAsInt() : 0;
        if (version > SettingsJson.VERSION) {
            throw new SettingsDamagedException("were written by a newer Sonolens", null);
        }
        if (version < 1) {
            throw new SettingsDamagedException("are damaged", null);
        }
        return new Settings(
                Optional.ofNullable(child(json, "window")).map(SettingsReader::window),
                Optional.ofNullable(child(json, "panes"))
                        .map(SettingsReader::panes)
                        .orElse(Panes.DEFAULT),
                Optional.ofNullable(child(json, "look"))
                        .map(SettingsReader::look)
                        .orElse(Look.DEFAULT),
                list(json, "recentFolders", JsonElement::getAsString),
                list(json, "folders", folder -> folder(folder.getAsJsonObject())),
                json.has("memoryMib") ? json.get("memoryMib").getAsInt() : Settings.USUAL_MIB,
                Optional.ofNullable(child(json, "preferences"))
                        .map(SettingsReader::preferences)
                        .orElse(Preferences.DEFAULT),
                Optional.ofNullable(child(json, "review"))
                        .map(SettingsReader::review)
                        .orElse(ReviewChoices.DEFAULT),
                Optional.ofNullable(child(json, "listening"))
                        .map(ListeningJson::read)
                        .orElse(Listening.DEFAULT));
    }

    private static ReviewChoices review(JsonObject json) {
        return new ReviewChoices(
                list(json, "tagNames", JsonElement::getAsString),
                list(json, "recentFiles", JsonElement::getAsString),
                list(json, "lastFiles", JsonElement::getAsString),
                text(json, "order").orElse(""));
    }

    private static WindowPlace window(JsonObject json) {
        return new WindowPlace(
                number(json, "x", 0),
                number(json, "y", 0),
                number(json, "widthPx", 0),
                number(json, "heightPx", 0),
                flag(json, "maximized", false));
    }

    private static Panes panes(JsonObject json) {
        Panes plain = Panes.DEFAULT;
        return new Panes(
                number(json, "filesWidthPx", plain.filesWidthPx()),
                number(json, "inspectorWidthPx", plain.inspectorWidthPx()),
                number(json, "waveformShare", plain.waveformShare()),
                flag(json, "filesFolded", plain.filesFolded()),
                flag(json, "inspectorFolded", plain.inspectorFolded()),
                Set.copyOf(list(json, "closedSections", JsonElement::getAsString)));
    }

    private static Look look(JsonObject json) {
        Statistic statistic =
                json.has("statistic") && json.get("statistic").getAsString().equals(Statistic.MEAN.label())
                        ? Statistic.MEAN
                        : Statistic.MAX;
        return new Look(
                text(json, "palette").flatMap(Palette::named),
                text(json, "scale").flatMap(FrequencyScale::named),
                statistic,
                Optional.ofNullable(child(json, "lockedRange"))
                        .map(range -> new LevelRange(
                                number(range, "floorDbfs", Double.NaN), number(range, "ceilingDbfs", Double.NaN))),
                Optional.ofNullable(child(json, "marks"))
                        .map(SettingsReader::marks)
                        .orElse(Marks.DEFAULT));
    }

    private static Marks marks(JsonObject json) {
        Marks plain = Marks.DEFAULT;
        return new Marks(
                flag(json, "peaks", plain.peaks()),
                (int) number(json, "peakPercent", plain.peakPercent()),
                text(json, "spectrum").orElse(plain.spectrum()),
                flag(json, "pitches", plain.pitches()),
                flag(json, "onsets", plain.onsets()));
    }

    private static Preferences preferences(JsonObject json) {
        Preferences plain = Preferences.DEFAULT;
        return new Preferences(
                text(json, "theme").flatMap(ThemeChoice::named).orElse(plain.theme()),
                (int) number(json, "textPercent", plain.textPercent()),
                flag(json, "smooth", plain.smooth()),
                list(json, "presets", preset -> preset(preset.getAsJsonObject())).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                places(json));
    }

    private static Map<String, WindowPlace> places(JsonObject json) {
        Map<String, WindowPlace> places = new TreeMap<>();
        JsonObject screens = child(json, "places");
        if (screens != null) {
            screens.entrySet()
                    .forEach(entry ->
                            places.put(entry.getKey(), window(entry.getValue().getAsJsonObject())));
        }
        return places;
    }

    private static Optional<PlanPreset> preset(JsonObject json) {
        return Optional.ofNullable(child(json, "plan"))
                .flatMap(SettingsReader::plan)
                .map(plan -> new PlanPreset(required(json, "name").getAsString(), plan));
    }

    private static FolderMemory folder(JsonObject json) {
        return new FolderMemory(
                text(json, "folder").orElse(""),
                text(json, "class").flatMap(RecordingClass::named),
                Optional.ofNullable(child(json, "plan")).flatMap(SettingsReader::plan),
                Optional.ofNullable(child(json, "timeExpansion"))
                        .map(chosen -> new TimeExpansionChoice(
                                number(chosen, "factor", Double.NaN), flag(chosen, "overTag", false))));
    }

    private static Optional<StftPlan> plan(JsonObject json) {
        return text(json, "window")
                .flatMap(WindowShape::named)
                .map(shape -> new StftPlan(
                        shape,
                        required(json, "windowLength").getAsInt(),
                        required(json, "fftSize").getAsInt(),
                        required(json, "hopSamples").getAsInt()));
    }

    private static @Nullable JsonObject child(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null ? null : value.getAsJsonObject();
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static JsonElement required(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }

    private static double number(JsonObject json, String name, double otherwise) {
        JsonElement value = json.get(name);
        return value == null ? otherwise : value.getAsDouble();
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        JsonElement value = json.get(name);
        return value == null ? otherwise : value.getAsBoolean();
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> item) {
        JsonElement value = json.get(name);
        if (value == null) {
            return List.of();
        }
        JsonArray array = value.getAsJsonArray();
        List<T> items = new ArrayList<>();
        array.forEach(element -> items.add(item.apply(element)));
        return items;
    }
}
