package org.sonolens.ui;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Popup;

/** How the window looks: AtlantaFX's dark theme, our own sheet over it, Roboto from the jar. FX thread only. */
public final class Theme {
    private static final String SHEET = "sonolens.css";
    private static final String[] FONTS = {"font/Roboto-Regular.ttf", "font/Roboto-Medium.ttf"};
    private static final double ANY_SIZE = 13;

    private Theme() {}

    /** Makes the theme that of the program, before the first scene is shown; again it does nothing. */
    public static void install() {
        // the sheet as it is after parsing, which would take 20 ms of every start
        String theme = new PrimerDark().getUserAgentStylesheetBSS();
        if (theme.equals(Application.getUserAgentStylesheet())) {
            return;
        }
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream(font)) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("the program lacks its font " + font);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + font + " cannot be read", e);
            }
        }
        Application.setUserAgentStylesheet(theme);
    }

    /** The same for what hangs in a popup: without shadow and round corners where the system has no transparent windows. */
    static void dressPopup(Popup popup, Region content) {
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            content.getStyleClass().add("on-opaque");
        }
        dress(popup.getScene());
    }

    /** Lays our sheet over a scene; needed for every window and popup. */
    public static void dress(Scene scene) {
        URL sheet = Theme.class.getResource(SHEET);
        if (sheet == null) {
            throw new IllegalStateException("the program lacks its style sheet " + SHEET);
        }
        String address = sheet.toExternalForm();
        if (!scene.getStylesheets().contains(address)) {
            scene.getStylesheets().add(address);
        }
    }
}
