package org.sonolens.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The system's dialogs for opening and saving. FX thread only. */
final class FileDialogs {
    private final Stage owner;
    private final Session session;

    FileDialogs(Stage owner, Session session) {
        this.owner = owner;
        this.session = session;
    }

    void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("open.files.title"));
        startWhereLastOpened(chooser::setInitialDirectory);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null) {
            session.open(chosen.stream().map(File::toPath).toList(), false);
        }
    }

    void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("open.folder.title"));
        startWhereLastOpened(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            session.open(List.of(chosen.toPath()), false);
        }
    }

    /** A {@link SaveDialog} for sound. */
    @Nullable
    Path saveSound(String title, @Nullable Path folder, String name) {
        return save(title, folder, name, new FileChooser.ExtensionFilter("WAV", "*.wav"));
    }

    /** A {@link SaveDialog} for pictures. */
    @Nullable
    Path savePicture(String title, @Nullable Path folder, String name) {
        return save(title, folder, name, new FileChooser.ExtensionFilter("PNG", "*.png"));
    }

    /** A {@link SaveDialog} for tables. */
    @Nullable
    Path saveTable(String title, @Nullable Path folder, String name) {
        return save(title, folder, name, new FileChooser.ExtensionFilter("CSV", "*.csv"));
    }

    private @Nullable Path save(String title, @Nullable Path folder, String name, FileChooser.ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(filter);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = chooser.showSaveDialog(owner);
        return chosen == null ? null : chosen.toPath();
    }

    private void startWhereLastOpened(Consumer<File> chooser) {
        session.settings().lastFolder().map(File::new).filter(File::isDirectory).ifPresent(chooser);
    }
}
