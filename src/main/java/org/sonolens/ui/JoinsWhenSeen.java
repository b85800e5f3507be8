package org.sonolens.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Parts of a window that join it when they are first seen: styling them would take part of every start. FX thread only. */
final class JoinsWhenSeen {
    private JoinsWhenSeen() {}

    /** Puts a part behind what is in its place, once it is visible; at once when it is. */
    static void join(Pane place, Region part) {
        part.visibleProperty().subscribe(visible -> {
            if (visible && part.getParent() == null) {
                place.getChildren().add(part);
            }
        });
    }
}
