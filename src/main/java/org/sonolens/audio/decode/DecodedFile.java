package org.sonolens.audio.decode;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a decoded sound knows of its file and of where it may be kept. Immutable.
 *
 * @param name the file's own, for lines of the log
 * @param key which state of it is decoded
 * @param kept what was decoded of it before; null when it is decoded now
 * @param noted says what was wrong with it so far
 */
record DecodedFile(
        String name,
        DecodedCache.Key key,
        SampleForm form,
        DecodedCache cache,
        @Nullable Path kept,
        Supplier<List<String>> noted) {
    List<String> repairs() {
        return noted.get();
    }

    /** Hands a complete decoded file to the cache. */
    void keep(Path complete, DecodedFacts facts) {
        cache.keep(key, new DecodedCache.Kept(complete, facts.frames() * facts.channels() * form.bytes(), facts));
    }

    /** Puts back what was taken out of the cache and not used. */
    void giveBack(DecodedFacts facts) {
        if (kept != null) {
            keep(kept, facts);
        }
    }
}
