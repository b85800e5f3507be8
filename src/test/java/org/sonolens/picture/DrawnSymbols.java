package org.sonolens.picture;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;

/** The symbols that Roboto lacks, as outlines on an em of 1 with y downward and the baseline at 0. */
final class DrawnSymbols {
    /** Way from one of these symbols to the next character. */
    static final double ADVANCE = 0.84;

    private static final double MIDDLE_X = ADVANCE / 2;
    private static final double MIDDLE_Y = -0.36;

    private DrawnSymbols() {}

    static Map<Integer, Shape> outlines() {
        Map<Integer, Shape> all = new TreeMap<>();
        Shape triangle = polygon(-0.30, -0.34, 0.36, 0, -0.30, 0.34);
        quarterTurns(all, triangle, '▶', '▼', '◀', '▲');
        Area arrow = new Area(polygon(0.06, -0.25, 0.36, 0, 0.06, 0.25));
        arrow.add(new Area(new Rectangle2D.Double(-0.36, -0.045, 0.52, 0.09)));
        quarterTurns(all, arrow, '→', '↓', '←', '↑');
        Area bars = new Area();
        for (double y : new double[] {-0.27, 0, 0.27}) {
            bars.add(new Area(new Rectangle2D.Double(-0.32, y - 0.045, 0.64, 0.09)));
        }
        all.put((int) '☰', placed(bars));
        Shape star = star();
        all.put((int) '★', placed(star));
        all.put((int) '☆', placed(new BasicStroke(0.06f).createStrokedShape(star)));
        all.put((int) '●', placed(new Ellipse2D.Double(-0.28, -0.28, 0.56, 0.56)));
        Shape square = new Rectangle2D.Double(-0.27, -0.32, 0.54, 0.64);
        all.put((int) '■', placed(square));
        Shape box = placed(new BasicStroke(0.07f).createStrokedShape(square));
        all.put((int) '□', box);
        all.put(GlyphAtlas.REPLACEMENT, box);
        return all;
    }

    private static void quarterTurns(Map<Integer, Shape> all, Shape rightward, char... clockwise) {
        for (int turn = 0; turn < 4; turn++) {
            Shape turned = AffineTransform.getQuadrantRotateInstance(turn).createTransformedShape(rightward);
            all.put((int) clockwise[turn], placed(turned));
        }
    }

    private static Shape placed(Shape aroundZero) {
        return AffineTransform.getTranslateInstance(MIDDLE_X, MIDDLE_Y).createTransformedShape(aroundZero);
    }

    private static Shape star() {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.42 : 0.17;
            points[2 * i] = radius * Math.sin(Math.PI * i / 5);
            points[2 * i + 1] = -radius * Math.cos(Math.PI * i / 5);
        }
        return polygon(points);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
