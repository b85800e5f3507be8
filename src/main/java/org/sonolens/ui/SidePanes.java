package org.sonolens.ui;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.sonolens.settings.Panes;

/** The file list on the left and the inspector on the right: folded, widened, and remembered so. FX thread only. */
final class SidePanes {
    private static final double ALL_COLUMNS_PX = 760;

    /** How long the file list waits for the first picture, and how long after the picture it comes. */
    private static final Duration LIST_LATEST = Duration.millis(800);

    private static final Duration LIST_AFTER = Duration.millis(50);

    private final Session session;
    private final FileListPane files;
    private final Inspector inspector;
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    /** Where the file list will stand, as wide without it as with it, so that nothing moves when it comes. */
    private final StackPane filesRoom = new StackPane();

    private final PauseTransition listLater = new PauseTransition(LIST_LATEST);
    private Runnable onList = () -> {};
    private boolean hasList = true;
    private boolean mayShowList;

    SidePanes(Session session, FileListPane files, Inspector inspector) {
        this.session = session;
        this.files = files;
        this.inspector = inspector;
        files.setPrefWidth(panes().filesWidthPx());
        inspector.setPrefWidth(panes().inspectorWidthPx());
        panes().closedSections().forEach(title -> inspector.setSectionOpen(title, false));
        inspector.setOnSection(
                (title, open) -> session.remember(s -> s.withPanes(s.panes().withSection(title, open))));
        filesRoom.getStyleClass().add("file-list-room");
        filesRoom.visibleProperty().bind(files.foldedProperty().not());
        filesRoom.managedProperty().bind(filesRoom.visibleProperty());
        left.getChildren()
                .setAll(
                        filesRoom,
                        new PaneEdge(
                                files,
                                1,
                                Words.of("list.edge"),
                                width -> rememberWidths(width, panes().inspectorWidthPx())));
        right.getChildren()
                .add(new PaneEdge(
                        inspector,
                        -1,
                        Words.of("inspector.edge"),
                        width -> rememberWidths(panes().filesWidthPx(), width)));
        for (Region pane : List.of(filesRoom, files, inspector)) {
            pane.setMinWidth(0);
            HBox.setHgrow(pane, Priority.ALWAYS);
        }
        fold();
        JoinsWhenSeen.join(right, inspector);
    }

    HBox left() {
        return left;
    }

    HBox right() {
        return right;
    }

    /** Leaves the picture its least width in a narrow window: the panes then share what is left, by their own widths. */
    void fitInto(ReadOnlyDoubleProperty windowWidth) {
        Runnable fit = () -> {
            double leftPx = widthOf(files, files.foldedProperty());
            double rightPx = widthOf(inspector, inspector.foldedProperty());
            double room = Math.max(0, windowWidth.get() - PictureArea.NARROWEST_PX);
            double part = windowWidth.get() <= 0 ? 1 : Math.min(1, room / Math.max(1, leftPx + rightPx));
            left.setPrefWidth(leftPx * part);
            right.setPrefWidth(rightPx * part);
        };
        for (ObservableValue<?> value : List.of(
                windowWidth,
                files.prefWidthProperty(),
                files.foldedProperty(),
                inspector.prefWidthProperty(),
                inspector.foldedProperty())) {
            value.subscribe(fit);
        }
        fit.run();
    }

    private static double widthOf(Region pane, BooleanProperty folded) {
        return folded.get() ? 0 : pane.getPrefWidth() + PaneEdge.WIDTH_PX;
    }

    /** Puts the file list into its room once there is a picture: styling its rows would hold that up. */
    void showListSoon() {
        listLater.setOnFinished(event -> showList());
        listLater.playFromStart();
    }

    /** A picture is about to be painted; the list comes after that frame. */
    void pictureIsThere() {
        if (listLater.getStatus() == Animation.Status.RUNNING) {
            listLater.jumpTo(LIST_LATEST.subtract(LIST_AFTER));
        }
    }

    /** Puts the file list into its room, which it leaves empty at first. */
    void showList() {
        mayShowList = true;
        fold();
        onList.run();
    }

    /** What begins with the list; runs each time it is put into its room. */
    void setOnList(Runnable heard) {
        onList = heard;
    }

    boolean isListIn() {
        return mayShowList;
    }

    void toggleFiles() {
        session.remember(s -> s.withPanes(
                s.panes().withFolded(!s.panes().filesFolded(), s.panes().inspectorFolded())));
        fold();
    }

    void toggleInspector() {
        session.remember(s -> s.withPanes(
                s.panes().withFolded(s.panes().filesFolded(), !s.panes().inspectorFolded())));
        fold();
    }

    /** Whether there is a list at all: one file alone hides it. */
    void setHasList(boolean is) {
        hasList = is;
        fold();
    }

    /** Unfolds the file list, also when it holds one file alone. */
    void showFiles() {
        hasList = true;
        if (panes().filesFolded()) {
            toggleFiles();
        }
        fold();
    }

    /** Makes the file list so wide that all columns are seen, or as narrow as at first. */
    void widenFiles() {
        showFiles();
        double width = files.getPrefWidth() < ALL_COLUMNS_PX ? ALL_COLUMNS_PX : Panes.DEFAULT.filesWidthPx();
        files.setPrefWidth(width);
        rememberWidths(width, panes().inspectorWidthPx());
    }

    private void fold() {
        files.foldedProperty().set(panes().filesFolded() || !hasList);
        if (mayShowList
                && !files.foldedProperty().get()
                && filesRoom.getChildren().isEmpty()) {
            filesRoom.getChildren().add(files);
        }
        inspector.foldedProperty().set(panes().inspectorFolded());
    }

    private void rememberWidths(double filesPx, double inspectorPx) {
        session.remember(s -> s.withPanes(s.panes().withWidths(filesPx, inspectorPx)));
    }

    private Panes panes() {
        return session.settings().panes();
    }
}
