package org.sonolens.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftWisdom;
import org.sonolens.settings.UserFolders;

/** Where FFTW's measured plans are kept for all runs of this user. Thread-safe. */
public final class WisdomFile {
    private static final Set<Path> RECALLED = new HashSet<>();

    private WisdomFile() {}

    public static Path current() {
        return UserFolders.current().cache().resolve("fftw-wisdom");
    }

    /** Takes in, once a process, what was measured earlier, so that the engine's plans are the measured ones. */
    public static FftEngine recalledBy(FftEngine engine) {
        Path file = current();
        synchronized (RECALLED) {
            if (!RECALLED.contains(file) && FftWisdom.load(engine, file)) {
                RECALLED.add(file);
            }
        }
        return engine;
    }
}
