package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.FileReview;

/**
 * The list of recordings with the current one marked. FX thread only.
 *
 * <p>It never takes the focus, so keys stay with the window. Paths are told apart by {@link Path#equals}.
 */
public final class FileListPane extends VBox {
    /** Rows whose length and rate are kept; the longest unused are asked for again. */
    private static final int MOST_FACTS = 200_000;

    private static final double ROW_HEIGHT_PX = 26;
    private static final int ROWS_ABOVE = 4;
    private static final Duration SCROLL_SETTLED = Duration.millis(80);

    private final Consumer<Path> onOpen;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final Map<Path, Integer> places = new HashMap<>();
    private final Map<Path, String> unreadable = new HashMap<>();
    private final Map<Path, FileFacts> facts = new LatestFacts(MOST_FACTS);
    /** Weak, because the list makes new cells now and then and lets old ones go without a word. */
    private final Set<FileCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    private final StackPane columns = new StackPane();
    private final Label count = new Label();
    private final ListView<Path> list = new UnfocusableList<>(files);
    private final PauseTransition settled = new PauseTransition(SCROLL_SETTLED);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private Consumer<List<Path>> onRowsShown = rows -> {};
    private Function<Path, FileReview> reviews = file -> FileReview.NONE;
    private @Nullable Path current;

