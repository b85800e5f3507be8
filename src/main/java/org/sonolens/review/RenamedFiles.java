package org.sonolens.review;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sonolens.folder.NaturalOrder;

/** Finds the files of a folder that have another name than in its review. Waits for the disk; pure functions but for that. */
final class RenamedFiles {
    private RenamedFiles() {}

    /**
     * For each entry whose file is gone: the file without an entry that has its size and its first bytes. Of several such
     * files it is the very one of before, as its disk numbers it; when that cannot be told, none. Only files of such a size
     * are read. When the folder cannot be read, nothing is found.
     *
     * @return from the name in the review to the file's name now
     */
    static Map<String, String> in(Path folder, FolderReview review) {
        if (review.files().isEmpty()) {
            return Map.of();
        }
        Set<String> names = names(folder);
        Map<String, FileIdentity> gone = new TreeMap<>(NaturalOrder.INSTANCE);
        review.files()
                .forEach((name, entry) -> entry.identity()
                        .filter(known -> !names.contains(name) && !entry.isPlain())
                        .ifPresent(known -> gone.put(name, known)));
        if (gone.isEmpty() || names.isEmpty()) {
            return Map.of();
        }
        Set<Long> sizes = gone.values().stream().map(FileIdentity::bytes).collect(Collectors.toSet());
        Map<String, FileIdentity> free = new TreeMap<>(NaturalOrder.INSTANCE);
        names.stream()
                .filter(name -> !review.files().containsKey(name) && !name.startsWith("."))
                .forEach(name -> identity(folder.resolve(name), sizes).ifPresent(identity -> free.put(name, identity)));
        return matched(gone, free);
    }

    private static Map<String, String> matched(Map<String, FileIdentity> gone, Map<String, FileIdentity> free) {
        Map<String, String> found = new HashMap<>();
        gone.forEach((name, identity) -> {
            List<Map.Entry<String, FileIdentity>> alike = free.entrySet().stream()
                    .filter(file -> file.getValue().isLike(identity))
                    .map(Map.Entry::copyOf)
                    .toList();
            Optional<String> now = alike.stream()
                    .filter(file -> alike.size() == 1 || file.getValue().isSame(identity))
                    .map(Map.Entry::getKey)
                    .findFirst();
            now.ifPresent(file -> {
                found.put(name, file);
                free.remove(file);
            });
        });
        return found;
    }

    private static Optional<FileIdentity> identity(Path file, Set<Long> sizes) {
        try {
            return sizes.contains(Files.size(file)) && Files.isRegularFile(file)
                    ? Optional.of(FileHeads.of(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The review with its entries under the names that their files have now. */
    static FolderReview moved(FolderReview review, Map<String, String> found) {
        Map<String, FileReview> files = new HashMap<>(review.files());
        boolean any = false;
        for (Map.Entry<String, String> one : found.entrySet()) {
            FileReview entry = files.get(one.getKey());
            if (entry != null && !files.containsKey(one.getValue())) {
                files.remove(one.getKey());
                files.put(one.getValue(), entry);
                any = true;
            }
        }
        return any ? review.withFiles(files) : review;
    }

    private static Set<String> names(Path folder) {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name != null) {
                    names.add(name.toString());
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Set.of();
        }
        return names;
    }
}
