package org.sonolens.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Popup;
import org.sonolens.settings.Preferences;
import org.sonolens.settings.ThemeChoice;

/**
 * How the window looks: AtlantaFX's dark or light theme, our own sheet over it with the colours of the chosen theme, Roboto
 * from the jar, text of the chosen size. One for the program. FX thread only.
 */
public final class Theme {
    /** Looked for once, before there is a window: a disk may be slow when a theme is chosen. */
    private static final Map<ThemeChoice, List<String>> SHEETS = Map.of(
            ThemeChoice.DARK, List.of(address("sonolens.css")),
            ThemeChoice.LIGHT, List.of(address("sonolens.css"), address("sonolens-light.css")),
            ThemeChoice.HIGH_CONTRAST, List.of(address("sonolens.css"), address("sonolens-high-contrast.css")));

    private static final String FONTS_PROPERTY = "sonolens.fonts";
    private static final String[] FONTS = {"Roboto-Regular.ttf", "Roboto-Medium.ttf"};
    private static final double ANY_SIZE = 13;
    private static final double USUAL_TEXT_PX = 13;

    /** Scenes with our sheet, which follow when the theme changes; a window has few, and popups live as long as it. */
    private static final List<WeakReference<Scene>> DRESSED = new ArrayList<>();

    private static ThemeChoice chosen = ThemeChoice.DARK;
    private static int textPercent = Preferences.DEFAULT.textPercent();
    private static boolean fontsLoaded;

    private Theme() {}

    /** Makes the theme that of the program, before the first scene is shown; again it does nothing. */
    public static void install() {
        // the sheet as it is after parsing, which would take 20 ms of every start
        String theme = chosen == ThemeChoice.LIGHT
                ? new PrimerLight().getUserAgentStylesheetBSS()
                : new PrimerDark().getUserAgentStylesheetBSS();
        if (theme.equals(Application.getUserAgentStylesheet())) {
            return;
        }
        if (!fontsLoaded) {
            loadFonts();
            fontsLoaded = true;
        }
        Application.setUserAgentStylesheet(theme);
    }

    /** Takes what the user prefers, for the scenes there are and those to come. @return whether anything is another now */
    static boolean choose(Preferences preferences) {
        if (preferences.theme() == chosen && preferences.textPercent() == textPercent) {
            return false;
        }
        chosen = preferences.theme();
        textPercent = preferences.textPercent();
        install();
        DRESSED.removeIf(reference -> reference.get() == null);
        for (WeakReference<Scene> reference : DRESSED) {
            Scene scene = reference.get();
            if (scene != null) {
                style(scene);
            }
        }
        return true;
    }

    /** The colours of our own painters. */
    static ThemeInk ink() {
        return ThemeInk.of(chosen);
    }

    /** How much larger than usual text is, 1 for usual. */
    static double textScale() {
        return textPercent / 100.0;
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
        if (DRESSED.stream().noneMatch(reference -> reference.get() == scene)) {
            DRESSED.add(new WeakReference<>(scene));
        }
        style(scene);
    }

    private static void style(Scene scene) {
        List<String> sheets = Objects.requireNonNull(SHEETS.get(chosen));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        String size = textPercent == 100 ? "" : "-fx-font-size: " + USUAL_TEXT_PX * textScale() + "px;";
        if (!size.equals(scene.getRoot().getStyle())) {
            scene.getRoot().setStyle(size);
        }
    }

    private static String address(String sheet) {
        URL found = Theme.class.getResource(sheet);
        if (found == null) {
            throw new IllegalStateException("the program lacks its style sheet " + sheet);
        }
        return found.toExternalForm();
    }

    private static void loadFonts() {
        for (String font : FONTS) {
            if (!isLoadedBeside(font)) {
                loadFromJar(font);
            }
        }
    }

    /** From a file beside the program, where it has them there; out of the jar the toolkit copies each to a temporary file. */
    private static boolean isLoadedBeside(String font) {
        String folder = System.getProperty(FONTS_PROPERTY, "");
        Path file = Path.of(folder, font);
        return !folder.isEmpty() && Files.isReadable(file) && Font.loadFont("file:" + file, ANY_SIZE) != null;
    }

    private static void loadFromJar(String font) {
        try (InputStream in = Theme.class.getResourceAsStream("font/" + font)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("the program lacks its font " + font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + font + " cannot be read", e);
        }
    }
}
