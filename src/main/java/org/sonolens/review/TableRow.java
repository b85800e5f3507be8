package org.sonolens.review;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of a {@link FileTable}. One thread at a time; outside the table it tells nothing. */
final class TableRow {
    final Path file;
    final int arrival;
    final String name;
    private final String searched;

    FileReview review = FileReview.NONE;

    @Nullable
    LocalDateTime recorded;

    boolean removed;
    int place = -1;

    TableRow(Path file, int arrival) {
        this.file = file;
        this.arrival = arrival;
        name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        searched = lower.equals(name) ? name : lower;
    }

    /** Whether each word stands somewhere. @param words in lower case */
    boolean matches(List<String> words) {
        for (String word : words) {
            if (!searched.contains(word) && !isSaid(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSaid(String word) {
        if (!review.note().isEmpty() && review.note().toLowerCase(Locale.ROOT).contains(word)) {
            return true;
        }
        for (String tag : review.tags()) {
            if (tag.toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }

    static Comparator<TableRow> by(ListOrder order) {
        return Comparator.comparing(TableRow::key, Key.by(order));
    }

    Key key() {
        return new Key(this, name, arrival, recorded);
    }

    /** What a row is ordered by, as it was at a moment; immutable, but for the row that it only carries. */
    record Key(
            TableRow row,
            String name,
            int arrival,
            @Nullable LocalDateTime recorded) {
        static Comparator<Key> by(ListOrder order) {
            Comparator<Key> asCame = Comparator.comparingInt(Key::arrival);
            return switch (order) {
                case NATURAL -> asCame;
                case NAME -> Comparator.comparing(Key::name).thenComparing(asCame);
                case TIME ->
                    Comparator.comparing(Key::recorded, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(asCame);
            };
        }
    }
}
