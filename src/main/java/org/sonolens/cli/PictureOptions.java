package org.sonolens.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what a picture shows; what is not given is what the window would choose at open. */
final class PictureOptions {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec spec;

    @Option(names = "--width", paramLabel = "PX", description = "width of the picture (default 1600)")
    int widthPx = 1600;

    @Option(names = "--height", paramLabel = "PX", description = "height of the picture (default 900)")
    int heightPx = 900;

    @Option(names = "--start", paramLabel = "TIME", description = "first second shown, as 12.5 or 1:02.5")
    @Nullable
    String start;

    @Option(names = "--end", paramLabel = "TIME", description = "second where it ends")
    @Nullable
    String end;

    @Option(names = "--low", paramLabel = "HZ", description = "lowest frequency")
    @Nullable
    Double lowHz;

    @Option(names = "--high", paramLabel = "HZ", description = "highest frequency")
    @Nullable
    Double highHz;

    @Option(names = "--scale", paramLabel = "SCALE", description = "linear, log, mel, bark or erb")
    @Nullable
    String scale;

    @Option(
            names = "--palette",
            paramLabel = "NAME",
            description = "viridis, magma, inferno, cividis, grey or inverted-grey")
    @Nullable
    String palette;

    @Option(names = "--floor", paramLabel = "DBFS", description = "level of the darkest colour, or auto")
    @Nullable
    String floor;

    @Option(names = "--ceiling", paramLabel = "DBFS", description = "level of the brightest colour, or auto")
    @Nullable
    String ceiling;

    @Option(names = "--channel", paramLabel = "C", description = "a number from 0, max (default), mix or stack")
    String channel = "max";

    @Option(names = "--pool", paramLabel = "HOW", description = "max (default) or mean of the frames under a pixel")
    String pool = "max";

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
        long frames = facts.frames();
        double rateHz = facts.trueRateHz();
        long first = start == null ? 0 : Math.round(seconds("--start", start) * rateHz);
        long last = end == null ? frames : Math.round(seconds("--end", end) * rateHz);
        if (start != null && end != null && last <= first) {
            throw wrong("--end " + end + " is not after --start " + start);
        }
        if (first >= frames) {
            throw new CommandFailure(
                    String.format(Locale.ROOT, "ends at %.3f s; choose a --start before that", frames / rateHz));
        }
        return new TimeSpan(first, Math.max(first + 1, Math.min(last, frames)));
    }

    /** The level given for an end of the range; null for auto. */
    @Nullable
    Double level(String option, @Nullable String given) {
        if (given == null || given.equalsIgnoreCase("auto")) {
            return null;
        }
        try {
            double level = Double.parseDouble(given.replace('−', '-'));
            if (Double.isFinite(level)) {
                return level;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(option + " is a level in dBFS or auto, not " + given);
        }
        throw wrong(option + " is a level in dBFS or auto, not " + given);
    }

    void checkSize() {
        if (widthPx < 1 || heightPx < 1 || widthPx > 32_000 || heightPx > 32_000) {
            throw wrong("--width and --height go from 1 to 32000 pixels");
        }
    }

    private double seconds(String option, String given) {
        double seconds = 0;
        try {
            for (String part : given.split(":", -1)) {
                double value = Double.parseDouble(part);
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw wrong(option + " is a time such as 12.5 or 1:02.5, not " + given);
                }
                seconds = seconds * 60 + value;
            }
            return seconds;
        } catch (NumberFormatException noNumber) {
            throw wrong(option + " is a time such as 12.5 or 1:02.5, not " + given);
        }
    }

    ParameterException wrong(@Nullable String sentence) {
        if (spec == null) {
            throw new IllegalStateException("options used before they were parsed");
        }
        return new ParameterException(spec.commandLine(), String.valueOf(sentence));
    }
}
