package org.sonolens.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodedCacheTest {
    private static final DecodedFacts FACTS = new DecodedFacts(8000, 1, 50, List.of("a repair"));

    @TempDir
    Path folder;

    @Test
    void theLeastRecentlyUsedGoFirstOnceTheBoundIsReached() throws Exception {
        DecodedCache cache = new DecodedCache(folder, 250);
        DecodedCache.Key a = kept(cache, "a", 100);
        DecodedCache.Key b = kept(cache, "b", 100);
        DecodedCache.Kept used = cache.take(a);
        assertThat(used).isNotNull();
        assertThat(used.facts()).isEqualTo(FACTS);
        cache.keep(a, used);
        DecodedCache.Key c = kept(cache, "c", 100);
        assertThat(cache.take(b)).isNull();
        assertThat(cache.take(a)).isNotNull();
        assertThat(cache.take(c)).isNotNull();
        assertThat(cache.take(c)).as("taken out").isNull();
    }

    @Test
    void whatIsLargerThanTheBoundIsRemovedAtOnce() throws Exception {
        DecodedCache cache = new DecodedCache(folder, 50);
        Path file = cache.newFile();
        cache.keep(new DecodedCache.Key(folder.resolve("x"), 1, 1), new DecodedCache.Kept(file, 100, FACTS));
        assertThat(file).doesNotExist();
    }

    @Test
    void whatACrashedProcessLeftIsRemovedAndWhatALivingOneHasStays() throws Exception {
        Path crashed = Files.createDirectories(folder.resolve("decoded/4194305-1"));
        Path reused = Files.createDirectories(
                folder.resolve("decoded/" + ProcessHandle.current().pid() + "-1"));
        Path other = Files.createDirectories(folder.resolve("decoded/notes"));
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        Path living = Files.createDirectories(folder.resolve("decoded/" + parent.pid() + "-"
                + parent.info().startInstant().orElseThrow().toEpochMilli()));
        Files.write(crashed.resolve("1.pcm"), new byte[10]);
        Path mine = new DecodedCache(folder).newFile();
        assertThat(crashed).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(living).exists();
        assertThat(other).exists();
        assertThat(mine).exists();
    }

    private DecodedCache.Key kept(DecodedCache cache, String name, int bytes) throws Exception {
        DecodedCache.Key key = new DecodedCache.Key(folder.resolve(name), 1, 1);
        cache.keep(key, new DecodedCache.Kept(cache.newFile(), bytes, FACTS));
        return key;
    }
}
