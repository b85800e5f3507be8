package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.sonolens.picture.PngText;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.still.StillFailure;
import org.sonolens.still.StillSpec;
import org.sonolens.still.StillText;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.StftPlan;

/** A picture as another one was that Sonolens saved, by what is written in that. */
record PictureOfPng(Path png, StillSpec saved) implements WantedPicture {
    /** @throws CommandFailure when the file is no PNG, or none of Sonolens */
    static PictureOfPng read(Path png) throws CommandFailure {
        Map<String, String> texts;
        try {
            texts = PngText.read(png);
        } catch (IOException unreadable) {
            String message = String.valueOf(unreadable.getMessage());
            throw new CommandFailure(
                    message.contains(": ") ? message : png + ": cannot be read; choose a picture that exists",
                    unreadable);
        }
        String text = texts.get(StillText.KEYWORD);
        if (text == null) {
            throw new CommandFailure(png + ": does not say how it was made; choose a picture that Sonolens saved");
        }
        try {
            return new PictureOfPng(png, StillText.read(text));
        } catch (StillFailure damaged) {
            throw new CommandFailure(png + ": " + damaged.getMessage(), damaged);
        }
    }

    /** The recording of that name beside the picture, else in the present folder. @throws CommandFailure when in neither */
    Path recording() throws CommandFailure {
        String name = saved.source().name();
        Path named = Given.path(name).getFileName();
        if (named != null) {
            for (Path place : new Path[] {png.resolveSibling(named), named}) {
                if (Files.isRegularFile(place)) {
                    return place;
                }
            }
        }
        throw new CommandFailure(png + ": was made of " + name + ", which is not beside it; name the recording, too");
    }

    @Override
    public StftPlan plan(RecordingFacts facts) {
        return saved.plan();
    }

    @Override
    public StillSpec spec(RecordingInfo info) throws CommandFailure {
        if (!saved.source().isLike(info)) {
            throw new CommandFailure(String.format(
                    Locale.ROOT,
                    "is not the recording of %s, which has %d samples at %d Hz in %d %s; name that one",
                    png,
                    saved.source().samples(),
                    saved.source().sampleRateHz(),
                    saved.source().channels(),
                    saved.source().channels() == 1 ? "channel" : "channels"));
        }
        if (saved.channels() instanceof ChannelChoice.One one && one.channel() >= info.channels()) {
            throw new CommandFailure("has no channel " + one.channel());
        }
        return saved;
    }
}
