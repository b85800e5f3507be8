package org.sonolens.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;
import org.sonolens.still.StillSpec;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;

/** The options that say what a picture shows; what is not given is what the window would choose at open. Immutable. */
final class PictureOptions {
    final int widthPx;
    final int heightPx;
    final boolean smooth;
    final @Nullable String floor;
    final @Nullable String ceiling;
    private final @Nullable String start;
    private final @Nullable String end;
    private final @Nullable Double lowHz;
    private final @Nullable Double highHz;
    private final @Nullable String scale;
    private final @Nullable String palette;
    private final String channel;
    private final String pool;

    PictureOptions(Given given) {
        widthPx = given.whole("width", 1600);
        heightPx = given.whole("height", 900);
        smooth = given.has("smooth");
        start = given.text("start");
        end = given.text("end");
        lowHz = given.number("low");
        highHz = given.number("high");
        scale = given.text("scale");
        palette = given.text("palette");
        floor = given.text("floor");
        ceiling = given.text("ceiling");
        channel = given.text("channel", "max");
        pool = given.text("pool", "max");
        if (widthPx < 1 || heightPx < 1 || widthPx > StillSpec.MOST_PX || heightPx > StillSpec.MOST_PX) {
            throw wrong("--width and --height go from 1 to 32000 pixels");
        }
    }

    /** The long names of the options that are declared here. */
    static final List<String> NAMES = List.of(
            "width", "height", "start", "end", "low", "high", "scale", "palette", "floor", "ceiling", "channel",
            "pool");

    static void declare(Options options) {
        Given.value(options, "width", "PX", "width of the picture (default 1600)");
        Given.value(options, "height", "PX", "height of the picture (default 900)");
        Given.value(options, "start", "TIME", "first second shown, as 12.5 or 1:02.5");
        Given.value(options, "end", "TIME", "second where it ends");
        Given.value(options, "low", "HZ", "lowest frequency");
        Given.value(options, "high", "HZ", "highest frequency");
        Given.value(options, "scale", "SCALE", "linear, log, mel, bark or erb");
        Given.value(options, "palette", "NAME", "viridis, magma, inferno, cividis, grey or inverted-grey");
        Given.value(options, "floor", "DBFS", "level of the darkest colour, or auto");
        Given.value(options, "ceiling", "DBFS", "level of the brightest colour, or auto");
        Given.value(options, "channel", "C", "a number from 0, max (default), mix or stack");
        Given.flag(options, "smooth", "columns without a frame of their own lie between their neighbours");
        Given.value(options, "pool", "HOW", "max (default) or mean of the frames under a pixel");
    }

    ChannelChoice channels(int available) throws CommandFailure {
        return switch (channel.toLowerCase(Locale.ROOT)) {
            case "max" -> new ChannelChoice.Max();
            case "mix" -> new ChannelChoice.Mix();
            case "stack" -> new ChannelChoice.Stack();
            default -> {
                int number = channelNumber();
                if (number >= available) {
                    throw new CommandFailure("has no channel " + number + "; choose one from 0 to " + (available - 1));
                }
                yield new ChannelChoice.One(number);
            }
        };
    }

    private int channelNumber() {
        try {
            int number = Integer.parseInt(channel);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong("--channel is a number from 0, max, mix or stack, not " + channel);
        }
        throw wrong("--channel is a number from 0, max, mix or stack, not " + channel);
    }

    Statistic statistic() {
        return switch (pool.toLowerCase(Locale.ROOT)) {
            case "max" -> Statistic.MAX;
            case "mean" -> Statistic.MEAN;
            default -> throw wrong("--pool is max or mean, not " + pool);
        };
    }

    Palette palette(FirstSight sight) {
        return palette == null
                ? sight.palette()
                : Palette.named(palette)
                        .orElseThrow(() -> wrong("--palette is "
                                + Arrays.stream(Palette.values())
                                        .map(Palette::label)
                                        .collect(Collectors.joining(", "))
                                + "; not " + palette));
    }

    FrequencyAxis axis(FirstSight sight) {
        FrequencyScale chosen = scale == null
                ? sight.axis().scale()
                : FrequencyScale.named(scale)
                        .orElseThrow(() -> wrong("--scale is linear, log, mel, bark or erb, not " + scale));
        try {
            FrequencyAxis first = sight.axis();
            FrequencyAxis upTo = new FrequencyAxis(
                            first.scale(), first.lowHz(), highHz == null ? first.highHz() : highHz)
                    .withScale(chosen);
            return lowHz == null ? upTo : new FrequencyAxis(chosen, lowHz, upTo.highHz());
        } catch (IllegalArgumentException impossible) {
            throw wrong(impossible.getMessage());
        }
    }

    /** The samples shown. @throws CommandFailure when the recording ends before */
    TimeSpan span(RecordingFacts facts) throws CommandFailure {
        try {
            return GivenTime.span(start, end, facts.frames(), facts.trueRateHz());
        } catch (IllegalArgumentException nonsense) {
            throw wrong(nonsense.getMessage());
        }
    }

    /** The level given for an end of the range; empty for auto. */
    OptionalDouble level(String option, @Nullable String given) {
        if (given == null || given.equalsIgnoreCase("auto")) {
            return OptionalDouble.empty();
        }
        try {
            double level = Double.parseDouble(given.replace('−', '-'));
            if (Double.isFinite(level)) {
                return OptionalDouble.of(level);
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(option + " is a level in dBFS or auto, not " + given);
        }
        throw wrong(option + " is a level in dBFS or auto, not " + given);
    }

    WrongUsageException wrong(@Nullable String sentence) {
        return new WrongUsageException(sentence);
    }
}
