package org.sonolens.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

    @Test
    void numbersInNamesAreCounted() {
        List<String> expected = List.of(
                "file.wav", "file1.wav", "file2.wav", "File10.wav", "file100.wav", "file1000000000000000000000.wav");
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(ORDER);
        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void timesInNamesOfRecordersRunOn() {
        assertThat(ORDER.compare("20240501_235959.wav", "20240502_000000.wav")).isNegative();
        assertThat(ORDER.compare("a-9-10", "a-10-9")).isNegative();
    }

    @Test
    void namesThatDifferInCaseOrZerosAreNeighboursAndNotEqual() {
        List<String> names = new ArrayList<>(List.of("b1", "A01", "a2", "a1", "A1"));
        names.sort(ORDER);
        assertThat(names.subList(0, 3)).containsExactlyInAnyOrder("A01", "A1", "a1");
        assertThat(names.subList(3, 5)).containsExactly("a2", "b1");
        assertThat(ORDER.compare("a1", "A1")).isNotZero();
    }

    @Test
    void aTurkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ORDER.compare("INDEX", "indez")).isNegative();
            assertThat(ORDER.compare("index", "INDEZ")).isNegative();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 4_000)
    void itIsATotalOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        int ab = Integer.signum(ORDER.compare(a, b));
        assertThat(Integer.signum(ORDER.compare(b, a))).isEqualTo(-ab);
        assertThat(ab == 0).isEqualTo(a.equals(b));
        if (ab <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    /** Few letters, so that many names share their beginnings and differ in case, zeros and lone surrogates. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars('0', '1', '2', 'a', 'A', '-', '.', 'é', 'İ', 'ß', '\uD83E', '\uDD87')
                .ofMaxLength(6);
    }
}
