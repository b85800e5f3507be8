package org.sonolens.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;
import org.sonolens.audio.AudioFormat;
import org.sonolens.export.MadeSound;
import org.sonolens.play.Band;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.play.PlaySetup;
import org.sonolens.play.PlayedSpan;
import org.sonolens.play.SoundToSave;
import org.sonolens.view.TimeSpan;

/** The options of {@code export} that write a recording as it is heard in the window. Immutable. */
final class HeardOptions {
    private final Given given;
    private final PlayMode mode;
    private final Optional<Band> band;

    private HeardOptions(Given given, PlayMode mode, Optional<Band> band) {
        this.given = given;
        this.mode = mode;
        this.band = band;
    }

    static void declare(Options options) {
        Given.value(
                options,
                "mode",
                "MODE",
                "as it is heard instead, of 16 bits at 48 kHz: te:10 (so many times slower and lower), heterodyne:45000"
                        + " (the distance from so many Hz), speed:0.5 (0.05 to 4)");
        Given.flag(options, "keep-pitch", "with --mode speed: as high as it was");
        Given.value(options, "band", "LOW:HIGH", "with --mode: the frequencies heard, in Hz of the sound as it was");
    }

    /** What was given; empty when the recording is wanted as it is. */
    static Optional<HeardOptions> of(Given given) {
        String text = given.text("mode");
        if (text == null) {
            for (String alone : new String[] {"keep-pitch", "band"}) {
                if (given.has(alone)) {
                    throw new WrongUsageException("--" + alone + " goes with --mode");
                }
            }
            return Optional.empty();
        }
        if (given.has("bits")) {
            throw new WrongUsageException("--mode writes 16 bits; leave --bits out");
        }
        return Optional.of(new HeardOptions(given, mode(text, given.has("keep-pitch")), band(given.text("band"))));
    }

    /** The sound of a stretch of a recording. @param trueRateHz its samples in a second of the sound as it was */
    MadeSound of(Path in, AudioFormat format, double trueRateHz, TimeSpan span) throws CommandFailure {
        HeardChannels heard = channels(given.text("channel"), format.channels());
        if (!heard.isIn(format.channels())) {
            throw new CommandFailure(in + ": has no channel " + given.text("channel") + "; choose one from 0 to "
                    + (format.channels() - 1));
        }
        SoundToSave sound = new SoundToSave(
                new PlaySetup(mode, band, trueRateHz, SoundToSave.RATE_HZ),
                heard,
                format.channels(),
                new PlayedSpan(span.first(), span.end(), false));
        String comment = String.format(
                Locale.ROOT,
                "%s, %.6f to %.6f s, as heard at %s",
                in.getFileName(),
                span.first() / trueRateHz,
                span.end() / trueRateHz,
                mode.text());
        return new MadeSound(
                SoundToSave.RATE_HZ, heard.voices(), sound.frames(), comment, reader -> sound.begin(reader)::next);
    }

    private static PlayMode mode(String text, boolean keepPitch) {
        try {
            PlayMode mode = PlayMode.named(keepPitch ? text + ",keep-pitch" : text)
                    .orElseThrow(() -> new WrongUsageException(
                            "--mode is te:10, heterodyne:45000 or speed:0.5, only the last with --keep-pitch, not "
                                    + text));
            return mode;
        } catch (IllegalArgumentException range) {
            throw new WrongUsageException("--mode " + text + " is " + range.getMessage());
        }
    }

    private static Optional<Band> band(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("\\d+(\\.\\d+)?:\\d+(\\.\\d+)?")) {
            throw new WrongUsageException("--band is two frequencies in Hz, as 20000:80000, not " + text);
        }
        String[] edges = text.split(":", -1);
        try {
            return Optional.of(new Band(Double.parseDouble(edges[0]), Double.parseDouble(edges[1])));
        } catch (IllegalArgumentException upsideDown) {
            throw new WrongUsageException("--band has its lower edge first, unlike " + text);
        }
    }

    private static HeardChannels channels(@org.jspecify.annotations.Nullable String text, int channels) {
        if (text == null || text.equalsIgnoreCase("all")) {
            return HeardChannels.of(channels);
        }
        if (text.equalsIgnoreCase("mix")) {
            return new HeardChannels.Mix();
        }
        if (!text.matches("\\d{1,6}")) {
            throw new WrongUsageException("--channel is a number from 0, mix or all, not " + text);
        }
        return new HeardChannels.One(Integer.parseInt(text));
    }
}
