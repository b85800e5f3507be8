package org.sonolens.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyAxis;

/**
 * The pitch track and the onset marks over the picture, each when it is wanted: found in the background for what is seen.
 * FX thread only; the window closes it.
 */
final class TrackOverlay extends Region {
    private static final Color EDGE = Color.color(0, 0, 0, 0.75);
    private static final Color PITCH = Color.WHITE;
    private static final Color ONSET = Color.web("#ffffff", 0.75);
    private static final double ONSET_PX = 12;
    private static final double PX_A_POINT = 3;
    private static final double MOST_JUMP = 1.12;

    private final Canvas canvas = new Canvas();
    private final TrackFinder finder = new TrackFinder(found -> Platform.runLater(() -> hear(found)));
    private final ChosenMarks marks;
    private boolean pitches;
    private boolean onsets;
    private @Nullable Shown shown;
    private @Nullable TrackWish wish;
    private @Nullable SoundTrack track;

    /** @param marks which of both are shown is read there and remembered */
    TrackOverlay(ChosenMarks marks) {
        this.marks = marks;
        pitches = marks.now().pitches();
        onsets = marks.now().onsets();
        setId("track-overlay");
        setMouseTransparent(true);
        getChildren().add(canvas);
        setVisible(false);
    }

    void togglePitches() {
        pitches = !pitches;
        toggled();
    }

    void toggleOnsets() {
        onsets = !onsets;
        toggled();
    }

    private void toggled() {
        marks.change(m -> m.withTracks(pitches, onsets));
        show(shown);
    }

    /** What was found of what is seen; empty when nothing is wanted or not all is found yet. */
    Optional<SoundTrack> found() {
        SoundTrack now = track;
        return now == null || !now.complete() || now.wish() != wish ? Optional.empty() : Optional.of(now);
    }

    /** Shows another view, or nothing. */
    void show(@Nullable Shown next) {
        shown = next;
        setVisible(next != null && (pitches || onsets));
        if (next == null || !isVisible()) {
            wish = null;
            track = null;
            finder.want(null);
            return;
        }
        TrackWish wanted = wish(next);
        if (!wanted.equals(wish)) {
            if (track != null && track.wish().recording() != wanted.recording()) {
                track = null;
            }
            wish = wanted;
            finder.want(wanted);
        }
        draw();
    }

    private TrackWish wish(Shown now) {
        int channel = now.channels() instanceof ChannelChoice.One one ? one.channel() : 0;
        int points = Math.max(1, (int) (now.viewport().widthPx() / PX_A_POINT));
        return new TrackWish(
                now.recording(),
                channel,
                now.facts().trueRateHz(),
                now.clipped(now.viewport().span().first(), now.viewport().span().end()),
                points,
                pitches,
                onsets);
    }

    private void hear(SoundTrack found) {
        if (found.wish() == wish) {
            track = found;
            draw();
        }
    }

    void close() {
        finder.close();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        if (!isVisible()) {
            return;
        }
        GraphicsContext g = AxisInk.clear(canvas, getWidth(), getHeight());
        Shown now = shown;
        SoundTrack found = track;
        if (now == null || found == null) {
            return;
        }
        double scale = PixelSurface.scaleOf(this);
        if (onsets) {
            g.setStroke(ONSET);
            for (long sample : found.onsets()) {
                double x = AxisInk.sharp(now.viewport().xOf(sample) / scale);
                g.strokeLine(x, 0, x, ONSET_PX);
            }
        }
        if (pitches) {
            g.setLineWidth(4);
            g.setStroke(EDGE);
            line(g, now, found, scale, false);
            g.setLineWidth(2);
            line(g, now, found, scale, true);
        }
    }

    /** From point to point where both are near in time and pitch; the surer, the stronger. */
    private void line(GraphicsContext g, Shown now, SoundTrack found, double scale, boolean inked) {
        FrequencyAxis axis = now.viewport().axis();
        PitchPoint before = null;
        for (PitchPoint point : found.pitches()) {
            double hz = point.reading().hz();
            boolean inside = hz >= axis.lowHz() && hz <= axis.highHz();
            if (inside && inked) {
                g.setStroke(
                        PITCH.deriveColor(0, 1, 1, Math.clamp(point.reading().probability(), 0.3, 1)));
            }
            boolean joined = before != null
                    && point.sample() - before.sample() <= 2 * found.wish().hop()
                    && Math.max(hz / before.reading().hz(), before.reading().hz() / hz) < MOST_JUMP;
            if (inside) {
                double x = now.viewport().xOf(point.sample()) / scale;
                double y = now.viewport().yOf(hz) / scale;
                double fromX = joined && before != null ? now.viewport().xOf(before.sample()) / scale : x - 1;
                double fromY = joined && before != null
                        ? now.viewport().yOf(before.reading().hz()) / scale
                        : y;
                g.strokeLine(fromX, fromY, x, y);
            }
            before = point;
        }
    }
}
