package org.sonolens.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.play.Band;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.play.PlayedSpan;
import org.sonolens.settings.Listening;
import org.sonolens.view.ChannelChoice;

/**
 * How the open recording is heard. Immutable.
 *
 * @param bandOfBox whether only the frequencies of the box are heard, when one is drawn
 * @param loop whether it begins again at its end
 */
record Hearing(PlayMode mode, boolean bandOfBox, boolean loop, HeardChannels channels) {
    static final Hearing NOTHING = new Hearing(PlayMode.PLAIN, false, false, new HeardChannels.One(0));

    /** How a recording is first heard: as others of its rate were last, else as its class is. */
    static Hearing of(Shown shown, Listening remembered, Hearing before) {
        String text = remembered.modes().get(shown.info().sampleRateHz());
        PlayMode mode = text == null ? null : named(text);
        HeardChannels channels = shown.channels() instanceof ChannelChoice.One one
                ? new HeardChannels.One(one.channel())
                : HeardChannels.of(shown.info().channels());
        return new Hearing(
                mode == null ? PlayMode.of(shown.sight().recordingClass()) : mode,
                before.bandOfBox,
                before.loop,
                channels);
    }

    private static @Nullable PlayMode named(String text) {
        try {
            return PlayMode.named(text).orElse(null);
        } catch (IllegalArgumentException ofAnotherVersion) {
            return null;
        }
    }

    Hearing withMode(PlayMode other) {
        return new Hearing(other, bandOfBox, loop, channels);
    }

    Hearing withBandOfBox(boolean other) {
        return new Hearing(mode, other, loop, channels);
    }

    Hearing withLoop(boolean other) {
        return new Hearing(mode, bandOfBox, other, channels);
    }

    Hearing withChannels(HeardChannels other) {
        return new Hearing(mode, bandOfBox, loop, other);
    }

    /** The frequencies heard of what is shown; empty for all. */
    Optional<Band> band(Shown shown) {
        SelectionBox box = shown.selection();
        return !bandOfBox || box == null
                ? Optional.empty()
                : Optional.of(new Band(Math.max(0, box.lowHz()), Math.max(box.highHz(), 1)));
    }

    /** The stretch that is played from a place, or null for none: the box when it is drawn, after a click the rest. */
    PlayedSpan span(Shown shown, boolean seen) {
        SelectionBox box = shown.selection();
        long frames = shown.frames();
        if (seen || box == null && shown.crosshair() == null) {
            long first = Math.clamp(shown.viewport().span().first(), 0, frames - 1);
            return new PlayedSpan(first, Math.clamp(shown.viewport().span().end(), first + 1, frames), loop);
        }
        if (box == null) {
            return new PlayedSpan(0, frames, loop);
        }
        long first = Math.clamp(box.span().first(), 0, frames - 1);
        return new PlayedSpan(first, Math.clamp(box.span().end(), first + 1, frames), loop);
    }

    /** Where playing begins: at the box, at the place that was clicked, else at the left of what is seen. */
    double start(Shown shown, PlayedSpan span) {
        Crosshair clicked = shown.crosshair();
        boolean inside = clicked != null && clicked.sample() >= span.first() && clicked.sample() < span.end();
        return shown.selection() == null && clicked != null && inside ? clicked.sample() : span.first();
    }
}
