package org.sonolens.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the one file that is open is still what it was. Each change is told once. Its thread is a
 * daemon of its own, because a look at a dead disk may never return. Thread-safe; whoever makes it closes it.
 */
public final class FileWatch implements AutoCloseable {
    /** What happened to a file. */
    public enum Kind {
        GROWN,
        CUT_SHORT,
        REPLACED,
        REMOVED
    }

    /** A change of a file that is watched. */
    public record Change(Path file, Kind kind) {}

    private final Duration every;
    private final Consumer<Change> listener;
    private final Thread thread;
    private @Nullable Path file;
    private @Nullable State opened;
    private @Nullable Kind told;
    private boolean closed;

    private record State(long bytes, @Nullable Object key) {}

    /** @param listener told on a thread of this watch */
    public FileWatch(Duration every, Consumer<Change> listener) {
        this.every = every;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("file-watch").start(this::run);
    }

    /** Watches this file from now on as it is now, and no other; null watches none. Never waits. */
    public synchronized void watch(@Nullable Path next) {
        file = next;
        opened = null;
        told = null;
        notifyAll();
    }

    /** Ends the watch. Never waits. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        try {
            for (Path now = next(); now != null; now = next()) {
                look(now);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The file to look at next, when it is time; null at the end. */
    private synchronized @Nullable Path next() throws InterruptedException {
        long nanos = opened == null ? 0 : every.toNanos();
        long end = System.nanoTime() + nanos;
        while (!closed && (file == null || opened != null && end - System.nanoTime() > 0)) {
            if (file == null) {
                wait();
            } else {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
        return closed ? null : file;
    }

    private void look(Path at) {
        State there;
        try {
            BasicFileAttributes attributes = Files.readAttributes(at, BasicFileAttributes.class);
            there = new State(attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException gone) {
            there = null;
        } catch (IOException | RuntimeException unknown) {
            // what cannot be looked at now may be there again in a moment
            return;
        }
        Kind kind;
        synchronized (this) {
            if (!at.equals(file)) {
                return;
            }
            if (opened == null) {
                opened = there == null ? new State(0, null) : there;
                if (there != null) {
                    return;
                }
            }
            kind = kind(opened, there);
            if (kind == null || kind == told) {
                return;
            }
            told = kind;
        }
        listener.accept(new Change(at, kind));
    }

    private static @Nullable Kind kind(State before, @Nullable State now) {
        if (now == null) {
            return Kind.REMOVED;
        }
        if (!Objects.equals(before.key(), now.key())) {
            return Kind.REPLACED;
        }
        if (now.bytes() == before.bytes()) {
            return null;
        }
        return now.bytes() > before.bytes() ? Kind.GROWN : Kind.CUT_SHORT;
    }
}
