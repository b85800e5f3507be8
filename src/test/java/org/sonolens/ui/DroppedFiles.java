package org.sonolens.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

/** What a file manager holds while it drags files; drops them as the toolkit does. FX thread only. */
final class DroppedFiles implements TKClipboard {
    private final List<File> files;

    private DroppedFiles(List<File> files) {
        this.files = files;
    }

    /** Drags files over a node and lets them go there. @return whether they were accepted and taken */
    static boolean on(Node target, Path... dropped) {
        Dragboard board = DragboardHelper.createDragboard(
                new DroppedFiles(Arrays.stream(dropped).map(Path::toFile).toList()));
        DragEvent over = event(DragEvent.DRAG_OVER, board, target);
        Event.fireEvent(target, over);
        if (!over.isAccepted()) {
            return false;
        }
        DragEvent drop = event(DragEvent.DRAG_DROPPED, board, target);
        Event.fireEvent(target, drop);
        return drop.isDropCompleted();
    }

    private static DragEvent event(javafx.event.EventType<DragEvent> type, Dragboard board, Node target) {
        Bounds scene = target.localToScene(target.getBoundsInLocal());
        Bounds screen = target.localToScreen(target.getBoundsInLocal());
        return new DragEvent(
                type,
                board,
                scene.getCenterX(),
                scene.getCenterY(),
                screen.getCenterX(),
                screen.getCenterY(),
                TransferMode.COPY,
                null,
                null,
                null);
    }

    @Override
    public Set<DataFormat> getContentTypes() {
        return Set.of(DataFormat.FILES);
    }

    @Override
    @SafeVarargs
    public final boolean putContent(Pair<DataFormat, Object>... content) {
        return false;
    }

    @Override
    public Object getContent(DataFormat format) {
        return format == DataFormat.FILES ? files : null;
    }

    @Override
    public boolean hasContent(DataFormat format) {
        return format == DataFormat.FILES;
    }

    @Override
    public Set<TransferMode> getTransferModes() {
        return Set.of(TransferMode.COPY);
    }

    @Override
    public void setDragView(Image image) {}

    @Override
    public void setDragViewOffsetX(double x) {}

    @Override
    public void setDragViewOffsetY(double y) {}

    @Override
    public Image getDragView() {
        return null;
    }

    @Override
    public double getDragViewOffsetX() {
        return 0;
    }

    @Override
    public double getDragViewOffsetY() {
        return 0;
    }
}
