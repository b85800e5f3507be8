package org.sonolens.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Files and folders dropped anywhere on the window, or pasted, are opened, folders with all that lies below them; text that
 * names files does as well. FX thread only.
 */
final class DropTarget {
    private final Session session;
    private final MessageLine messages;

    DropTarget(Scene scene, Session session, MessageLine messages) {
        this.session = session;
        this.messages = messages;
        scene.setOnDragOver(DropTarget::over);
        scene.setOnDragDropped(this::dropped);
    }

    private static void over(DragEvent e) {
        // what is dragged out of this window is no use in it
        if (e.getGestureSource() == null
                && (e.getDragboard().hasFiles() || !files(e.getDragboard()).isEmpty())) {
            e.acceptTransferModes(TransferMode.COPY);
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        e.setDropCompleted(open(e.getDragboard()));
        e.consume();
    }

    /** Opens what the system's clipboard holds. */
    void paste() {
        if (!open(Clipboard.getSystemClipboard())) {
            messages.sayError(Words.of("open.nothing-to-paste"));
        }
    }

    private boolean open(Clipboard board) {
        List<Path> files = files(board);
        if (!files.isEmpty()) {
            session.open(files, true);
        }
        return !files.isEmpty();
    }

    private static List<Path> files(Clipboard board) {
        if (board.hasFiles()) {
            return board.getFiles().stream().map(File::toPath).toList();
        }
        String text = board.hasString() ? board.getString() : board.hasUrl() ? board.getUrl() : null;
        return text == null ? List.of() : PathText.paths(text);
    }
}
