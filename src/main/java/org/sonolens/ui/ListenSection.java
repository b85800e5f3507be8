package org.sonolens.ui;

import javafx.scene.Node;
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

    private final TileService tiles;
    private @Nullable Content content;
    private long lastSpectrum;
    private long lastLevel;

    ListenSection(TileService tiles) {
        this.tiles = tiles;
        setId("listen-section");
        getStyleClass().add("listen-section");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows a moment; what is folded away costs nothing. */
    void show(Shown shown, @Nullable PictureJob about, Heard heard, HeardChannels channels, long nanos) {
        setVisible(true);
        if (getScene() == null || isFoldedAway()) {
            return;
        }
        if (nanos - lastLevel >= NANOS_BETWEEN_LEVELS) {
            lastLevel = nanos;
            meter().show(heard.peak(), heard.rms());
        }
        if (nanos - lastSpectrum >= NANOS_BETWEEN_SPECTRA) {
            lastSpectrum = nanos;
            int channel = channels instanceof HeardChannels.One one ? one.channel() : 0;
            spectrum().ask(shown, about, heard.position(), channel);
        }
    }

    private boolean isFoldedAway() {
        for (Node above = getParent(); above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing is heard. */
    void end() {
        if (content != null) {
            content.meter().clear();
            content.spectrum().clear();
        }
        setVisible(false);
    }

    LevelMeter meter() {
        return content().meter();
    }

    LiveSpectrum spectrum() {
        return content().spectrum();
    }

    private record Content(LevelMeter meter, LiveSpectrum spectrum) {}

    /** Made when something is first heard: a start has no time for it. */
    private Content content() {
        Content made = content;
        if (made == null) {
            made = new Content(new LevelMeter(), new LiveSpectrum(tiles));
            content = made;
            Label title = new Label(Words.of("heard.title"));
            title.getStyleClass().add("plan-title");
            getChildren().addAll(title, made.meter(), made.spectrum());
        }
        return made;
    }
}
