package org.sonolens.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One folder's recordings and subfolders, each in natural order, without hidden ones. Immutable.
 *
 * @param recordings regular files (also through links) with a recording's extension
 * @param subfolders folders (also through links); empty when they were not asked for
 */
record FolderContent(List<Path> recordings, List<Path> subfolders) {
    /**
     * Reads a folder.
     *
     * @param withSubfolders false spares a look at every file that is no recording
     * @param cancelled asked at every entry; when true what was read so far is returned
     * @throws IOException when the folder cannot be read
     */
    static FolderContent read(Path folder, boolean withSubfolders, BooleanSupplier cancelled) throws IOException {
        List<Path> recordings = new ArrayList<>();
        List<Path> subfolders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                boolean named = RecordingExtensions.matches(entry);
                if (named || withSubfolders) {
                    sort(entry, named, withSubfolders, recordings, subfolders);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        GivenPath.sort(recordings);
        GivenPath.sort(subfolders);
        return new FolderContent(recordings, subfolders);
    }

    private static void sort(
            Path entry, boolean named, boolean withSubfolders, List<Path> recordings, List<Path> subfolders) {
        try {
            if (Files.isHidden(entry)) {
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if (withSubfolders) {
                    subfolders.add(entry);
                }
            } else if (named && attributes.isRegularFile()) {
                recordings.add(entry);
            }
        } catch (IOException e) {
            // Removed meanwhile, a link to nowhere or in a circle: shown only where a recording stood behind that name.
            if (named && !Files.isSymbolicLink(entry) && Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
                recordings.add(entry);
            }
        }
    }
}
