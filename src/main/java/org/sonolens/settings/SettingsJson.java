package org.sonolens.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sonolens.view.LevelRange;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;

/** Settings as JSON text of version {@value #VERSION}. Pure functions. */
final class SettingsJson {
    static final int VERSION = 1;

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SettingsJson() {}

    static String write(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        settings.window().ifPresent(place -> json.add("window", window(place)));
        json.add("panes", panes(settings.panes()));
        json.add("look", look(settings.look()));
        json.add("recentFolders", texts(settings.recentFolders()));
        JsonArray folders = new JsonArray();
        settings.folders().forEach(memory -> folders.add(folder(memory)));
        json.add("folders", folders);
        json.addProperty("memoryMib", settings.memoryMib());
        json.add("preferences", preferences(settings.preferences()));
        json.add("review", review(settings.review()));
        json.add("listening", ListeningJson.write(settings.listening()));
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject review(ReviewChoices review) {
        JsonObject json = new JsonObject();
        json.add("tagNames", texts(review.tagNames()));
        json.add("recentFiles", texts(review.recentFiles()));
        json.add("lastFiles", texts(review.lastFiles()));
        json.addProperty("order", review.order());
        return json;
    }

    private static JsonObject window(WindowPlace place) {
        JsonObject json = new JsonObject();
        json.addProperty("x", place.x());
        json.addProperty("y", place.y());
        json.addProperty("widthPx", place.widthPx());
        json.addProperty("heightPx", place.heightPx());
        json.addProperty("maximized", place.maximized());
        return json;
    }

    private static JsonObject panes(Panes panes) {
        JsonObject json = new JsonObject();
        json.addProperty("filesWidthPx", panes.filesWidthPx());
        json.addProperty("inspectorWidthPx", panes.inspectorWidthPx());
        json.addProperty("waveformShare", panes.waveformShare());
        json.addProperty("filesFolded", panes.filesFolded());
        json.addProperty("inspectorFolded", panes.inspectorFolded());
        json.add("closedSections", texts(List.copyOf(new TreeSet<>(panes.closedSections()))));
        return json;
    }

    private static JsonObject look(Look look) {
        JsonObject json = new JsonObject();
        look.palette().ifPresent(palette -> json.addProperty("palette", palette.label()));
        look.scale().ifPresent(scale -> json.addProperty("scale", scale.label()));
        json.addProperty("statistic", look.statistic().label());
        look.lockedRange().ifPresent(range -> json.add("lockedRange", range(range)));
        json.add("marks", marks(look.marks()));
        return json;
    }

    private static JsonObject marks(Marks marks) {
        JsonObject json = new JsonObject();
        json.addProperty("peaks", marks.peaks());
        json.addProperty("peakPercent", marks.peakPercent());
        json.addProperty("spectrum", marks.spectrum());
        json.addProperty("pitches", marks.pitches());
        json.addProperty("onsets", marks.onsets());
        return json;
    }

    private static JsonObject range(LevelRange range) {
        JsonObject json = new JsonObject();
        json.addProperty("floorDbfs", range.floorDbfs());
        json.addProperty("ceilingDbfs", range.ceilingDbfs());
        return json;
    }

    private static JsonObject folder(FolderMemory memory) {
        JsonObject json = new JsonObject();
        json.addProperty("folder", memory.folder());
        memory.recordingClass().ifPresent(chosen -> json.addProperty("class", chosen.label()));
        memory.plan().ifPresent(plan -> json.add("plan", plan(plan)));
        memory.timeExpansion().ifPresent(chosen -> json.add("timeExpansion", timeExpansion(chosen)));
        return json;
    }

    private static JsonObject timeExpansion(TimeExpansionChoice chosen) {
        JsonObject json = new JsonObject();
        json.addProperty("factor", chosen.factor());
        json.addProperty("overTag", chosen.overTag());
        return json;
    }

    private static JsonObject preferences(Preferences preferences) {
        JsonObject json = new JsonObject();
        json.addProperty("theme", preferences.theme().label());
        json.addProperty("textPercent", preferences.textPercent());
        json.addProperty("smooth", preferences.smooth());
        JsonArray presets = new JsonArray();
        for (PlanPreset preset : preferences.presets()) {
            JsonObject named = new JsonObject();
            named.addProperty("name", preset.name());
            named.add("plan", plan(preset.plan()));
            presets.add(named);
        }
        json.add("presets", presets);
        JsonObject places = new JsonObject();
        new TreeMap<>(preferences.places()).forEach((screen, place) -> places.add(screen, window(place)));
        json.add("places", places);
        return json;
    }

    private static JsonObject plan(StftPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("window", plan.window().label());
        json.addProperty("windowLength", plan.windowLength());
        json.addProperty("fftSize", plan.fftSize());
        json.addProperty("hopSamples", plan.hop());
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
