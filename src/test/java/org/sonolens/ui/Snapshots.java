package org.sonolens.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of nodes, for tests that look at pixels and for people who look at target/ui-parts. */
final class Snapshots {
    private Snapshots() {}

    /** A node as it is drawn at a scale of the screen, also written as target/ui-parts/name.png. */
    static WritableImage of(Node node, String name, double scale) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.web("#15171b"));
            parameters.setTransform(Transform.scale(scale, scale));
            return node.snapshot(parameters, null);
        });
        write(image, name);
        return image;
    }

    /** The part of the window in which a node stands, as it is on the screen now. */
    static BufferedImage ofScreen(Node node) {
        return copy(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WritableImage whole = node.getScene().snapshot(null);
            Bounds place = node.localToScene(node.getBoundsInLocal());
            return new WritableImage(
                    whole.getPixelReader(),
                    (int) Math.round(place.getMinX()),
                    (int) Math.round(place.getMinY()),
                    (int) Math.round(place.getWidth()),
                    (int) Math.round(place.getHeight()));
        }));
    }

    private static void write(WritableImage image, String name) {
        BufferedImage copy = copy(image);
        try {
            Path folder = Files.createDirectories(Path.of("target", "ui-parts"));
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
