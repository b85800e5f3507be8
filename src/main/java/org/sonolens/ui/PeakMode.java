package org.sonolens.ui;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.settings.Marks;
import org.sonolens.tile.PictureJob;

/**
 * Marks what is near each column's peak over the picture, while it is on; the threshold is dragged live. FX thread only;
 * stopped by its owner.
 */
final class PeakMode {
    private final SpectrogramPane picture;
    private final PixelSurface surface = new PixelSurface();
    private final PulsePainter pulses = new PulsePainter(this::paint);
    private final ToggleButton toggle = new ToggleButton(Words.of("peaks.toggle"));
    private final Slider slider = new Slider(Marks.LEAST_PERCENT, Marks.MOST_PERCENT, Marks.DEFAULT.peakPercent());
    private final Label percent = new Label();
    private final HBox controls = new HBox(toggle, slider, percent);
    private @Nullable Shown shown;
    private int painted;

    /** @param marks whether it is on, and its threshold, are read there and remembered */
    PeakMode(SpectrogramPane picture, ChosenMarks marks) {
        this.picture = picture;
        surface.node().setVisible(false);
        toggle.setId("peaks");
        toggle.getStyleClass().add("choice");
        toggle.setFocusTraversable(false);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        HoverTip.on(toggle, Words.of("peaks.tip"));
        toggle.setAccessibleText(Words.of("peaks.name"));
        slider.setId("peaks-threshold");
        slider.setFocusTraversable(false);
        slider.setAccessibleText(Words.of("peaks.threshold"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        percent.getStyleClass().add("row-number");
        percent.setMinWidth(34);
        percent.setAlignment(Pos.CENTER_RIGHT);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("section-slider");
        toggle.setSelected(marks.now().peaks());
        slider.setValue(marks.now().peakPercent());
        toggle.selectedProperty().subscribe((was, on) -> {
            marks.change(m -> m.withPeaks(on));
            pulses.wake();
        });
        slider.valueProperty().subscribe(value -> {
            percent.setText(String.format(Locale.ROOT, "%d %%", thresholdPercent()));
            marks.change(m -> m.withPeakPercent(thresholdPercent()));
            if (toggle.isSelected()) {
                pulses.wake();
            }
        });
    }

    /** What goes over the picture. */
    Node marks() {
        return surface.node();
    }

    /** What turns it on and sets its threshold. */
    Node controls() {
        return controls;
    }

    boolean isOn() {
        return toggle.isSelected();
    }

    int thresholdPercent() {
        return (int) Math.round(slider.getValue());
    }

    /** How often marks were drawn, for tests. */
    int painted() {
        return painted;
    }

    /** The marks, premultiplied, for tests; not a copy. */
    int[] pixels() {
        return surface.argb();
    }

    void toggle() {
        toggle.setSelected(!toggle.isSelected());
    }

    void change(int byPercent) {
        slider.setValue(Math.clamp(thresholdPercent() + (long) byPercent, Marks.LEAST_PERCENT, Marks.MOST_PERCENT));
    }

    /** Something else is shown, or in other colours. */
    void show(@Nullable Shown now) {
        shown = now;
        if (toggle.isSelected()) {
            pulses.wake();
        }
    }

    /** More of the picture is there. */
    void progressed() {
        if (toggle.isSelected()) {
            pulses.wake();
        }
    }

    void stop() {
        pulses.stop();
    }

    private void paint() {
        PictureJob job = picture.job();
        Shown now = shown;
        boolean on = toggle.isSelected()
                && job != null
                && now != null
                && job.request().withSmooth(false).equals(now.request());
        surface.node().setVisible(on);
        if (!on || job == null || now == null) {
            return;
        }
        surface.resize(job.image().widthPx(), job.image().heightPx(), picture.scale(), 0);
        PeakMarks.draw(job.image(), thresholdPercent() / 100.0, now.range().at(job.framesPerColumn()), surface.argb());
        surface.showAll();
        painted++;
    }
}
