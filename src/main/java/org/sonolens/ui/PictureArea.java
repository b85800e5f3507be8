package org.sonolens.ui;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Waveform over spectrogram on one time axis, the frequency axis left, the colour bar right, the overview on top; every
 * edge on a whole device pixel. FX thread only.
 */
final class PictureArea extends Region {
    static final double NARROWEST_PX = 320;

    private static final double COLOUR_BAR_WIDTH = 84;
    private static final double GAP = 6;
    private static final double SMALLEST_WAVEFORM = 40;

    private final OverviewBar overview;
    private final WaveformPane waveform;
    private final SpectrogramPane spectrogram;
    private final Overlay overlay;
    private final FrequencyAxisPane frequencyAxis;
    private final TimeAxisPane timeAxis = new TimeAxisPane();
    private final ColourBar colourBar;
    private final Region splitter = new Region();
    private final Label instead = new Label();
    private final Session session;
    private @Nullable Region overBoth;
    private @Nullable Region overAxis;
    private @Nullable Region overPicture;
    private double waveformShare;
    private boolean overviewShown;

    PictureArea(
            Session session,
            OverviewBar overview,
            WaveformPane waveform,
            SpectrogramPane spectrogram,
            Overlay overlay,
            BeyondMark beyond,
            ColourBar colourBar) {
        this.session = session;
        this.overview = overview;
        this.waveform = waveform;
        this.spectrogram = spectrogram;
        this.overlay = overlay;
        this.frequencyAxis = new FrequencyAxisPane(beyond);
        this.colourBar = colourBar;
        this.waveformShare = session.settings().panes().waveformShare();
        AxisGestures.onTime(session, timeAxis);
        AxisGestures.onFrequency(session, frequencyAxis);
        instead.setWrapText(true);
        instead.getStyleClass().add("picture-failure");
        instead.setMouseTransparent(true);
        instead.setVisible(false);
        splitter.setCursor(Cursor.V_RESIZE);
        splitter.setOnMouseDragged(e -> {
            dragSplitter(e.getY());
            // at every step, so that it is remembered whatever ends the drag
            session.remember(now -> now.withPanes(now.panes().withWaveformShare(this.waveformShare)));
        });
        splitter.setAccessibleText(Words.of("picture.divider"));
        colourBar.setVisible(false);
        getChildren()
                .addAll(
                        overview,
                        waveform,
                        spectrogram,
                        overlay,
                        frequencyAxis,
                        timeAxis,
                        colourBar,
                        splitter,
                        instead);
        setMinSize(NARROWEST_PX, 200);
    }

    /** Lays one thing over the picture, one over waveform and picture, and one over the frequency axis and the picture. */
    void lay(Region picture, Region waveformAndPicture, Region axisAndPicture) {
        overPicture = picture;
        overBoth = waveformAndPicture;
        overAxis = axisAndPicture;
        int below = getChildren().indexOf(splitter);
        getChildren().addAll(below, List.of(picture, waveformAndPicture, axisAndPicture));
    }

    /** Shows a recording; null shows nothing. */
    void show(@Nullable Shown next, boolean withOverview) {
        showOverview(next, withOverview);
        instead.setVisible(false);
        colourBar.setVisible(next != null);
        spectrogram.show(next);
        waveform.show(next);
        overlay.show(next, spectrogram.scale());
        frequencyAxis.show(next);
        timeAxis.show(next);
    }

    /** Shows the overview bar or not. */
    void showOverview(@Nullable Shown of, boolean wanted) {
        if (wanted != overviewShown) {
            overviewShown = wanted;
            requestLayout();
        }
        if (wanted) {
            overview.show(of);
        }
    }

    /** Draws everything anew, in the colours and the text size of the theme, which is another now. */
    void restyle() {
        spectrogram.restyle();
        waveform.restyle();
        overlay.requestLayout();
        overview.requestLayout();
        frequencyAxis.requestLayout();
        timeAxis.requestLayout();
        colourBar.requestLayout();
        requestLayout();
    }

    /** A sentence in the picture's place, until there is a picture. */
    void say(String sentence) {
        instead.setText(sentence);
        instead.setVisible(true);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = spectrogram.scale();
        double left = FrequencyAxisPane.width();
        double right = Math.round(COLOUR_BAR_WIDTH * Math.max(1, Theme.textScale()));
        double width = snapDown(Math.max(40, getWidth() - left - right), scale);
        double top = 0;
        overview.setVisible(overviewShown);
        if (overviewShown) {
            overview.resizeRelocate(left, 0, width, OverviewBar.HEIGHT);
            top = OverviewBar.HEIGHT + GAP;
        }
        double both = Math.max(80, getHeight() - top - GAP - TimeAxisPane.HEIGHT);
        double waveHeight = snapDown(Math.clamp(both * waveformShare, SMALLEST_WAVEFORM, both / 2), scale);
        waveform.resizeRelocate(left, top, width, waveHeight);
        splitter.resizeRelocate(left, top + waveHeight, width, GAP);
        double pictureTop = snapDown(top + waveHeight + GAP, scale);
        double height = snapDown(Math.max(40, getHeight() - TimeAxisPane.HEIGHT - pictureTop), scale);
        spectrogram.resizeRelocate(left, pictureTop, width, height);
        overlay.resizeRelocate(left, pictureTop, width, height);
        frequencyAxis.resizeRelocate(0, pictureTop, left, height);
        if (overPicture != null && overBoth != null && overAxis != null) {
            overPicture.resizeRelocate(left, pictureTop, width, height);
            overBoth.resizeRelocate(left, top, width, pictureTop + height - top);
            overAxis.resizeRelocate(0, pictureTop, left + width, height);
        }
        timeAxis.resizeRelocate(left, pictureTop + height, width, TimeAxisPane.HEIGHT);
        colourBar.resizeRelocate(left + width, pictureTop, Math.max(1, getWidth() - left - width), height);
        double textWidth = Math.min(560, width - 40);
        instead.resizeRelocate(left + (width - textWidth) / 2, pictureTop + height / 2 - 60, textWidth, 120);
        session.resize((int) Math.round(width * scale), (int) Math.round(height * scale));
    }

    private void dragSplitter(double y) {
        double both = waveform.getHeight() + spectrogram.getHeight();
        waveformShare = Math.clamp((waveform.getHeight() + y) / both, 0.02, 0.5);
        requestLayout();
        waveform.show(session.shown());
    }

    private static double snapDown(double length, double scale) {
        return Math.floor(length * scale) / scale;
    }
}
