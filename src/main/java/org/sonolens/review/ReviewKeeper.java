package org.sonolens.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the files that are looked at, and how it comes to the disk. Thread-safe. Nothing but {@link #close} waits:
 * disks are read and written on a thread of the keeper, a change at once, of many changes what they come to.
 *
 * <p>Before each write the folder's file is read again, so that what other windows wrote stays; now and then it is looked at
 * for their changes. Owned by the application, which closes it at the end.
 */
public final class ReviewKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(3);

    private final Path dataFolder;
    private final Predicate<Path> writable;
    private final KnownReviews known = new KnownReviews();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("review-writer").daemon().unstarted(task));

    private final Object lock = new Object();
    private boolean closed;
    private volatile ReviewListener listener = new Nobody();

    // of the writer's thread
    private final Map<Path, FolderStore> stores = new HashMap<>();
    private final Map<Path, String> stamps = new HashMap<>();
    private final Set<Path> failed = new HashSet<>();

    private static final class Nobody implements ReviewListener {
        @Override
        public void reviewed(Map<Path, FileReview> files) {}

        @Override
        public void said(String sentence) {}
    }

    /** @param dataFolder the user's own, for folders that cannot be written to; need not exist */
    public ReviewKeeper(Path dataFolder) {
        this(dataFolder, Files::isWritable);
    }

    ReviewKeeper(Path dataFolder, Predicate<Path> writable) {
        this.dataFolder = dataFolder;
        this.writable = writable;
        writer.scheduleWithFixedDelay(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Who hears from now on. */
    public void listen(ReviewListener next) {
        listener = next;
    }

    /** Forgets which folders are looked at; what is not written yet will be. */
    public void clear() {
        known.clear();
    }

    /** These files are looked at: what is kept of their folders is read and told. */
    public void look(List<Path> files) {
        known.want(files).forEach(folder -> later(() -> load(folder)));
    }

    /** What is known of a file now. */
    public FileReview of(Path file) {
        return known.of(file);
    }

    /** Changes what is known of a file, and has it written. After {@link #close} nothing happens. @return what is known then */
    public FileReview change(Path file, UnaryOperator<FileReview> step) {
        synchronized (lock) {
            if (closed) {
                return of(file);
            }
            Optional<FileReview> changed = known.change(file, step);
            changed.ifPresent(now -> writer.execute(() -> write(KnownReviews.folderOf(file))));
            return changed.orElseGet(() -> of(file));
        }
    }

    /** These files are no longer in their folder: what was said of them stays, but no other file takes it over. */
    public void left(List<Path> files) {
        files.forEach(file -> change(file, FileReview::withoutIdentity));
    }

    /** These files are in their folder again. */
    public void cameBack(List<Path> files) {
        synchronized (lock) {
            if (!closed) {
                files.stream()
                        .filter(known::touch)
                        .map(KnownReviews::folderOf)
                        .distinct()
                        .forEach(folder -> writer.execute(() -> write(folder)));
            }
        }
    }

    private void later(Runnable task) {
        synchronized (lock) {
            if (!closed) {
                writer.execute(task);
            }
        }
    }

    private FolderStore store(Path folder) {
        return stores.computeIfAbsent(folder, f -> new FolderStore(f, dataFolder, writable));
    }

    private void load(Path folder) {
        FolderStore store = store(folder);
        stamps.put(folder, store.stamp());
        FolderReview now = store.read(this::say);
        tell(folder, now);
        if (!now.files().isEmpty()) {
            // may read many files, and flags must not wait for that
            Thread.ofVirtual().name("review-search").start(() -> {
                Map<String, String> found = RenamedFiles.in(folder, now);
                if (!found.isEmpty()) {
                    later(() -> rename(folder, found));
                }
            });
        }
    }

    private void rename(Path folder, Map<String, String> found) {
        FolderStore store = store(folder);
        try {
            tell(folder, store.update(kept -> RenamedFiles.moved(kept, found), this::say));
            stamps.put(folder, store.stamp());
        } catch (IOException e) {
            LOG.warn("renamed files of {} are not written", folder, e);
            tell(folder, RenamedFiles.moved(store.read(this::say), found));
        }
    }

    private void write(Path folder) {
        Map<String, Pending> waiting = known.waiting(folder);
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Optional<FileIdentity>> identities = new HashMap<>();
        waiting.forEach((name, change) -> identities.put(name, identity(folder.resolve(name), change.mine())));
        FolderStore store = store(folder);
        try {
            FolderReview now = store.update(kept -> Pending.applied(kept, waiting, identities), this::say);
            stamps.put(folder, store.stamp());
            failed.remove(folder);
            known.written(folder, waiting);
            tell(folder, now);
        } catch (IOException e) {
            if (failed.add(folder)) {
                LOG.warn("the review of {} cannot be written", folder, e);
                say("The flags of " + folder + " cannot be written (" + e.getMessage()
                        + "); they are tried again until the window is closed.");
            }
        }
    }

    private static Optional<FileIdentity> identity(Path file, FileReview entry) {
        try {
            return Optional.of(FileHeads.of(file));
        } catch (IOException gone) {
            return entry.identity();
        }
    }

    private void tell(Path folder, FolderReview now) {
        Map<Path, FileReview> news = known.read(folder, now);
        if (!news.isEmpty()) {
            listener.reviewed(Map.copyOf(news));
        }
    }

    private void say(String sentence) {
        listener.said(sentence);
    }

    /** Now and then: other windows' changes, and what could not be written. */
    private void look() {
        try {
            known.waiting().forEach(this::write);
            for (Path folder : known.wanted()) {
                if (!store(folder).stamp().equals(stamps.get(folder))) {
                    load(folder);
                }
            }
        } catch (RuntimeException bug) {
            // a task that throws would not be run again
            LOG.error("looking at reviews failed", bug);
        }
    }

    /** Writes what waits and ends the thread; gives up after three seconds on a disk that hangs. Idempotent. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            writer.execute(() -> known.waiting().forEach(this::write));
            writer.shutdown();
        }
        try {
            if (!writer.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("reviews could not be written in {}", CLOSE_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
