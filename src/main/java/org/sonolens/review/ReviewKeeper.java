package org.sonolens.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("review-writer").daemon().unstarted(task));

    private final Object lock = new Object();
    private final Map<Path, FileReview> known = new HashMap<>();
    private final Map<Path, Map<String, Pending>> pending = new LinkedHashMap<>();
    private final Set<Path> wanted = new HashSet<>();
    private ReviewListener listener = new Nobody();
    private boolean closed;

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
        synchronized (lock) {
            listener = next;
        }
    }

    /** Forgets which folders are looked at; what is not written yet will be. */
    public void clear() {
        synchronized (lock) {
            wanted.clear();
            known.clear();
        }
    }

    /** These files are looked at: what is kept of their folders is read and told. */
    public void look(List<Path> files) {
        Set<Path> fresh = new HashSet<>();
        synchronized (lock) {
            if (closed) {
                return;
            }
            for (Path file : files) {
                Path folder = folderOf(file);
                if (wanted.add(folder)) {
                    fresh.add(folder);
                }
            }
        }
        fresh.forEach(folder -> writer.execute(() -> load(folder)));
    }

    /** What is known of a file now. */
    public FileReview of(Path file) {
        synchronized (lock) {
            return known.getOrDefault(file, FileReview.NONE);
        }
    }

    /** Changes what is known of a file, and has it written. @return what is known then */
    public FileReview change(Path file, UnaryOperator<FileReview> step) {
        Path folder = folderOf(file);
        synchronized (lock) {
            FileReview before = known.getOrDefault(file, FileReview.NONE);
            FileReview next = step.apply(before);
            if (next.equals(before) || closed) {
                return before;
            }
            Instant now = Instant.now();
            // whoever saw a change and changes it again is later than it, whatever the clocks say
            FileReview mine = next.withChanged(
                    now.isAfter(before.changed()) ? now : before.changed().plusMillis(1));
            known.put(file, mine);
            Map<String, Pending> ofFolder = pending.computeIfAbsent(folder, f -> new LinkedHashMap<>());
            ofFolder.merge(nameOf(file), new Pending(before, mine), (old, fresh) -> new Pending(old.before(), mine));
            writer.execute(() -> write(folder));
            return mine;
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return folder;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private FolderStore store(Path folder) {
        return stores.computeIfAbsent(folder, f -> new FolderStore(f, dataFolder, writable));
    }

    private void load(Path folder) {
        FolderStore store = store(folder);
        stamps.put(folder, store.stamp());
        FolderReview now = store.read(this::say);
        publish(folder, now);
        if (!now.files().isEmpty()) {
            // may read many files, and flags must not wait for that
            Thread.ofVirtual().name("review-search").start(() -> searchRenamed(folder, now));
        }
    }

    private void searchRenamed(Path folder, FolderReview review) {
        Map<String, String> found = RenamedFiles.in(folder, review);
        synchronized (lock) {
            if (!found.isEmpty() && !closed) {
                writer.execute(() -> rename(folder, found));
            }
        }
    }

    private void rename(Path folder, Map<String, String> found) {
        try {
            publish(folder, store(folder).update(kept -> RenamedFiles.moved(kept, found), this::say));
            stamps.put(folder, store(folder).stamp());
        } catch (IOException e) {
            LOG.warn("renamed files of {} are not written", folder, e);
            publish(folder, RenamedFiles.moved(store(folder).read(this::say), found));
        }
    }

    /** Writes what waits for a folder. On the writer's thread alone. */
    private void write(Path folder) {
        Map<String, Pending> waiting;
        synchronized (lock) {
            waiting = Map.copyOf(pending.getOrDefault(folder, Map.of()));
        }
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
            written(folder, waiting);
            publish(folder, now);
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

    private void written(Path folder, Map<String, Pending> waiting) {
        synchronized (lock) {
            Map<String, Pending> ofFolder = pending.getOrDefault(folder, Map.of());
            waiting.forEach((name, done) -> {
                Pending now = ofFolder.get(name);
                if (now != null && now.mine().equals(done.mine())) {
                    ofFolder.remove(name);
                } else if (now != null) {
                    // changed meanwhile, by who saw what is now written
                    ofFolder.put(name, new Pending(done.mine(), now.mine()));
                }
            });
            if (ofFolder.isEmpty()) {
                pending.remove(folder);
            }
        }
    }

    /** Makes known what stands on the disk, under what was changed since, and tells what is new of it. */
    private void publish(Path folder, FolderReview now) {
        Map<Path, FileReview> news = new HashMap<>();
        ReviewListener who;
        synchronized (lock) {
            if (!wanted.contains(folder)) {
                return;
            }
            Map<String, Pending> ofFolder = pending.getOrDefault(folder, Map.of());
            Map<Path, FileReview> fresh = new HashMap<>();
            now.files().forEach((name, entry) -> {
                Pending mine = ofFolder.get(name);
                fresh.put(folder.resolve(name), mine == null ? entry : mine.over(entry));
            });
            ofFolder.forEach((name, mine) -> fresh.putIfAbsent(folder.resolve(name), mine.mine()));
            fresh.forEach((file, entry) -> {
                if (!entry.equals(known.put(file, entry))) {
                    news.put(file, entry);
                }
            });
            Set<Path> gone = new HashSet<>();
            known.keySet().forEach(file -> {
                if (folder.equals(file.getParent()) && !fresh.containsKey(file)) {
                    gone.add(file);
                }
            });
            gone.forEach(file -> {
                known.remove(file);
                news.put(file, FileReview.NONE);
            });
            who = listener;
        }
        if (!news.isEmpty()) {
            who.reviewed(Map.copyOf(news));
        }
    }

    private void say(String sentence) {
        ReviewListener who;
        synchronized (lock) {
            who = listener;
        }
        who.said(sentence);
    }

    /** Now and then: other windows' changes, and what could not be written. */
    private void look() {
        try {
            Set<Path> folders;
            Set<Path> waiting;
            synchronized (lock) {
                folders = Set.copyOf(wanted);
                waiting = Set.copyOf(pending.keySet());
            }
            waiting.forEach(this::write);
            for (Path folder : folders) {
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
        }
        writer.execute(() -> {
            Set<Path> waiting;
            synchronized (lock) {
                waiting = Set.copyOf(pending.keySet());
            }
            waiting.forEach(this::write);
        });
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("reviews could not be written in {}", CLOSE_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
