package org.sonolens.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is known of files in memory, and which of it is not on the disk yet. Thread-safe; never waits for a disk. */
final class KnownReviews {
    private final Map<Path, FileReview> known = new HashMap<>();
    private final Map<Path, Map<String, Pending>> pending = new LinkedHashMap<>();
    private final Set<Path> wanted = new HashSet<>();

    /** Forgets which folders are looked at, but not what is still to be written. */
    synchronized void clear() {
        wanted.clear();
        known.clear();
    }

    /** @return folders of these files that were not looked at before */
    synchronized Set<Path> want(List<Path> files) {
        Set<Path> fresh = new HashSet<>();
        for (Path file : files) {
            Path folder = folderOf(file);
            if (wanted.add(folder)) {
                fresh.add(folder);
            }
        }
        return fresh;
    }

    synchronized Set<Path> wanted() {
        return Set.copyOf(wanted);
    }

    synchronized FileReview of(Path file) {
        return known.getOrDefault(file, FileReview.NONE);
    }

    /** Changes what is known of a file. @return what is known then; empty when that is what was known before */
    synchronized Optional<FileReview> change(Path file, UnaryOperator<FileReview> step) {
        FileReview before = of(file);
        FileReview next = step.apply(before);
        return next.equals(before) ? Optional.empty() : Optional.of(changed(file, before, next));
    }

    /** Has what is known of a file written again, with the file as it is now. @return whether anything is known */
    synchronized boolean touch(Path file) {
        FileReview before = of(file);
        if (before.equals(FileReview.NONE)) {
            return false;
        }
        changed(file, before, before);
        return true;
    }

    private FileReview changed(Path file, FileReview before, FileReview next) {
        Instant now = Instant.now();
        // whoever saw a change and changes it again is later than it, whatever the clocks say
        FileReview mine = next.withChanged(
                now.isAfter(before.changed()) ? now : before.changed().plusMillis(1));
        known.put(file, mine);
        pending.computeIfAbsent(folderOf(file), folder -> new LinkedHashMap<>())
                .merge(nameOf(file), new Pending(before, mine), (old, fresh) -> new Pending(old.before(), mine));
        return mine;
    }

    /** Folders with changes that are not written. */
    synchronized Set<Path> waiting() {
        return Set.copyOf(pending.keySet());
    }

    /** Changes of a folder that are not written, by the file's name. */
    synchronized Map<String, Pending> waiting(Path folder) {
        return Map.copyOf(pending.getOrDefault(folder, Map.of()));
    }

    /** These changes are written. */
    synchronized void written(Path folder, Map<String, Pending> done) {
        Map<String, Pending> ofFolder = pending.getOrDefault(folder, Map.of());
        done.forEach((name, one) -> {
            Pending now = ofFolder.get(name);
            if (now != null && now.mine().equals(one.mine())) {
                ofFolder.remove(name);
            } else if (now != null) {
                // changed meanwhile, by who saw what is now written
                ofFolder.put(name, new Pending(one.mine(), now.mine()));
            }
        });
        if (ofFolder.isEmpty()) {
            pending.remove(folder);
        }
    }

    /** Makes known what stands on the disk, under what was changed since. @return what is new of it */
    synchronized Map<Path, FileReview> read(Path folder, FolderReview now) {
        if (!wanted.contains(folder)) {
            return Map.of();
        }
        Map<String, Pending> ofFolder = pending.getOrDefault(folder, Map.of());
        Map<Path, FileReview> fresh = new HashMap<>();
        now.files().forEach((name, entry) -> {
            Pending mine = ofFolder.get(name);
            fresh.put(folder.resolve(name), mine == null ? entry : mine.over(entry));
        });
        ofFolder.forEach((name, mine) -> fresh.putIfAbsent(folder.resolve(name), mine.mine()));
        Map<Path, FileReview> news = new HashMap<>();
        known.keySet().stream()
                .filter(file -> folder.equals(file.getParent()) && !fresh.containsKey(file))
                .toList()
                .forEach(file -> {
                    known.remove(file);
                    news.put(file, FileReview.NONE);
                });
        fresh.forEach((file, entry) -> {
            if (!entry.equals(known.put(file, entry))) {
                news.put(file, entry);
            }
        });
        return news;
    }

    /** The folder that a file is in. */
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return folder;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
