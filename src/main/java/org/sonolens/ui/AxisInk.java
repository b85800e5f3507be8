package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How axes are drawn: the theme's colours, one font, hairlines on whole device pixels. FX thread only. */
final class AxisInk {
    static final double TICK = 5;
    static final double MINOR_TICK = 3;
    private static final double TEXT_PX = 12;

    private static Font font = Font.font("Roboto", TEXT_PX);

    private AxisInk() {}

    /** An empty canvas of a size, ready to draw on. */
    static GraphicsContext clear(Canvas canvas, double width, double height) {
        canvas.setWidth(Math.max(1, width));
        canvas.setHeight(Math.max(1, height));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(font());
        g.setFill(Theme.ink().label());
        g.setStroke(Theme.ink().line());
        g.setLineWidth(1);
        return g;
    }

    private static Font font() {
        double size = TEXT_PX * Theme.textScale();
        if (font.getSize() != size) {
            font = Font.font("Roboto", size);
        }
        return font;
    }

    static void text(GraphicsContext g, String text, double x, double y, TextAlignment align, VPos baseline) {
        g.setTextAlign(align);
        g.setTextBaseline(baseline);
        g.fillText(text, x, y);
    }

    /** The middle of the pixel in which a place lies, where a hairline is sharp. */
    static double sharp(double place) {
        return Math.floor(place) + 0.5;
    }
}
