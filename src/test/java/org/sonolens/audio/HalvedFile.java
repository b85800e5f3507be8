package org.sonolens.audio;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of two processes that decode one FLAC file begin with: the file, its source, and decoders that can be faked. */
abstract class HalvedFile {
    static final long MUCH_MEMORY = 100 << 20;
    static final long LITTLE_MEMORY = 1 << 16;
    static final int RATE_HZ = 48_000;
    static final int SECONDS = 7;
    static final long ALL = (long) SECONDS * RATE_HZ;

    @TempDir
    Path folder;

    Path wav;
    Path flac;
    FakedDecoders decoders;
    private int caches;

    @BeforeEach
    void makeTheFiles() throws Exception {
        newCache();
        wav = CompressedSamples.voices(folder.resolve("voices.wav"), RATE_HZ, SECONDS);
        flac = CompressedSamples.encode(wav, folder.resolve("voices.flac"), "-c:a", "flac");
        decoders = new FakedDecoders(folder);
    }

    @AfterEach
    void asUsual() {
        decoders.close();
    }

    /** What is decoded to a file would be found again. */
    void newCache() {
        Decoding.keepIn(folder.resolve("cache" + caches++));
    }

    /** The newest cache. */
    Path cache() {
        return folder.resolve("cache" + (caches - 1));
    }
}
