package org.sonolens.ui;

import java.io.File;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files and folders dropped anywhere on the window are opened, folders with all that lies below them. FX thread only. */
final class DropTarget {
    private final Session session;

    DropTarget(Scene scene, Session session) {
        this.session = session;
        scene.setOnDragOver(DropTarget::over);
        scene.setOnDragDropped(this::dropped);
    }

    private static void over(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        Dragboard board = e.getDragboard();
        boolean any = board.hasFiles();
        if (any) {
            session.open(board.getFiles().stream().map(File::toPath).toList(), true);
        }
        e.setDropCompleted(any);
        e.consume();
    }
}
