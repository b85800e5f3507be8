package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.recording.RecordingView;
import org.sonolens.tile.PictureRequest;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FirstSight;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.NightClock;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingFacts;
import org.sonolens.view.Statistic;
import org.sonolens.view.TimeSpan;
import org.sonolens.view.Viewport;

/**
 * How the open recording is looked at. Immutable; each change makes the next value.
 *
 * @param info what is open
 * @param facts what its numbers are reckoned by: its own, with the time expansion that counts in its folder
 * @param recording where it is borrowed from
 * @param sight its class and defaults
 * @param viewport what is seen, in device pixels of one band
 * @param channels which channels
 * @param statistic max or mean
 * @param palette colours
 * @param range which levels the colours span
 * @param history earlier places, the last one last
 * @param selection the box that is drawn, if any
 * @param crosshair the point that is read out, if any
 */
record Shown(
        RecordingInfo info,
        RecordingFacts facts,
        RecordingView recording,
        FirstSight sight,
        Viewport viewport,
        ChannelChoice channels,
        Statistic statistic,
        Palette palette,
        RangeChoice range,
        List<Place> history,
        @Nullable SelectionBox selection,
        @Nullable Crosshair crosshair) {
    private static final int MOST_PLACES = 100;

    Shown {
        history = List.copyOf(history);
    }

    long frames() {
        return info.format().frames();
    }

    int bands() {
        return channels.bands(info.format().channels());
    }

    /** Seconds of the sound as it was, at a sample. */
    double seconds(double sample) {
        return sample / facts.trueRateHz();
    }

    /** The clock of the recording's own time, if anything tells when it began. */
    Optional<NightClock> clock() {
        return info.clock(facts.trueRateHz());
    }

    boolean isWhole() {
        return viewport.isWholeOf(frames());
    }

    /** The levels this shows. */
    PictureRequest request() {
        return new PictureRequest(
                viewport.span(),
                viewport.axis(),
                viewport.widthPx(),
                viewport.heightPx() * bands(),
                channels,
                statistic,
                facts.timeExpansion());
    }

    /** Another view of the same recording, with nothing remembered: for steps of one gesture. */
    Shown withViewport(Viewport other) {
        return new Shown(
                info, facts, recording, sight, other, channels, statistic, palette, range, history, selection,
                crosshair);
    }

    /** Another view, the present one kept to go back to. */
    Shown goTo(Viewport other) {
        if (other.equals(viewport)) {
            return this;
        }
        List<Place> longer = new ArrayList<>(history);
        longer.add(new Place(viewport.span(), viewport.axis()));
        return withHistory(longer.subList(Math.max(0, longer.size() - MOST_PLACES), longer.size()))
                .withViewport(other);
    }

    /** This view at the end of a gesture that began at another: the whole gesture is one step to go back. */
    Shown endOf(Shown begun) {
        return begun.viewport.equals(viewport)
                ? this
                : withHistory(begun.goTo(viewport).history());
    }

    /** The view before, if there was one. */
    Shown back() {
        if (history.isEmpty()) {
            return this;
        }
        Place place = history.getLast();
        return withHistory(history.subList(0, history.size() - 1))
                .withViewport(new Viewport(place.span(), place.axis(), viewport.widthPx(), viewport.heightPx()));
    }

    Shown withHistory(List<Place> places) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, statistic, palette, range, places, selection,
                crosshair);
    }

    Shown withChannels(ChannelChoice other) {
        return new Shown(
                info, facts, recording, sight, viewport, other, statistic, palette, range, history, selection,
                crosshair);
    }

    Shown withStatistic(Statistic other) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, other, palette, range, history, selection,
                crosshair);
    }

    Shown withPalette(Palette other) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, statistic, other, range, history, selection,
                crosshair);
    }

    Shown withRange(RangeChoice other) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, statistic, palette, other, history, selection,
                crosshair);
    }

    Shown withSelection(@Nullable SelectionBox other) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, statistic, palette, range, history, other,
                crosshair);
    }

    Shown withCrosshair(@Nullable Crosshair other) {
        return new Shown(
                info, facts, recording, sight, viewport, channels, statistic, palette, range, history, selection,
                other);
    }

    /** With the range that a preview of the same file in the same view was shown in, if it was. */
    Shown withRangeOfPreview(@Nullable Shown preview) {
        return preview != null
                        && preview.info.file().equals(info.file())
                        && preview.request().equals(request())
                ? withRange(preview.range)
                : this;
    }

    /** With what the user chose and drew in the same file when it was open before, as far as it still fits. */
    Shown reopening(@Nullable Shown earlier) {
        if (earlier == null || !earlier.info.file().equals(info.file()) || earlier.info.channels() != info.channels()) {
            return this;
        }
        SelectionBox box = earlier.selection;
        boolean fits = box != null && box.span().end() <= frames();
        return new Shown(
                info,
                facts,
                recording,
                sight,
                viewport.resized(earlier.viewport.widthPx(), earlier.viewport.heightPx(), frames()),
                earlier.channels,
                earlier.statistic,
                earlier.palette,
                range,
                history,
                fits ? box : null,
                earlier.crosshair);
    }

    /** The same recording under another plan, or once its length is known: at fit stays at fit. */
    Shown withInfo(RecordingInfo other) {
        long samples = other.samples();
        boolean sameLength = samples == info.samples();
        boolean same = sameLength && other.plan().equals(info.plan());
        RangeChoice there = same || range.refined() ? range : range.underAnotherPlan();
        if (!other.plan().equals(info.plan())) {
            there = range.underAnotherPlan();
        }
        Viewport seen = sameLength
                ? viewport
                : isWhole()
                        ? viewport.fit(samples)
                        : viewport.resized(viewport.widthPx(), viewport.heightPx(), samples);
        return new Shown(
                other, facts, recording, sight, seen, channels, statistic, palette, there, history, selection,
                crosshair);
    }

    Shown withScale(FrequencyScale scale) {
        return withViewport(viewport.withAxis(viewport.axis().withScale(scale)));
    }

    /** Whether arrow keys move something in the picture: the box that is drawn, or the crosshair. */
    boolean arrowsMoveAPoint() {
        return selection != null || crosshair != null && crosshair.held();
    }

    /** The box that is drawn, else the crosshair, moved by device pixels; positive: to later, and down. */
    Shown nudged(int x, int y) {
        if (selection != null) {
            return withSelection(BoxDrag.whole(viewport, selection).to(x, y, frames()));
        }
        if (crosshair == null) {
            return this;
        }
        double sample = Math.clamp(viewport.sampleAt(viewport.xOf(crosshair.sample()) + x), 0, frames() - 1);
        double hz = viewport.hzAt(viewport.yOf(crosshair.hz()) + y);
        FrequencyAxis axis = viewport.axis();
        return withCrosshair(new Crosshair(sample, Math.clamp(hz, axis.lowHz(), axis.highHz()), crosshair.held()));
    }

    /** The right or the upper edge of the box that is drawn, moved by device pixels. */
    Shown withEdgeNudged(int x, int y) {
        return selection == null
                ? this
                : withSelection(BoxDrag.edges(viewport, selection, x != 0).to(x, y, frames()));
    }

    /** Zooms to the box that is drawn. */
    Shown zoomToSelection() {
        if (selection == null) {
            return this;
        }
        return goTo(viewport.zoomTo(
                        selection.span(), selection.lowHz(), selection.highHz(), frames(), facts.trueNyquistHz()))
                .withSelection(null);
    }

    /** The whole recording on the axis of its class, or of the user's scale. */
    Shown fit() {
        return goTo(viewport.fit(frames())
                .withAxis(sight.axis().withScale(viewport.axis().scale())));
    }

    /** All of the time, on the same frequencies. */
    Shown fitTime() {
        return goTo(viewport.fit(frames()));
    }

    /** The frequencies at open, over the same time. */
    Shown fitFrequency() {
        return goTo(viewport.withAxis(fit().viewport().axis()));
    }

    /** Another size of the picture area, of all bands together. */
    Shown resized(int widthPx, int heightPx) {
        int band = Math.max(1, heightPx / bands());
        return withViewport(viewport.resized(Math.max(1, widthPx), band, frames()));
    }

    /** The same stretch of time around another middle. @param part of the recording, 0 to 1 */
    Shown centredAt(double part) {
        double middle = viewport.span().first() + viewport.span().samples() / 2.0;
        return withViewport(
                viewport.panByPixels(Math.round((part * frames() - middle) / viewport.samplesPerPixel()), frames()));
    }

    /** The stretch of a span that lies in the recording. */
    TimeSpan clipped(long first, long end) {
        long from = Math.clamp(first, 0, frames() - 1);
        return new TimeSpan(from, Math.clamp(end, from + 1, frames()));
    }
}
