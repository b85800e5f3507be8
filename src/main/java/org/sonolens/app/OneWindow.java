package org.sonolens.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.sonolens.instance.Claim;
import org.sonolens.instance.HandOver;
import org.sonolens.instance.OpenWindowSocket;
import org.sonolens.instance.RuntimeFolder;
import org.sonolens.settings.UserFolders;

/**
 * One window a user and display: what a later start names goes to the window that is open. Where that cannot be, every
 * start has a window of its own. Knows no toolkit. Begun by the main thread, ended by the one that closes the window.
 */
final class OneWindow {
    /** Asks for another window though one is open. */
    static final String ANOTHER = "--new-window";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final @Nullable Claim claim;
    private volatile @Nullable OpenWindowSocket socket;
    private volatile boolean closed;

    private OneWindow(@Nullable Claim claim) {
        this.claim = claim;
    }

    /** The arguments without the option, which may stand anywhere among them. */
    static String[] without(String[] arguments) {
        return Arrays.stream(arguments).filter(a -> !a.equals(ANOTHER)).toArray(String[]::new);
    }

    /**
     * Hands files to the window that is open.
     *
     * @param another whether a window of its own is wanted in any case
     * @return null when the open window has them; else the right of this process' window to be found, if it has it
     */
    static @Nullable OneWindow orHandOver(List<Path> files, boolean another) {
        try {
            UserFolders folders = UserFolders.current();
            boolean ownHome = !System.getProperty(UserFolders.HOME_PROPERTY, "").isEmpty();
            RuntimeFolder folder = RuntimeFolder.of(System::getenv, folders.cache(), ownHome);
            Claim claim = Claim.take(folder);
            if (claim != null || another || !HandOver.to(folder, absolute(files), PATIENCE)) {
                return new OneWindow(claim);
            }
            return null;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException cannot) {
            LoggerFactory.getLogger(OneWindow.class).info("later starts will not find this window", cannot);
            return new OneWindow(null);
        }
    }

    private static List<Path> absolute(List<Path> files) {
        return files.stream().map(Path::toAbsolutePath).toList();
    }

    /** Lets later starts find the window. Returns at once. @param window says, on other threads, whether it opens files */
    void heardBy(Predicate<List<Path>> window) {
        Claim ours = claim;
        if (ours == null) {
            return;
        }
        Thread.ofPlatform().daemon().name("later-starts-begin").start(() -> hear(ours, window));
    }

    private synchronized void hear(Claim ours, Predicate<List<Path>> window) {
        if (closed) {
            return;
        }
        try {
            socket = OpenWindowSocket.hear(ours, window);
        } catch (IOException cannot) {
            LoggerFactory.getLogger(OneWindow.class).info("later starts will not find this window", cannot);
        }
    }

    /** Later starts find this window no more. Idempotent. */
    synchronized void close() {
        closed = true;
        try {
            if (socket != null) {
                socket.close();
            } else if (claim != null) {
                claim.close();
            }
        } catch (IOException stays) {
            LoggerFactory.getLogger(OneWindow.class).warn("the claim could not be given back", stays);
        }
    }
}
