package org.sonolens.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GivenPathTest {
    private static final List<String> PARTS =
            List.of("a", "A", "ä", "b", "0", "1", "01", "10", "2", " ", "-", "_", ".");

    @Test
    void pathsOfOneFolderAndOfSeveralAreSortedByTheOrder() {
        Random random = new Random(71);
        List<Path> folders = List.of(Path.of("/night 2/left"), Path.of("/night 10"), Path.of("/night 10/left"));
        for (int round = 0; round < 50; round++) {
            List<Path> paths = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                StringBuilder name = new StringBuilder("n");
                for (int part = random.nextInt(5); part >= 0; part--) {
                    name.append(PARTS.get(random.nextInt(PARTS.size())));
                }
                paths.add(folders.get(random.nextInt(1 + round % 3)).resolve(name + ".wav"));
            }
            List<Path> whole = new ArrayList<>(paths);
            whole.sort(GivenPath.ORDER);
            GivenPath.sort(paths);
            assertThat(paths).isEqualTo(whole);
        }
    }
}
