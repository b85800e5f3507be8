package org.sonolens.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sonolens.play.Heard;
import org.sonolens.play.HeardChannels;
import org.sonolens.tile.PictureJob;
import org.sonolens.tile.TileService;

/** What the inspector shows while something is heard: its level, and the spectrum at the cursor. FX thread only. */
final class ListenSection extends VBox {
    private static final long NANOS_BETWEEN_SPECTRA = 66_000_000;
    private static final long NANOS_BETWEEN_LEVELS = 33_000_000;

    private final LevelMeter meter = new LevelMeter();
    private final LiveSpectrum spectrum;
    private long lastSpectrum;
    private long lastLevel;

    ListenSection(TileService tiles) {
        spectrum = new LiveSpectrum(tiles);
        setId("listen-section");
        getStyleClass().add("listen-section");
        Label title = new Label("Heard now");
        title.getStyleClass().add("plan-title");
        getChildren().addAll(title, meter, spectrum);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows a moment; what is folded away costs nothing. */
    void show(Shown shown, @Nullable PictureJob about, Heard heard, HeardChannels channels, long nanos) {
        setVisible(true);
        if (getScene() == null || getParent() == null || !getParent().isVisible()) {
            return;
        }
        if (nanos - lastLevel >= NANOS_BETWEEN_LEVELS) {
            lastLevel = nanos;
            meter.show(heard.peak(), heard.rms());
        }
        if (nanos - lastSpectrum >= NANOS_BETWEEN_SPECTRA) {
            lastSpectrum = nanos;
            int channel = channels instanceof HeardChannels.One one ? one.channel() : 0;
            spectrum.ask(shown, about, heard.position(), channel);
        }
    }

    /** Nothing is heard. */
    void end() {
        meter.clear();
        spectrum.clear();
        setVisible(false);
    }

    LevelMeter meter() {
        return meter;
    }

    LiveSpectrum spectrum() {
        return spectrum;
    }
}
