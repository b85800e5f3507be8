package org.sonolens.ui;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The system's dialogs for opening. FX thread only. */
final class FileDialogs {
    private final Stage owner;
    private final Session session;

    FileDialogs(Stage owner, Session session) {
        this.owner = owner;
        this.session = session;
    }

    void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open recordings");
        startWhereLastOpened(chooser::setInitialDirectory);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null) {
            session.open(chosen.stream().map(File::toPath).toList(), false);
        }
    }

    void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder");
        startWhereLastOpened(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            session.open(List.of(chosen.toPath()), false);
        }
    }

    private void startWhereLastOpened(Consumer<File> chooser) {
        session.settings().lastFolder().map(File::new).filter(File::isDirectory).ifPresent(chooser);
    }
}
