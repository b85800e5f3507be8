package org.sonolens.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How axes are drawn: one set of colours, one font, hairlines on whole device pixels. Stateless. */
final class AxisInk {
    static final double TICK = 5;
    static final double MINOR_TICK = 3;
    static final Color LABEL = Color.web("#a7adb7");
    static final Color LINE = Color.web("#4a505a");
    static final Font FONT = Font.font("Roboto", 12);

    private AxisInk() {}

    /** An empty canvas of a size, ready to draw on. */
    static GraphicsContext clear(Canvas canvas, double width, double height) {
        canvas.setWidth(Math.max(1, width));
        canvas.setHeight(Math.max(1, height));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(FONT);
        g.setFill(LABEL);
        g.setStroke(LINE);
        g.setLineWidth(1);
        return g;
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
