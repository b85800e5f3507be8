package org.sonolens.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Bars that come over the window's content, just above its last line, so that nothing moves. FX thread only. */
final class OverLastLine {
    private OverLastLine() {}

    /**
     * Lets a bar that is not visible yet join the content once it is.
     *
     * @param at the corner at the bottom
     * @param gapPx from the last line and from the sides
     */
    static void join(StackPane content, Region bar, Pos at, Region lastLine, double gapPx) {
        StackPane.setAlignment(bar, at);
        lastLine.heightProperty()
                .subscribe(
                        height -> StackPane.setMargin(bar, new Insets(0, gapPx, height.doubleValue() + gapPx, gapPx)));
        JoinsWhenSeen.join(content, bar);
    }
}
