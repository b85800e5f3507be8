package org.sonolens.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.settings.OpenFileNote;
import org.sonolens.settings.UserFolders;
import org.sonolens.ui.Outside;

/**
 * What happens when something fails that should not: it is logged, the user is told what and where the log is, the window
 * stays, and the next start offers to go back to the file. Begun on the FX thread, closed on any.
 */
final class Recovery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String STOPPED = "Sonolens did not end well the last time.";

    private final OpenFileNote note;

    private Recovery(OpenFileNote note) {
        this.note = note;
    }

    /** Watches over a window. @param offer whether the window is empty and may offer to go back */
    static Recovery over(Outside window, boolean offer) {
        OpenFileNote note = new OpenFileNote(UserFolders.current().state());
        Recovery recovery = new Recovery(note);
        Thread.ofPlatform()
                .daemon()
                .name("open-file-left")
                .start(() -> note.left()
                        .filter(file -> offer)
                        .ifPresent(file -> Platform.runLater(() -> window.offer(STOPPED, file))));
        window.setOnOpened(note::opened);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> recovery.failed(window, thread, failure));
        return recovery;
    }

    /** Whatever is thrown in here would be lost, so that it only tells. */
    private void failed(Outside window, Thread thread, Throwable failure) {
        note.failed();
        LOG.error("uncaught in {}", thread.getName(), failure);
        Platform.runLater(() -> window.fail(sentence(failure)));
    }

    static String sentence(Throwable failure) {
        Path log = LogFiles.folder().resolve(LogFiles.name() + ".log");
        return String.format(
                Locale.ROOT,
                "Something failed that should not: %s. You can go on; %s says more, please report it",
                failure.getClass().getSimpleName()
                        + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")"),
                log);
    }

    @Override
    public void close() {
        note.close();
    }
}
