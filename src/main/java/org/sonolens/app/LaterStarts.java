package org.sonolens.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.sonolens.ui.Outside;

/** Brings what later starts name to the window, on its thread, and waits a while for the answer. Any thread but that. */
final class LaterStarts implements Predicate<List<Path>> {
    private static final long PATIENCE_MILLIS = 1500;

    private final Outside window;

    LaterStarts(Outside window) {
        this.window = window;
    }

    @Override
    public boolean test(List<Path> files) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            synchronized (answer) {
                if (!answer.isDone()) {
                    answer.complete(window.take(files));
                }
            }
        });
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException busy) {
            // said once: when the window comes to it later, the other start has opened them itself
            synchronized (answer) {
                answer.complete(false);
            }
            return answer.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
