package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sonolens.ui.OpenWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever hears the window instead of seeing it hears a name of everything that can be pressed, typed into or focused. */
class AccessibleNamesTest {
    @TempDir
    Path folder;

    private static void walk(Node node, List<Node> found) {
        boolean operable = node.isFocusTraversable()
                || node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ListView<?>;
        if (operable && node.isVisible()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static String name(Node node) {
        String text = node.getAccessibleText();
        if ((text == null || text.isBlank()) && node instanceof Labeled labeled) {
            text = labeled.getText();
        }
        return text == null ? "" : text;
    }

    private static int named(Scene scene) {
        List<Node> found = fx(() -> {
            List<Node> nodes = new ArrayList<>();
            walk(scene.getRoot(), nodes);
            return nodes;
        });
        for (Node node : found) {
            assertThat(name(node))
                    .as(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass())
                    .matches(".*[\\p{L}\\p{N}].*");
        }
        return found.size();
    }

    @Test
    void everyControlOfTheWindowAndOfItsPanesHasAName() throws Exception {
        TestSounds.sweep(folder.resolve("b.wav"), 16_000, 1, 1, 4);
        try (OpenWindow open = OpenWindow.on(folder, TestSounds.sweep(folder.resolve("a.wav"), 16_000, 2, 1, 2))) {
            Scene scene = open.stage().getScene();
            open.press(KeyCode.F10);
            int alone = named(scene);
            assertThat(alone).isGreaterThan(10);
            for (KeyCode key : new KeyCode[] {KeyCode.S, KeyCode.K, KeyCode.L, KeyCode.COMMA}) {
                open.press(KeyCode.CONTROL, key);
                assertThat(named(scene)).as("with the pane of Ctrl+" + key).isGreaterThan(alone);
            }
            open.press(KeyCode.ESCAPE);
            PlanPopover popover = fx(() -> ((PlanChip) scene.lookup("#plan-chip")).popover());
            assertThat(named(popover.pane().getScene())).isGreaterThan(25);
        }
    }
}
