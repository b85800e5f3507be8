package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Alt+drag from inside the box carries its sound out of the window, as a WAV file. The file is written from the press on;
 * the drag begins once it is there. FX thread only.
 */
final class SoundDrag {
    /** Of samples; more would not be there before a hand gets tired. */
    private static final long MOST_BYTES = 1L << 30;

    private final Session session;
    private final MessageLine messages;
    private final DraggedSound sound;
    private final Region pane;
    private @Nullable CompletableFuture<@Nullable Path> file;

    private SoundDrag(Session session, MessageLine messages, DraggedSound sound, Region pane) {
        this.session = session;
        this.messages = messages;
        this.sound = sound;
        this.pane = pane;
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventFilter(MouseEvent.DRAG_DETECTED, this::detected);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        pane.setOnDragDone(e -> e.consume());
    }

    static void from(Session session, MessageLine messages, DraggedSound sound, Region pane) {
        new SoundDrag(session, messages, sound, pane);
    }

    private void pressed(MouseEvent e) {
        file = null;
        Shown now = session.shown();
        SelectionBox box = now == null ? null : now.selection();
        if (now == null || box == null || !e.isAltDown() || e.getButton() != MouseButton.PRIMARY || !inside(now, e)) {
            return;
        }
        e.consume();
        long bytes =
                (box.span().end() - box.span().first()) * now.info().format().channels() * Integer.BYTES;
        if (bytes > MOST_BYTES) {
            messages.sayError(Words.of("export.too-long-to-drag"));
            return;
        }
        e.setDragDetect(false);
        file = sound.begin(now, now.clipped(box.span().first(), box.span().end()));
        file.thenAccept(made -> {
            if (made == null) {
                Platform.runLater(() -> messages.sayError(Words.of("export.cannot-drag")));
            }
        });
    }

    private static boolean inside(Shown now, MouseEvent e) {
        double x = e.getX() * PixelSurface.scaleOf((Region) e.getSource());
        SelectionBox box = now.selection();
        return box != null
                && x >= now.viewport().xOf(box.span().first())
                && x <= now.viewport().xOf(box.span().end());
    }

    private void dragged(MouseEvent e) {
        CompletableFuture<@Nullable Path> waited = file;
        if (waited != null) {
            e.setDragDetect(waited.isDone());
            e.consume();
        }
    }

    private void detected(MouseEvent e) {
        Path made = file == null ? null : file.getNow(null);
        if (made != null) {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(made.toFile()));
            pane.startDragAndDrop(TransferMode.COPY).setContent(content);
            e.consume();
        }
    }

    private void released(MouseEvent e) {
        if (file != null) {
            file = null;
            sound.giveUp();
            e.consume();
        }
    }
}
