package org.sonolens.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of going through folders. Immutable.
 *
 * @param tagNames what the keys Alt+1 to Alt+9 tag with: {@value #TAGS} names, none blank
 * @param recentFiles absolute paths of the files opened last, the last first, at most {@value #MOST_RECENT_FILES}
 * @param lastFiles the file last looked at in each folder, the last folder first, at most {@value #MOST_FOLDERS}
 * @param order by what the list of files is ordered, as its label; empty for the order of names
 */
public record ReviewChoices(List<String> tagNames, List<String> recentFiles, List<String> lastFiles, String order) {
    public static final int TAGS = 9;
    public static final int MOST_RECENT_FILES = 20;
    public static final int MOST_FOLDERS = 500;
    public static final ReviewChoices DEFAULT = new ReviewChoices(List.of(), List.of(), List.of(), "");

    /** Cuts the lists at their bounds; a name that is missing or blank is its number. */
    public ReviewChoices {
        List<String> given = List.copyOf(tagNames);
        tagNames = IntStream.range(0, TAGS)
                .mapToObj(i -> i < given.size() && !given.get(i).isBlank()
                        ? given.get(i).strip()
                        : "" + (i + 1))
                .toList();
        recentFiles = atMost(MOST_RECENT_FILES, recentFiles);
        lastFiles = atMost(MOST_FOLDERS, lastFiles);
    }

    public ReviewChoices withTagNames(List<String> names) {
        return new ReviewChoices(names, recentFiles, lastFiles, order);
    }

    public ReviewChoices withOrder(String label) {
        return new ReviewChoices(tagNames, recentFiles, lastFiles, label);
    }

    /** With a file as the last one looked at, of all and of its folder. @param file its absolute path */
    public ReviewChoices withOpened(String file) {
        List<String> recent = new ArrayList<>(recentFiles);
        recent.remove(file);
        recent.addFirst(file);
        Path folder = Path.of(file).getParent();
        List<String> last = new ArrayList<>(lastFiles);
        last.removeIf(other -> isIn(other, folder));
        last.addFirst(file);
        return new ReviewChoices(tagNames, recent, last, order);
    }

    /** The file last looked at in a folder. @param folder its absolute path */
    public Optional<String> lastIn(Path folder) {
        return lastFiles.stream().filter(file -> isIn(file, folder)).findFirst();
    }

    static <T> List<T> atMost(int most, List<T> list) {
        return List.copyOf(list.subList(0, Math.min(most, list.size())));
    }

    private static boolean isIn(String file, @Nullable Path folder) {
        Path parent = Path.of(file).getParent();
        return parent != null && parent.equals(folder);
    }
}
