package org.sonolens.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import org.jspecify.annotations.Nullable;
import org.sonolens.trash.SystemTrash;
import org.sonolens.trash.Trashed;

/** Moves rejected files to the system's trash once the user has seen which, and brings them back. FX thread only; moves on its own. */
final class RejectedFiles {
    private static final int ROWS = 12;
    private static final double ROW_PX = 22;

    private final Optional<SystemTrash> trash;
    private final ReviewPanel panel;
    private final MessageLine messages;
    private final UndoHistory history;
    private final Consumer<List<Path>> onGone;
    private final Consumer<List<Path>> onBack;
    private final ExecutorService mover = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("trash").unstarted(task));

    /**
     * @param trash empty where the system has none that is known
     * @param onGone told which files are in the trash
     * @param onBack told which came back
     */
    RejectedFiles(
            Optional<SystemTrash> trash,
            ReviewPanel panel,
            MessageLine messages,
            UndoHistory history,
            Consumer<List<Path>> onGone,
            Consumer<List<Path>> onBack) {
        this.trash = trash;
        this.panel = panel;
        this.messages = messages;
        this.history = history;
        this.onGone = onGone;
        this.onBack = onBack;
    }

    /** Shows which files are to go, with how many they are. */
    void ask(List<Path> files) {
        if (trash.isEmpty()) {
            messages.sayError(Words.of("trash.linux-only"));
            return;
        }
        if (files.isEmpty()) {
            messages.say(Words.of("trash.none-rejected"));
            return;
        }
        SystemTrash there = trash.get();
        ListView<Path> list = new ListView<>(FXCollections.observableArrayList(files));
        list.setId("rejected-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_PX);
        list.setPrefHeight(Math.min(ROWS, files.size()) * ROW_PX + 2);
        list.setCellFactory(view -> new Name());
        panel.ask(
                files.size() == 1
                        ? Words.of("trash.ask.one")
                        : Words.of("trash.ask.many", ReviewWords.count(files.size())),
                Words.of("trash.about"),
                list,
                Words.of("trash.move"),
                () -> move(there, files, moved -> remember(there, moved)));
    }

    /** So that it can be undone; what is moved again lies elsewhere in the trash. */
    private void remember(SystemTrash in, List<Trashed> moved) {
        List<Trashed> now = new ArrayList<>(moved);
        List<Path> files = originals(moved);
        history.did(new UndoHistory.Step(
                files.size() == 1
                        ? Words.of("undo.trash.one")
                        : Words.of("undo.trash.many", ReviewWords.count(files.size())),
                () -> restore(in, List.copyOf(now)),
                () -> move(in, files, again -> {
                    now.clear();
                    now.addAll(again);
                })));
    }

    private static List<Path> originals(List<Trashed> moved) {
        return moved.stream().map(Trashed::original).toList();
    }

    private void move(SystemTrash to, List<Path> files, Consumer<List<Trashed>> done) {
        mover.execute(() -> {
            List<Trashed> moved = new ArrayList<>();
            String problem = null;
            int failed = 0;
            for (Path file : files) {
                try {
                    moved.add(to.put(file));
                } catch (IOException e) {
                    failed++;
                    problem = problem == null ? e.getMessage() : problem;
                }
            }
            String said = problem(problem, failed);
            Platform.runLater(() -> {
                if (!moved.isEmpty()) {
                    onGone.accept(originals(moved));
                    done.accept(moved);
                }
                say(moved.size(), said);
            });
        });
    }

    private static @Nullable String problem(@Nullable String first, int failed) {
        return first == null || failed < 2 ? first : Words.of("trash.problem-and-more", first, failed - 1);
    }

    private void say(int moved, @Nullable String problem) {
        if (problem != null) {
            messages.sayError(problem);
        } else {
            messages.say(
                    moved == 1 ? Words.of("trash.moved.one") : Words.of("trash.moved.many", ReviewWords.count(moved)));
        }
    }

    private void restore(SystemTrash from, List<Trashed> files) {
        mover.execute(() -> {
            List<Path> back = new ArrayList<>();
            String problem = null;
            for (Trashed file : files) {
                try {
                    from.restore(file);
                    back.add(file.original());
                } catch (IOException e) {
                    problem = problem == null ? e.getMessage() : problem;
                }
            }
            String said = problem;
            Platform.runLater(() -> {
                onBack.accept(List.copyOf(back));
                if (said != null) {
                    messages.sayError(said);
                }
            });
        });
    }

    /** Ends the thread after what it is at. Does not wait. */
    void close() {
        mover.shutdown();
    }

    /** A name, cut in the middle when there is no room. */
    private static final class Name extends ListCell<Path> {
        @Override
        protected void updateItem(@Nullable Path file, boolean empty) {
            super.updateItem(file, empty);
            setPrefWidth(0);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setText(file == null || empty ? null : ShownName.of(file));
        }
    }
}
