package org.sonolens.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftWisdom;
import org.sonolens.settings.UserFolders;

/** Where FFTW's measured plans are kept for all runs of this user. Thread-safe. */
public final class WisdomFile {
    private static final String NAME = "fftw-wisdom";
    private static final Set<Path> RECALLED = new HashSet<>();

    private WisdomFile() {}

    public static Path current() {
        return UserFolders.current().cache().resolve(NAME);
    }

    /**
     * Takes in, once a process, what was measured earlier, so that the engine's plans are the measured ones: by this user,
     * else by whoever built the package, on another machine of the kind.
     */
    public static FftEngine recalledBy(FftEngine engine) {
        synchronized (RECALLED) {
            if (!recalled(engine, current())) {
                String natives = System.getProperty("sonolens.native", "");
                if (!natives.isEmpty()) {
                    recalled(engine, Path.of(natives).resolveSibling(NAME));
                }
            }
        }
        return engine;
    }

    private static boolean recalled(FftEngine engine, Path file) {
        if (!RECALLED.contains(file) && FftWisdom.load(engine, file)) {
            RECALLED.add(file);
        }
        return RECALLED.contains(file);
    }
}
