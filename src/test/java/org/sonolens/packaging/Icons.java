package org.sonolens.packaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The icon in all sizes: PNG for Linux, an .ico for Windows, an .icns for macOS. Pure functions but for the files. */
final class Icons {
    static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512};

    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 256};

    /** Names of macOS for pictures of a size. */
    private static final Map<String, Integer> ICNS =
            new LinkedHashMap<>(Map.of("icp4", 16, "icp5", 32, "ic12", 64, "ic07", 128, "ic08", 256, "ic09", 512));

    private Icons() {}

    /** Draws them into a folder: N.png, sonolens.ico, sonolens.icns. */
    static void draw(Path svg, Path folder) throws IOException {
        Files.createDirectories(folder);
        SvgDrawing drawing = new SvgDrawing(svg);
        Map<Integer, byte[]> drawn = new TreeMap<>();
        for (int size : SIZES) {
            byte[] png = png(drawing.at(size));
            drawn.put(size, png);
            Files.write(folder.resolve(size + ".png"), png);
        }
        Files.write(folder.resolve("sonolens.ico"), ico(drawn));
        Files.write(folder.resolve("sonolens.icns"), icns(drawn));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this JDK writes no PNG");
        }
        return bytes.toByteArray();
    }

    private static byte[] ico(Map<Integer, byte[]> drawn) {
        int head = 6 + 16 * ICO_SIZES.length;
        int all = head;
        for (int size : ICO_SIZES) {
            all += drawn.get(size).length;
        }
        ByteBuffer out = ByteBuffer.allocate(all).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
        int at = head;
        for (int size : ICO_SIZES) {
            byte[] png = drawn.get(size);
            // 256 is written as 0
            out.put((byte) size).put((byte) size).putShort((short) 0);
            out.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(at);
            at += png.length;
        }
        for (int size : ICO_SIZES) {
            out.put(drawn.get(size));
        }
        return out.array();
    }

    private static byte[] icns(Map<Integer, byte[]> drawn) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(parts);
        for (String name : new java.util.TreeSet<>(ICNS.keySet())) {
            byte[] png = drawn.get(ICNS.get(name));
            out.write(name.getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteBuffer file = ByteBuffer.allocate(8 + parts.size());
        file.put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + parts.size())
                .put(parts.toByteArray());
        return file.array();
    }
}