    /** @param onOpen hears the row that is clicked */
    public FileListPane(Consumer<Path> onOpen) {
        this.onOpen = onOpen;
        getStyleClass().add("file-list-pane");
        Label title = new Label(Words.of("list.title"));
        title.getStyleClass().add("pane-title");
        count.getStyleClass().add("file-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, count);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getStyleClass().add("pane-header");

        list.setId("files");
        list.setAccessibleText(Words.of("list.title"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT_PX);
        list.setPlaceholder(new Label(Words.of("list.empty")));
        list.setCellFactory(view -> {
            FileCell cell = new FileCell(this);
            cells.add(cell);
            return cell;
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header, columns, list);

        settled.setOnFinished(event -> tellRowsShown());
        // what does not fit into a narrow row is hinted at
        widthProperty().subscribe(width -> showReviews());
        columns.managedProperty().bind(columns.visibleProperty());
        widthProperty().subscribe(width -> showColumns(width.doubleValue()));
        visibleProperty().bind(folded.not());
        managedProperty().bind(folded.not());
        showCount();
    }

    /** Whether the pane is folded away: not visible, and without a place in the layout. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Who hears which rows came to stand in view without facts, once scrolling has settled; answered by {@link #showFacts}. */
    public void setOnRowsShown(Consumer<List<Path>> listener) {
        onRowsShown = listener;
    }

    /** Empties the list and forgets all about its files. */
    public void clear() {
        current = null;
        facts.clear();
        unreadable.clear();
        places.clear();
        files.clear();
        showCount();
    }

    /** Puts files behind those of the list; one that is there already is passed over. */
    public void append(List<Path> more) {
        List<Path> fresh = new ArrayList<>(more.size());
        for (Path file : more) {
            if (places.putIfAbsent(file, files.size() + fresh.size()) == null) {
                fresh.add(file);
            }
        }
        files.addAll(fresh);
        showCount();
        if (current != null && fresh.contains(current)) {
            showCurrent();
        }
    }

    /** What stands between the heading and the list, and below the list. */
    void surround(Node above, Node below) {
        getChildren().add(1, above);
        getChildren().add(below);
    }

    /** Who knows what was said of a file. */
    void setReviews(Function<Path, FileReview> known) {
        reviews = known;
        showReviews();
    }

    /** What was said of files changed. */
    void showReviews() {
        cells.forEach(FileCell::show);
    }

    /** Shows these files, in this order, and no others; what is known of files that are not among them is kept. */
    void arrange(List<Path> shown) {
        int before = files.size();
        int same = 0;
        while (same < before && same < shown.size() && files.get(same).equals(shown.get(same))) {
            same++;
        }
        if (same == before && same == shown.size()) {
            return;
        }
        places.clear();
        for (int i = 0; i < shown.size(); i++) {
            places.put(shown.get(i), i);
        }
        int fewer = before - shown.size();
        if (fewer > 0 && files.subList(same + fewer, before).equals(shown.subList(same, shown.size()))) {
            files.remove(same, same + fewer);
        } else {
            files.setAll(shown);
        }
        showCount();
        showCurrent();
    }

    /** Marks a file as the current one and scrolls to it; it may come to stand in the list later. */
    public void setCurrent(Path file) {
        current = file;
        showCount();
        showCurrent();
    }

    public Optional<Path> current() {
        return Optional.ofNullable(current);
    }

    /** The files in the order of the list; unmodifiable, changes with the list. */
    public List<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /** The file so many rows below the current one (above for negative steps), at most at an end; empty without a list. */
    public Optional<Path> neighbour(int step) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Integer place = current == null ? null : places.get(current);
        int wanted = place == null ? 0 : Math.clamp((long) place + step, 0, files.size() - 1);
        return Optional.of(files.get(wanted));
    }

    /** Shows a file's length and rate. */
    public void showFacts(Path file, FileFacts known) {
        facts.put(file, known);
        refresh(file);
    }

    /** Forgets lengths and rates, and asks anew for those in view. */
    void askFactsAnew() {
        facts.clear();
        settled.playFromStart();
    }

    /** Marks a file as one that cannot be opened. @param sentence what is wrong, shown at its row */
    public void markUnreadable(Path file, String sentence) {
        unreadable.put(file, sentence);
        refresh(file);
    }

    FileReview reviewOf(Path file) {
        return reviews.apply(file);
    }

    boolean isCurrent(Path file) {
        return file.equals(current);
    }

    Optional<FileFacts> factsOf(Path file) {
        return Optional.ofNullable(facts.get(file));
    }

    Optional<String> unreadableOf(Path file) {
        return Optional.ofNullable(unreadable.get(file));
    }

    void open(Path file) {
        onOpen.accept(file);
    }

    void rowShown() {
        settled.playFromStart();
    }

    private void tellRowsShown() {
        List<Path> wanted = new ArrayList<>();
        for (FileCell cell : cells) {
            Path file = cell.getItem();
            if (file != null
                    && !cell.isEmpty()
                    && cell.isVisible()
                    && cell.getScene() != null
                    && !facts.containsKey(file)) {
                wanted.add(file);
            }
        }
        if (!wanted.isEmpty()) {
            wanted.sort((a, b) -> Integer.compare(places.getOrDefault(a, 0), places.getOrDefault(b, 0)));
            onRowsShown.accept(List.copyOf(wanted));
        }
    }

    private void refresh(Path file) {
        for (FileCell cell : cells) {
            if (file.equals(cell.getItem())) {
                cell.show();
            }
        }
    }

    private void showCurrent() {
        cells.forEach(FileCell::show);
        Integer place = current == null ? null : places.get(current);
        if (place == null) {
            return;
        }
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getVisibleCell(place) != null) {
            // As little as shows the whole row.
            flow.scrollTo(place);
        } else {
            // Puts a row on top; a few before it tell where in the list it is.
            list.scrollTo(Math.max(0, place - ROWS_ABOVE));
        }
    }

    /** The line that names the columns is made when the pane is first wide enough for several. */
    private void showColumns(double widthPx) {
        columns.setVisible(widthPx > FileRow.NAMED_FROM_PX);
        if (columns.isVisible() && columns.getChildren().isEmpty()) {
            columns.getChildren().add(FileRow.header(widthProperty()));
        }
    }

    private void showCount() {
        Integer place = current == null ? null : places.get(current);
        count.setText(
                files.isEmpty()
                        ? ""
                        : place == null ? "" + files.size() : Words.of("list.place", place + 1, files.size()));
    }
}
