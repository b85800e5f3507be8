package org.sonolens.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the glyph atlases of {@link RasterFont} from Roboto-Regular.ttf, the same bytes on every run of one JDK.
 *
 * <p>Arguments: the font file, the folder of the resources, and {@code --check} to compare with what is there instead of
 * writing (exit code 1 when a file differs).
 */
public final class GlyphAtlasMaker {
    /** Height of Roboto's capitals and digits as a part of the em. */
    private static final double CAP_HEIGHT = 1456 / 2048.0;

    private static final double HAIR = 0.01;

    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0xA0, 0x17F},
        {0x192, 0x192},
        {0x218, 0x21B},
        {0x370, 0x3FF},
        {0x400, 0x45F},
        {0x490, 0x491},
        {0x1E9E, 0x1E9E},
        {0x2010, 0x2027},
        {0x2030, 0x2044},
        {0x2070, 0x2089},
        {0x20AC, 0x20AC},
        {0x2116, 0x2126},
        {0x2202, 0x2265}
    };

    private final Font font;
    private final Map<Integer, Shape> drawn = DrawnSymbols.outlines();

    private GlyphAtlasMaker(Path font) throws IOException, FontFormatException {
        this.font = Font.createFont(Font.TRUETYPE_FONT, font.toFile()).deriveFont(1000f);
    }

    public static void main(String[] args) throws IOException, FontFormatException {
        GlyphAtlasMaker maker = new GlyphAtlasMaker(Path.of(args[0]));
        boolean check = args.length > 2 && args[2].equals("--check");
        int differing = 0;
        for (int sizePx : RasterFont.SIZES_PX) {
            Path file = Path.of(args[1], GlyphAtlas.resource(sizePx));
            byte[] made = maker.atlas(sizePx);
            if (!check) {
                Files.write(file, made);
            } else if (!Arrays.equals(made, Files.readAllBytes(file))) {
                System.err.println(file + " differs from what the font gives");
                differing++;
            }
            System.out.println(file.getFileName() + ": " + made.length + " bytes");
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    private byte[] atlas(int sizePx) throws IOException {
        int subColumns = sizePx <= 20 ? 4 : sizePx <= 34 ? 2 : 1;
        // The em is chosen so that capitals and digits are whole pixels high: sharp at top and bottom without hinting.
        int capHeightPx = (int) Math.round(sizePx * CAP_HEIGHT);
        double emPx = capHeightPx / CAP_HEIGHT;
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream coverage = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(table);
        TreeSet<Integer> codePoints = codePoints();
        out.writeInt(GlyphAtlas.MAGIC);
        out.writeByte(sizePx);
        out.writeByte(subColumns);
        out.writeByte(capHeightPx);
        out.writeShort(codePoints.size());
        for (int codePoint : codePoints) {
            out.writeChar(codePoint);
            out.writeShort((int) Math.round(advance(codePoint) * emPx * 64));
            write(outline(codePoint, emPx * subColumns, emPx), out, coverage);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(file, new Deflater(9))) {
            table.writeTo(deflated);
            coverage.writeTo(deflated);
        }
        return file.toByteArray();
    }

    private TreeSet<Integer> codePoints() {
        TreeSet<Integer> all = new TreeSet<>(drawn.keySet());
        for (int[] range : RANGES) {
            for (int codePoint = range[0]; codePoint <= range[1]; codePoint++) {
                if (font.canDisplay(codePoint) && Character.getType(codePoint) != Character.FORMAT) {
                    all.add(codePoint);
                }
            }
        }
        return all;
    }

    private double advance(int codePoint) {
        return drawn.containsKey(codePoint)
                ? DrawnSymbols.ADVANCE
                : glyphs(codePoint).getGlyphPosition(1).getX() / 1000;
    }

    private Shape outline(int codePoint, double scaleX, double scaleY) {
        Shape symbol = drawn.get(codePoint);
        return symbol != null
                ? AffineTransform.getScaleInstance(scaleX, scaleY).createTransformedShape(symbol)
                : AffineTransform.getScaleInstance(scaleX / 1000, scaleY / 1000)
                        .createTransformedShape(glyphs(codePoint).getOutline());
    }

    private GlyphVector glyphs(int codePoint) {
        return font.createGlyphVector(new FontRenderContext(null, true, true), Character.toString(codePoint));
    }

    private static void write(Shape outline, DataOutputStream table, ByteArrayOutputStream coverage)
            throws IOException {
        Rectangle2D ink = outline.getBounds2D();
        // An edge meant for a whole pixel may come out of the scaling a hair beyond it.
        int left = (int) Math.floor(ink.getMinX() + HAIR);
        int top = (int) Math.floor(ink.getMinY() + HAIR);
        int columns = ink.isEmpty() ? 0 : (int) Math.ceil(ink.getMaxX() - HAIR) - left;
        int rows = ink.isEmpty() ? 0 : (int) Math.ceil(ink.getMaxY() - HAIR) - top;
        table.writeShort(columns == 0 ? 0 : left);
        table.writeByte(columns == 0 ? 0 : -top);
        table.writeShort(columns);
        table.writeByte(rows);
        if (columns == 0) {
            return;
        }
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(outline);
        graphics.dispose();
        for (byte covered : ((DataBufferByte) image.getRaster().getDataBuffer()).getData()) {
            // 16 steps a sub-column are as smooth as the eye can tell and deflate to less than two thirds.
            coverage.write(Math.round((covered & 0xFF) / 17f) * 17);
        }
    }
}
