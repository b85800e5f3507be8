package org.sonolens.cli;

import java.nio.file.Path;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftWisdom;
import org.sonolens.settings.UserFolders;

/** Where FFTW's measured plans are kept for all runs of this user. Stateless. */
public final class WisdomFile {
    private WisdomFile() {}

    public static Path current() {
        return UserFolders.current().cache().resolve("fftw-wisdom");
    }

    /** Takes in what was measured earlier, if anything was, so that the engine's plans are the measured ones. */
    public static FftEngine recalledBy(FftEngine engine) {
        FftWisdom.load(engine, current());
        return engine;
    }
}
