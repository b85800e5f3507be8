package org.sonolens.packaging;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Draws the part of SVG that our icon is written in: rectangles, circles, paths of M, L and C, linear gradients down a
 * shape. Anything else is refused, so that nothing is left out of a picture unnoticed.
 */
final class SvgDrawing {
    private final Element svg;
    private final double size;
    private final Map<String, Element> gradients = new HashMap<>();

    SvgDrawing(Path file) throws IOException {
        try {
            svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException wrong) {
            throw new IOException(file + " is no SVG", wrong);
        }
        size = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        NodeList found = svg.getElementsByTagName("linearGradient");
        for (int i = 0; i < found.getLength(); i++) {
            Element gradient = (Element) found.item(i);
            gradients.put("url(#" + gradient.getAttribute("id") + ")", gradient);
        }
    }

    /** The drawing as a square picture. */
    BufferedImage at(int sizePx) {
        BufferedImage image = new BufferedImage(sizePx, sizePx, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(sizePx / size, sizePx / size);
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(g, element);
            }
        }
        g.dispose();
        return image;
    }

    private void draw(Graphics2D g, Element element) {
        switch (element.getTagName()) {
            case "title", "defs" -> {}
            case "rect" ->
                paint(
                        g,
                        element,
                        new RoundRectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height"),
                                2 * number(element, "rx"),
                                2 * number(element, "rx")));
            case "circle" -> {
                double r = number(element, "r");
                paint(
                        g,
                        element,
                        new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r));
            }
            case "path" -> paint(g, element, path(element.getAttribute("d")));
            default -> throw new IllegalArgumentException("there is no drawing of " + element.getTagName());
        }
    }

    private void paint(Graphics2D g, Element element, Shape shape) {
        String fill = element.getAttribute("fill");
        if (!fill.equals("none")) {
            g.setPaint(paint(fill, shape.getBounds2D()));
            g.fill(shape);
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty()) {
            g.setStroke(new BasicStroke(
                    (float) number(element, "stroke-width"), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(paint(stroke, shape.getBounds2D()));
            g.draw(shape);
        }
    }

    private Paint paint(String name, Rectangle2D bounds) {
        Element gradient = gradients.get(name);
        if (gradient == null) {
            return Color.decode(name);
        }
        NodeList stops = gradient.getElementsByTagName("stop");
        float[] places = new float[stops.getLength()];
        Color[] colours = new Color[stops.getLength()];
        for (int i = 0; i < places.length; i++) {
            Element stop = (Element) stops.item(i);
            places[i] = (float) number(stop, "offset");
            colours[i] = Color.decode(stop.getAttribute("stop-color"));
        }
        return new LinearGradientPaint(
                (float) bounds.getX(),
                (float) bounds.getMinY(),
                (float) bounds.getX(),
                (float) bounds.getMaxY(),
                places,
                colours);
    }

    private static Path2D path(String text) {
        Path2D path = new Path2D.Double();
        Scanner words = new Scanner(text).useLocale(java.util.Locale.ROOT);
        while (words.hasNext()) {
            String step = words.next();
            switch (step) {
                case "M" -> path.moveTo(words.nextDouble(), words.nextDouble());
                case "L" -> path.lineTo(words.nextDouble(), words.nextDouble());
                case "C" ->
                    path.curveTo(
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble(),
                            words.nextDouble());
                default -> throw new IllegalArgumentException("there is no drawing of a path's " + step);
            }
        }
        return path;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
