package org.sonolens.fft;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the transform to use on this machine. Thread-safe; libraries are loaded once a process. */
public final class FftEngines {
    private static final Logger LOG = LoggerFactory.getLogger(FftEngines.class);

    private FftEngines() {}

    /**
     * The engine of a choice.
     *
     * @throws FftUnavailableException when FFTW is asked for by name and its library does not load
     */
    public static FftEngine choose(FftChoice choice) {
        return switch (choice) {
            case JTRANSFORMS -> JTransformsEngine.INSTANCE;
            case FFTW -> {
                FftEngine engine = Fftw.ENGINE;
                if (engine == null) {
                    throw new FftUnavailableException(
                            "FFTW does not load on this machine; install libfftw3-single3, or use --fft-engine jtransforms",
                            Fftw.FAILURE);
                }
                yield engine;
            }
            case AUTO -> {
                FftEngine engine = Fftw.ENGINE;
                if (engine == null) {
                    LOG.info("FFTW does not load; JTransforms is used", Fftw.FAILURE);
                    yield JTransformsEngine.INSTANCE;
                }
                yield engine;
            }
        };
    }

    /** FFTW, loaded when first asked for. */
    private static final class Fftw {
        static final @Nullable FftEngine ENGINE;
        static final @Nullable Throwable FAILURE;

        static {
            FftEngine engine = null;
            Throwable failure = null;
            try {
                engine = new FftwEngine(FftwLibrary.load());
            } catch (RuntimeException | LinkageError unavailable) {
                failure = unavailable;
            }
            ENGINE = engine;
            FAILURE = failure;
        }
    }
}
