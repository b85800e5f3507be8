package org.sonolens.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileTableTest {
    private static final Path A = Path.of("/n/a2.wav");
    private static final Path B = Path.of("/n/a10.wav");
    private static final Path C = Path.of("/n/c.wav");
    private static final FileReview STAR = FileReview.NONE.withFlag(Optional.of(Flag.STAR));
    private static final FileReview REJECTED = FileReview.NONE.withFlag(Optional.of(Flag.REJECT));

    private final FileTable table = new FileTable();

    @BeforeEach
    void threeFiles() {
        table.add(List.of(A, B));
        table.add(List.of(C));
    }

    private void sort(ListOrder order) {
        table.sorted(table.sorting(order).get());
    }

    @Test
    void filesStandAsTheyCameOrByNameOrByTimeWithTheUnknownLast() {
        assertThat(table.shown()).containsExactly(A, B, C);
        sort(ListOrder.NAME);
        assertThat(table.shown()).containsExactly(B, A, C);
        table.recorded(C, LocalDateTime.of(2024, 6, 21, 22, 0));
        table.recorded(A, LocalDateTime.of(2024, 6, 21, 23, 0));
        sort(ListOrder.TIME);
        assertThat(table.shown()).containsExactly(C, A, B);
        sort(ListOrder.NATURAL);
        assertThat(table.shown()).containsExactly(A, B, C);
        assertThat(table.position(C)).isEqualTo(2);
    }

    @Test
    void whatComesLaterFindsItsPlaceInAnyOrder() {
        sort(ListOrder.NAME);
        table.add(List.of(Path.of("/n/b.wav")));
        assertThat(table.shown()).containsExactly(B, A, Path.of("/n/b.wav"), C);
    }

    @Test
    void aSortingOfEarlierDoesNotLoseWhatCameMeanwhile() {
        var sorting = table.sorting(ListOrder.NAME);
        table.add(List.of(Path.of("/n/b.wav")));
        table.sorted(sorting.get());
        assertThat(table.shown()).containsExactly(B, A, Path.of("/n/b.wav"), C);
    }

    @Test
    void everyWordMustStandInNameTagOrNote() {
        table.review(B, FileReview.NONE.withNote("Two BATS").withTags(List.of("Myotis")));
        table.arrange(ListFilter.ALL, "a1 bats  myo");
        assertThat(table.shown()).containsExactly(B);
        table.arrange(ListFilter.ALL, "A");
        assertThat(table.shown()).containsExactly(A, B, C);
        table.arrange(ListFilter.ALL, "sqx?");
        assertThat(table.shown()).isEmpty();
        table.arrange(ListFilter.ALL, "");
        assertThat(table.shown()).containsExactly(A, B, C);
    }

    @Test
    void eachFilterShowsItsFiles() {
        table.review(Map.of(A, STAR, B, REJECTED.withTags(List.of("x")), C, FileReview.NONE));
        table.arrange(new ListFilter.Flagged(Flag.REJECT), "");
        assertThat(table.shown()).containsExactly(B);
        table.arrange(new ListFilter.Reviewed(false), "");
        assertThat(table.shown()).containsExactly(C);
        table.arrange(new ListFilter.Reviewed(true), "");
        assertThat(table.shown()).containsExactly(A, B);
        table.arrange(new ListFilter.Tagged("x"), "");
        assertThat(table.shown()).containsExactly(B);
        table.arrange(new ListFilter.Noted(), "");
        assertThat(table.shown()).isEmpty();
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.reviewed()).isEqualTo(2);
        assertThat(table.tags()).containsExactly(Map.entry("x", 1));
        assertThat(table.flagged(Flag.STAR)).containsExactly(A);
    }

    @Test
    void theCurrentFileStaysUntilAnotherIs() {
        table.arrange(new ListFilter.Reviewed(false), "");
        table.setCurrent(B);
        assertThat(table.review(B, STAR)).as("it stays").isFalse();
        assertThat(table.shown()).containsExactly(A, B, C);
        assertThat(table.setCurrent(C)).as("it goes").isTrue();
        assertThat(table.shown()).containsExactly(A, C);
        assertThat(table.position(B)).isEqualTo(-1);
        assertThat(table.setCurrent(B)).as("it comes back").isTrue();
        assertThat(table.shown()).containsExactly(A, B, C);
    }

    @Test
    void theNextUnreviewedIsSoughtBehindTheCurrentThenFromTheTop() {
        table.setCurrent(B);
        assertThat(table.nextUnreviewed()).contains(C);
        table.review(C, STAR);
        assertThat(table.nextUnreviewed()).contains(A);
        table.review(A, STAR);
        assertThat(table.nextUnreviewed()).as("the current one is no next").isEmpty();
        table.setCurrent(null);
        assertThat(table.nextUnreviewed()).contains(B);
    }

    @Test
    void whatWasRemovedComesBackWhereItStoodAndAsItWas() {
        table.review(A, STAR);
        table.remove(List.of(A, C));
        assertThat(table.shown()).containsExactly(B);
        assertThat(table.reviewed()).isZero();
        assertThat(table.position(A)).isEqualTo(-1);
        table.add(List.of(C, A));
        assertThat(table.shown()).containsExactly(A, B, C);
        assertThat(table.reviewed()).isEqualTo(1);
        assertThat(table.size()).isEqualTo(3);
    }

    @Test
    void clearingForgetsFilesFilterAndSearchButNotTheOrder() {
        sort(ListOrder.NAME);
        table.arrange(new ListFilter.Noted(), "x");
        table.clear();
        assertThat(table.arrangement()).isEqualTo(Arrangement.PLAIN.withOrder(ListOrder.NAME));
        assertThat(table.size() + table.shown().size()).isZero();
    }

    /** Against a list that is filtered anew each time. */
    @Test
    void manyRandomStepsShowWhatAPlainFilterWould() {
        Random random = new Random(3);
        Map<Path, FileReview> reviews = new HashMap<>();
        List<Path> all = new ArrayList<>(List.of(A, B, C));
        for (int step = 0; step < 2_000; step++) {
            Path file = all.get(random.nextInt(all.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    Path fresh = Path.of("/n/f" + step + ".wav");
                    all.add(fresh);
                    table.add(List.of(fresh));
                }
                case 1 -> table.setCurrent(file);
                case 2 -> table.arrange(new ListFilter.Flagged(Flag.STAR), "");
                case 3 -> table.arrange(ListFilter.ALL, "" + random.nextInt(10));
                default -> {
                    FileReview review = random.nextBoolean() ? STAR : FileReview.NONE;
                    reviews.put(file, review);
                    table.review(file, review);
                }
            }
            Arrangement now = table.arrangement();
            List<Path> wanted = all.stream()
                    .filter(f -> now.filter().accepts(reviews.getOrDefault(f, FileReview.NONE))
                                    && f.getFileName().toString().contains(now.search())
                            || f.equals(current(table)))
                    .toList();
            assertThat(table.shown()).isEqualTo(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                assertThat(table.position(wanted.get(i))).isEqualTo(i);
            }
        }
        assertThat(table.reviewed()).isEqualTo((int)
                reviews.values().stream().filter(FileReview::isReviewed).count());
    }

    private Path lastCurrent;

    private Path current(FileTable of) {
        // the one file that a filter nothing passes still shows
        Arrangement now = of.arrangement();
        of.arrange(ListFilter.ALL, "no file is called so");
        lastCurrent = of.shown().isEmpty() ? null : of.shown().getFirst();
        of.arrange(now.filter(), now.search());
        return lastCurrent;
    }

    @Test
    void aHundredThousandFilesAreSearchedFilteredAndSteppedThroughInLessThan50Ms() {
        FileTable large = new FileTable();
        List<Path> files = IntStream.range(0, 100_000)
                .mapToObj(i -> Path.of("/night/SITE_" + i % 7 + "/Recording_" + i + ".wav"))
                .toList();
        large.add(files);
        Map<Path, FileReview> reviews = new HashMap<>();
        for (int i = 0; i < 100_000; i += 2) {
            reviews.put(files.get(i), STAR.withTags(List.of("Myotis")).withNote("note " + i));
        }
        large.review(reviews);
        large.setCurrent(files.getFirst());
        Runnable[] steps = {
            () -> large.arrange(ListFilter.ALL, "recording_99 myotis"),
            () -> large.arrange(new ListFilter.Reviewed(false), ""),
            () -> large.arrange(new ListFilter.Tagged("Myotis"), "note 5"),
            () -> large.arrange(ListFilter.ALL, ""),
            () -> assertThat(large.nextUnreviewed()).isPresent(),
            large::tags,
            () -> large.flagged(Flag.STAR),
            () -> large.review(files.get(77), REJECTED),
        };
        for (int step = 0; step < steps.length; step++) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                steps[step].run();
                least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            }
            System.out.println("step " + step + ": " + least / 1_000 + " µs");
            assertThat(least).as("step " + step).isLessThan(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
