package org.sonolens.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands in the window while nothing is open: where recordings come from, and the way back. FX thread only. */
final class Welcome extends VBox {
    private static final String SAMPLES_PROPERTY = "sonolens.samples";

    private final Session session;
    private final StackPane ground;

    /** @param area where pictures will be */
    Welcome(Session session, Region area, Runnable openFiles, Runnable openFolder) {
        super(14);
        this.session = session;
        ground = new StackPane(area);
        setId("welcome");
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(Words.of("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label below = new Label(Words.of("welcome.keys"));
        below.getStyleClass().add("welcome-text");
        HBox ways = new HBox(10);
        ways.setAlignment(Pos.CENTER);
        ways.getChildren()
                .addAll(
                        way(Words.of("welcome.open-files"), openFiles),
                        way(Words.of("welcome.open-folder"), openFolder));
        Path samples = samples();
        if (samples != null) {
            ways.getChildren().add(way(Words.of("welcome.samples"), () -> session.open(List.of(samples), false)));
        }
        getChildren().addAll(title, below, ways);
    }

    /** The area with the welcome over it, once it has appeared. */
    StackPane ground() {
        return ground;
    }

    /** Comes over the area, which it does not while a recording is on its way: styling it would hold up the picture. */
    void appear() {
        if (getParent() == null) {
            ground.getChildren().add(this);
        }
    }

    /** Makes room for a recording. */
    void leave() {
        ground.getChildren().remove(this);
    }

    /** Offers to go back to a file. @param why a sentence */
    void offer(String why, Path file) {
        Label sentence = new Label(why);
        sentence.getStyleClass().add("welcome-text");
        Button back = way(Words.of("welcome.back", ShownName.of(file)), () -> session.open(List.of(file), false));
        back.setId("welcome-back");
        VBox offer = new VBox(8, sentence, back);
        offer.setAlignment(Pos.CENTER);
        getChildren().add(offer);
    }

    private static Button way(String text, Runnable run) {
        Button button = new Button(text);
        // a name is no place for a key's letter
        button.setMnemonicParsing(false);
        button.getStyleClass().add("chip");
        button.setFocusTraversable(false);
        button.setOnAction(e -> run.run());
        return button;
    }

    /** The folder of recordings that came with the program; null where there is none. */
    private static @Nullable Path samples() {
        String given = System.getProperty(SAMPLES_PROPERTY, "");
        return !given.isEmpty() && Files.isDirectory(Path.of(given)) ? Path.of(given) : null;
    }
}
