package org.sonolens.review;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sonolens.folder.NaturalOrder;

/** Finds the files of a folder that have another name than in its review. Waits for the disk; pure functions but for that. */
final class RenamedFiles {
    private RenamedFiles() {}

    /**
     * For each entry whose file is gone: the file without an entry that has its size and its first bytes. Only files of such
     * a size are read. When the folder cannot be read, nothing is found.
     *
     * @return from the name in the review to the file's name now
     */
    static Map<String, String> in(Path folder, FolderReview review) {
        if (review.files().isEmpty()) {
            return Map.of();
        }
        Set<String> names = names(folder);
        Map<Long, List<String>> gone = new HashMap<>();
        review.files()
                .forEach((name, entry) -> entry.identity()
                        .filter(known -> !names.contains(name) && !entry.isPlain())
                        .ifPresent(known -> gone.computeIfAbsent(known.bytes(), size -> new ArrayList<>())
                                .add(name)));
        if (gone.isEmpty() || names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        names.stream()
                .filter(name -> !review.files().containsKey(name) && !name.startsWith("."))
                .sorted(NaturalOrder.INSTANCE)
                .forEach(
                        name -> match(folder.resolve(name), review, gone).ifPresent(before -> found.put(before, name)));
        return found;
    }

    private static Optional<String> match(Path file, FolderReview review, Map<Long, List<String>> gone) {
        try {
            List<String> sameSize = gone.get(Files.size(file));
            if (sameSize == null || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Optional<FileIdentity> now = Optional.of(FileHeads.of(file));
            Optional<String> before = sameSize.stream()
                    .filter(name -> now.equals(entry(review, name).identity()))
                    .min(NaturalOrder.INSTANCE);
            before.ifPresent(sameSize::remove);
            if (sameSize.isEmpty()) {
                gone.remove(entry(review, before.orElseThrow())
                        .identity()
                        .orElseThrow()
                        .bytes());
            }
            return before;
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static FileReview entry(FolderReview review, String name) {
        return review.files().getOrDefault(name, FileReview.NONE);
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
