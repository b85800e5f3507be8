package org.sonolens.still;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.WindowShape;

/** A {@link StillSpec} as the text that lies in the picture: JSON of version {@value #VERSION}. Pure functions. */
public final class StillText {
    /** Under which name the text lies in a PNG. */
    public static final String KEYWORD = "Sonolens";

    private static final int VERSION = 1;
    private static final Gson GSON = new Gson();

    private StillText() {}

    public static String write(StillSpec spec) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("recording", spec.source().name());
        json.addProperty("sampleRateHz", spec.source().sampleRateHz());
        json.addProperty("channels", spec.source().channels());
        json.addProperty("samples", spec.source().samples());
        json.addProperty("class", spec.recordingClass().label());
        json.addProperty("window", spec.plan().window().label());
        json.addProperty("windowLength", spec.plan().windowLength());
        json.addProperty("fftSize", spec.plan().fftSize());
        json.addProperty("hopSamples", spec.plan().hop());
        json.addProperty("timeExpansion", spec.timeExpansion());
        json.addProperty("show", spec.channels().label());
        json.addProperty("pool", spec.statistic().label());
        json.addProperty("smooth", spec.smooth());
        json.addProperty("firstSample", spec.span().first());
        json.addProperty("endSample", spec.span().end());
        json.addProperty("scale", spec.axis().scale().label());
        json.addProperty("lowHz", spec.axis().lowHz());
        json.addProperty("highHz", spec.axis().highHz());
        json.addProperty("palette", spec.palette().label());
        spec.floorDbfs().ifPresent(level -> json.addProperty("floorDbfs", level));
        spec.ceilingDbfs().ifPresent(level -> json.addProperty("ceilingDbfs", level));
        json.addProperty("widthPx", spec.widthPx());
        json.addProperty("heightPx", spec.heightPx());
        json.addProperty("axes", spec.frame().axes());
        json.addProperty("colourBar", spec.frame().colourBar());
        json.addProperty("caption", spec.frame().caption());
        json.addProperty("waveform", spec.frame().waveform());
        return GSON.toJson(json);
    }

    /** The picture that a text describes. @throws StillFailure with what is wrong with the text */
    public static StillSpec read(String text) throws StillFailure {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonObject()) {
                return spec(json.getAsJsonObject());
            }
            throw new StillFailure("its text about the picture is damaged; make the picture again");
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException e) {
            // Gson has no single exception for a value of another kind
            throw new StillFailure("its text about the picture is damaged; make the picture again", e);
        }
    }

    private static StillSpec spec(JsonObject json) throws StillFailure {
        if (value(json, "version").getAsInt() > VERSION) {
            throw new StillFailure("it was saved by a newer Sonolens; use that one");
        }
        return new StillSpec(
                new StillSource(
                        value(json, "recording").getAsString(),
                        value(json, "sampleRateHz").getAsInt(),
                        value(json, "channels").getAsInt(),
                        value(json, "samples").getAsLong()),
                known(RecordingClass.named(value(json, "class").getAsString())),
                new StftPlan(
                        known(WindowShape.named(value(json, "window").getAsString())),
                        value(json, "windowLength").getAsInt(),
                        value(json, "fftSize").getAsInt(),
                        value(json, "hopSamples").getAsInt()),
                value(json, "timeExpansion").getAsDouble(),
                known(ChannelChoice.named(value(json, "show").getAsString())),
                value(json, "pool").getAsString().equals(Statistic.MEAN.label()) ? Statistic.MEAN : Statistic.MAX,
                flag(json, "smooth"),
                new TimeSpan(
                        value(json, "firstSample").getAsLong(),
                        value(json, "endSample").getAsLong()),
                new FrequencyAxis(
                        known(FrequencyScale.named(value(json, "scale").getAsString())),
                        value(json, "lowHz").getAsDouble(),
                        value(json, "highHz").getAsDouble()),
                known(Palette.named(value(json, "palette").getAsString())),
                level(json, "floorDbfs"),
                level(json, "ceilingDbfs"),
                value(json, "widthPx").getAsInt(),
                value(json, "heightPx").getAsInt(),
                new StillFrame(
                        flag(json, "axes"), flag(json, "colourBar"), flag(json, "caption"), flag(json, "waveform")));
    }

    private static OptionalDouble level(JsonObject json, String name) {
        return json.has(name) ? OptionalDouble.of(json.get(name).getAsDouble()) : OptionalDouble.empty();
    }

    private static boolean flag(JsonObject json, String name) {
        return value(json, name).getAsBoolean();
    }

    private static JsonElement value(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null) {
            throw new JsonParseException(name + " is missing");
        }
        return value;
    }

    private static <T> T known(Optional<T> value) {
        return value.orElseThrow(() -> new JsonParseException("a name that is not known"));
    }
}
