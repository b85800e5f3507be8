package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileListTest {
    private static final Path A = Path.of("a.wav");
    private static final Path B = Path.of("b.wav");
    private static final Path C = Path.of("c.wav");

    private final FileList list = new FileList();

    @BeforeEach
    void fill() {
        list.add(List.of(A, B));
        list.add(List.of(C));
    }

    @Test
    void itEndsAtItsEnds() {
        assertThat(list.goTo(Integer.MAX_VALUE)).isEqualTo(C);
        assertThat(list.goTo(3)).as("nothing to do at the end").isNull();
        assertThat(list.goTo(-1)).isEqualTo(A);
        assertThat(list.goTo(-7)).isNull();
    }

    @Test
    void whatIsCurrentStaysCurrentWhileTheListGrows() {
        list.select(B);
        list.add(List.of(Path.of("d.wav")));
        assertThat(list.currentFile()).isEqualTo(B);
        assertThat(list.current()).isEqualTo(1);
        assertThat(list.size()).isEqualTo(4);
    }

    @Test
    void anEmptyListGoesNowhere() {
        list.clear();
        assertThat(list.goTo(0)).isNull();
        assertThat(list.currentFile()).isNull();
        assertThat(list.select(A)).isEqualTo(-1);
    }

    @Test
    void anUnreadableFileIsRememberedUntilTheListBeginsAnew() {
        list.markUnreadable(B);
        assertThat(list.isUnreadable(B)).isTrue();
        assertThat(list.isUnreadable(A)).isFalse();
        list.clear();
        assertThat(list.isUnreadable(B)).isFalse();
    }
}
