package org.sonolens.ui;

import java.util.Optional;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;

/**
 * How the recording is looked at, as the {@link LookPane} and the actions ask for it; what counts for all recordings is
 * remembered. FX thread only.
 */
record LookWishes(Session session, SpectrogramPane spectrogram, RangeControl range) {
    void scale(FrequencyScale scale) {
        session.change(shown -> shown.withScale(scale));
        session.remember(s -> s.withLook(s.look().withScale(scale)));
    }

    void palette(Palette palette) {
        session.change(shown -> shown.withPalette(palette));
        session.remember(s -> s.withLook(s.look().withPalette(palette)));
    }

    void statistic(Statistic statistic) {
        session.change(shown -> shown.withStatistic(statistic));
        session.remember(s -> s.withLook(s.look().withStatistic(statistic)));
    }

    void smooth(boolean smooth) {
        spectrogram.setSmooth(smooth);
        session.remember(s -> s.withPreferences(s.preferences().withSmooth(smooth)));
    }

    /** Shows other channels in the same area. */
    void channels(ChannelChoice channels) {
        double scale = spectrogram.scale();
        int width = (int) Math.round(spectrogram.getWidth() * scale);
        int height = (int) Math.round(spectrogram.getHeight() * scale);
        session.change(shown -> shown.withChannels(channels).resized(width, height));
    }

    void nextChannels() {
        Shown shown = session.shown();
        if (shown != null) {
            channels(ChannelSteps.next(shown.channels(), shown.info().channels()));
        }
    }

    /** Shows these frequencies, as far as the recording has them. @return whether there are any between */
    boolean frequencies(double lowHz, double highHz) {
        Shown shown = session.shown();
        if (shown == null) {
            return false;
        }
        double high = Math.min(highHz, shown.facts().trueNyquistHz());
        if (!(lowHz >= 0 && lowHz < high)) {
            return false;
        }
        session.change(now -> now.goTo(
                now.viewport().withAxis(new FrequencyAxis(now.viewport().axis().scale(), lowHz, high))));
        return true;
    }

    /** Shows the frequencies of the box, if there is one, over the same time. */
    void frequenciesOfTheBox() {
        Shown shown = session.shown();
        SelectionBox box = shown == null ? null : shown.selection();
        if (box != null) {
            frequencies(Math.max(0, box.lowHz()), box.highHz());
        }
    }

    /** Shows all frequencies of the class, over the same time. */
    void allFrequencies() {
        session.change(Shown::fitFrequency);
    }

    /** Colours that span another range. @return whether it is one */
    boolean range(double floorDbfs, double ceilingDbfs) {
        if (!(floorDbfs < ceilingDbfs)) {
            return false;
        }
        range.rangeChosen(new LevelRange(floorDbfs, ceilingDbfs));
        return true;
    }

    /** The range that the colours span on the screen; empty before a picture is there. */
    Optional<LevelRange> shownRange() {
        Shown shown = session.shown();
        return shown == null
                ? Optional.empty()
                : Optional.of(
                        spectrogram.job() == null
                                ? shown.range().base()
                                : shown.range().at(spectrogram.job().framesPerColumn()));
    }
}
