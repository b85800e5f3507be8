package org.sonolens.ui;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.folder.FolderNews;
import org.sonolens.folder.FolderRequest;
import org.sonolens.folder.FolderScan;

/** The one search for recordings that is wanted; what an earlier one still tells is not heard. FX thread only. */
final class RecordingSearch {
    private final ExecutorService scanner = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("folder-scan").unstarted(task));
    private final Consumer<FolderNews> listener;
    private @Nullable FolderScan wanted;

    /** @param listener hears on the FX thread */
    RecordingSearch(Consumer<FolderNews> listener) {
        this.listener = listener;
    }

    void start(FolderRequest request) {
        start(request, first -> {});
    }

    /** @param ahead hears of the first recording at once, on the searching thread, after the listener was told to be */
    void start(FolderRequest request, Consumer<Path> ahead) {
        cancel();
        FolderScan[] started = new FolderScan[1];
        started[0] = FolderScan.start(request, scanner, news -> {
            Platform.runLater(() -> {
                if (wanted != null && wanted == started[0]) {
                    listener.accept(news);
                }
            });
            if (news instanceof FolderNews.First first) {
                ahead.accept(first.recording());
            }
        });
        wanted = started[0];
    }

    void cancel() {
        if (wanted != null) {
            wanted.cancel();
            wanted = null;
        }
    }

    /** Ends the thread after what it is at. Does not wait; may be called on any thread. */
    void close() {
        scanner.shutdown();
    }
}
