package org.sonolens.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the inspector under a title that opens and closes it. FX thread only. */
class FoldingSection extends VBox {
    private final String title;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);

    FoldingSection(String title) {
        this.title = title;
        getStyleClass().add("inspector-section");
        Region arrow = new Region();
        arrow.getStyleClass().add("section-arrow");
        Button header = new Button(title, arrow);
        header.setMaxWidth(Double.MAX_VALUE);
        header.setFocusTraversable(false);
        header.getStyleClass().add("section-header");
        header.setOnAction(event -> open.set(!open.get()));
        open.subscribe(is -> {
            arrow.setRotate(is ? 90 : 0);
            header.setAccessibleText(
                    is ? Words.of("inspector.section.open", title) : Words.of("inspector.section.closed", title));
        });
        getChildren().add(header);
        managedProperty().bind(visibleProperty());
    }

    /** Puts what opens and closes under the title; once. */
    final void setContent(Node content) {
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        getChildren().add(content);
    }

    final String title() {
        return title;
    }

    final BooleanProperty openProperty() {
        return open;
    }
}
