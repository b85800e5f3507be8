package org.sonolens.ui;

import java.util.Locale;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.tile.PictureJob;
import org.sonolens.view.LevelRange;

/**
 * Notes in the log which exact picture the window shows, where and in which range, so that from outside it can be compared
 * with what {@code render} draws. FX thread only.
 */
final class ExactPictureLog {
    private static final Logger LOG = LoggerFactory.getLogger(ExactPictureLog.class);

    private @Nullable String noted;

    void note(Shown now, PictureJob job, SpectrogramPane pane) {
        LevelRange range = now.range().at(job.framesPerColumn());
        double scale = pane.scale();
        Point2D place = pane.localToScene(0, 0).multiply(scale);
        String line = String.format(
                Locale.ROOT,
                "exact picture of %s: %d %d %d %d %s %s",
                ShownName.of(now.info().file()),
                pane.widthPx(),
                Math.round(pane.getHeight() * scale),
                Math.round(place.getX()),
                Math.round(place.getY()),
                range.floorDbfs(),
                range.ceilingDbfs());
        if (!line.equals(noted)) {
            noted = line;
            LOG.debug(line);
        }
    }
}
