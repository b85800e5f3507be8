package org.sonolens.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.sonolens.folder.FileWatch;

/** Says when the file that is open grew, was cut short, replaced or removed. FX thread only, but for close. */
final class WatchedFile implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final SessionListener listener;
    private final Predicate<Path> isListed;
    private final FileWatch watch = new FileWatch(LOOK_EVERY, change -> Platform.runLater(() -> changed(change)));
    private @Nullable Path open;

    /** @param isListed whether a file is in the list: one that is not was taken away here, which needs no telling */
    WatchedFile(SessionListener listener, Predicate<Path> isListed) {
        this.listener = listener;
        this.isListed = isListed;
    }

    /** This file is shown from now on, as it is; null: none. */
    void opened(@Nullable Path file) {
        open = file;
        watch.watch(file);
    }

    /** Says that the picture of what is shown cannot be finished. */
    static String unreadable(@Nullable Shown shown, Throwable cause) {
        String name = shown == null
                ? Words.of("file.some")
                : ShownName.of(shown.info().file());
        return Words.of("file.unreadable-place", name, cause.getMessage());
    }

    @Override
    public void close() {
        watch.close();
    }

    private void changed(FileWatch.Change change) {
        if (!change.file().equals(open) || !isListed.test(change.file())) {
            return;
        }
        String name = ShownName.of(change.file());
        switch (change.kind()) {
            case GROWN -> listener.said(Words.of("file.grown", name), false);
            case CUT_SHORT -> listener.said(Words.of("file.cut", name), true);
            case REPLACED -> listener.said(Words.of("file.replaced", name), false);
            case REMOVED -> listener.said(Words.of("file.removed", name), true);
        }
    }
}
