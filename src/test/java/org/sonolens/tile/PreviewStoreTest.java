package org.sonolens.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which previews are wanted, and who makes them. */
class PreviewStoreTest {
    private static final Path A = Path.of("a.wav");
    private static final Path B = Path.of("b.wav");

    @Test
    void whatIsWantedAnewGoesOnAndWhatIsNotIsDropped() {
        PreviewStore store = new PreviewStore();
        store.want(List.of(A, B));
        store.want(List.of(B));
        assertThat(store.isWanted(A)).isFalse();
        assertThat(store.isWanted(B)).isTrue();
    }

    @Test
    void oneOfAFileIsMadeAtATime() {
        PreviewStore store = new PreviewStore();
        assertThat(store.begins(A)).isTrue();
        assertThat(store.begins(A)).isFalse();
        assertThat(store.begins(B)).isTrue();
        store.ended(A);
        assertThat(store.begins(A)).isTrue();
    }
}
