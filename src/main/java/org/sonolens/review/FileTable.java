package org.sonolens.review;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of a list, what was said of them, and which of them are shown in which order. One thread at a time; knows no
 * toolkit, and no step looks at a disk.
 *
 * <p>The file that is current is shown whether the arrangement accepts it or not: it must not vanish under who looks at it.
 */
public final class FileTable {
    private final Map<Path, TableRow> rows = new HashMap<>();
    private List<TableRow> ordered = new ArrayList<>();
    private List<Path> shown = new ArrayList<>();
    private Arrangement arrangement = Arrangement.PLAIN;
    private @Nullable Path current;
    private int size;
    private int reviewed;

    /** Forgets all files; the order stays, filter and search do not. */
    public void clear() {
        rows.clear();
        ordered.clear();
        shown = new ArrayList<>();
        arrangement = Arrangement.PLAIN.withOrder(arrangement.order());
        current = null;
        size = 0;
        reviewed = 0;
    }

    /** Puts files behind those that came before; one that was removed comes back where it stood. */
    public void add(List<Path> more) {
        boolean inOrder = arrangement.order() == ListOrder.NATURAL;
        boolean append = inOrder && arrangement.showsAll();
        for (Path file : more) {
            TableRow known = rows.get(file);
            if (known != null && !known.removed) {
                continue;
            }
            TableRow row = known == null ? new TableRow(file, rows.size()) : known;
            row.removed = false;
            rows.put(file, row);
            append &= known == null;
            inOrder &= known == null;
            ordered.add(row);
            size++;
            reviewed += row.review.isReviewed() ? 1 : 0;
            if (append) {
                row.place = shown.size();
                shown.add(file);
            }
        }
        if (!inOrder) {
            ordered.sort(TableRow.by(arrangement.order()));
        }
        if (!append) {
            show();
        }
    }

    /** Takes files out of the list. */
    public void remove(Collection<Path> files) {
        for (Path file : files) {
            TableRow row = rows.get(file);
            if (row != null && !row.removed) {
                row.removed = true;
                row.place = -1;
                size--;
                reviewed -= row.review.isReviewed() ? 1 : 0;
            }
            if (file.equals(current)) {
                current = null;
            }
        }
        ordered.removeIf(row -> row.removed);
        show();
    }

    /** Whether a file is among them, shown or not. */
    public boolean contains(Path file) {
        TableRow row = rows.get(file);
        return row != null && !row.removed;
    }

    /** What is said of a file now. @return whether other files are shown, or others in their places */
    public boolean review(Path file, FileReview review) {
        TableRow row = rows.get(file);
        if (row == null || row.review.equals(review)) {
            return false;
        }
        if (!row.removed) {
            reviewed += (review.isReviewed() ? 1 : 0) - (row.review.isReviewed() ? 1 : 0);
        }
        row.review = review;
        if (arrangement.showsAll() || row.removed || isShown(row, arrangement.words()) == row.place >= 0) {
            return false;
        }
        show();
        return true;
    }

    /** What is said of many files at once. @return as for one */
    public boolean review(Map<Path, FileReview> reviews) {
        Arrangement wanted = arrangement;
        arrangement = Arrangement.PLAIN;
        reviews.forEach(this::review);
        arrangement = wanted;
        if (wanted.showsAll()) {
            return false;
        }
        List<Path> before = shown;
        show();
        return !before.equals(shown);
    }

    /** When a file was recorded; null where nobody knows. Where it stands changes with the next {@link #sorting}. */
    public void recorded(Path file, @Nullable LocalDateTime when) {
        TableRow row = rows.get(file);
        if (row != null) {
            row.recorded = when;
        }
    }

    public FileReview reviewOf(Path file) {
        TableRow row = rows.get(file);
        return row == null ? FileReview.NONE : row.review;
    }

    /** Makes a file the current one; null for none. @return whether another one is not shown any more, or shown now */
    public boolean setCurrent(@Nullable Path file) {
        TableRow before = current == null ? null : rows.get(current);
        TableRow now = file == null ? null : rows.get(file);
        current = file;
        if (arrangement.showsAll()) {
            return false;
        }
        List<String> words = arrangement.words();
        boolean leaves = before != null && before.place >= 0 && !isShown(before, words);
        boolean comes = now != null && now.place < 0 && !now.removed;
        if (leaves || comes) {
            show();
        }
        return leaves || comes;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    /** Shows other files of the same order. */
    public void arrange(ListFilter filter, String search) {
        arrangement = arrangement.withFilter(filter).withSearch(search);
        show();
    }

    /** A sorting by another order of the files as they are now; may be asked on any thread, and is then given to {@link #sorted}. */
    public Supplier<Sorted> sorting(ListOrder order) {
        List<TableRow.Key> keys = ordered.stream().map(TableRow::key).toList();
        return () -> new Sorted(
                order,
                keys.stream()
                        .sorted(TableRow.Key.by(order))
                        .map(TableRow.Key::row)
                        .toList());
    }

    /** Files in an order. Immutable; its rows are those of the table. */
    public record Sorted(ListOrder order, List<TableRow> rows) {}

    /** Takes over an order. Files that came since stand behind the others of it until the next. */
    public void sorted(Sorted done) {
        arrangement = arrangement.withOrder(done.order());
        if (done.rows().size() == ordered.size()) {
            ordered = new ArrayList<>(done.rows());
            ordered.removeIf(row -> row.removed || rows.get(row.file) != row);
        } else {
            ordered.sort(TableRow.by(done.order()));
        }
        show();
    }

    /** The files that are shown, in order; unmodifiable, another list after each change. */
    public List<Path> shown() {
        return Collections.unmodifiableList(shown);
    }

    /** All files, in order. */
    public List<Path> all() {
        return ordered.stream().map(row -> row.file).toList();
    }

    /** Where a file stands among those that are shown, from 0; −1 when it is not. */
    public int position(Path file) {
        TableRow row = rows.get(file);
        return row == null ? -1 : row.place;
    }

    /** All files, shown or not. */
    public int size() {
        return size;
    }

    /** All files that are reviewed, shown or not. */
    public int reviewed() {
        return reviewed;
    }

    /** All files with that flag, in order, shown or not. */
    public List<Path> flagged(Flag flag) {
        return ordered.stream()
                .filter(row -> row.review.flag().equals(Optional.of(flag)))
                .map(row -> row.file)
                .toList();
    }

    /** Every tag that a file has, with how many have it, in the order of their names. */
    public Map<String, Integer> tags() {
        Map<String, Integer> counts = new TreeMap<>();
        ordered.forEach(row -> row.review.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts;
    }

    /** The next file of those shown that is not reviewed, behind the current one, else from the top; empty when all are. */
    public Optional<Path> nextUnreviewed() {
        int from = current == null ? -1 : position(current);
        for (int away = 1; away <= shown.size(); away++) {
            Path file = shown.get(Math.floorMod(from + away, shown.size()));
            if (!file.equals(current) && !reviewOf(file).isReviewed()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Whether filter and search let a file through, current or not. */
    public boolean accepts(Path file) {
        TableRow row = rows.get(file);
        return row != null && arrangement.filter().accepts(row.review) && row.matches(arrangement.words());
    }

    private boolean isShown(TableRow row, List<String> words) {
        return arrangement.filter().accepts(row.review) && row.matches(words) || row.file.equals(current);
    }

    private void show() {
        List<String> words = arrangement.words();
        List<Path> next = new ArrayList<>(ordered.size());
        for (TableRow row : ordered) {
            boolean is = isShown(row, words);
            row.place = is ? next.size() : -1;
            if (is) {
                next.add(row.file);
            }
        }
        shown = next;
    }
}
