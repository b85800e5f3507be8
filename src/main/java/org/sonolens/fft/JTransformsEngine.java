package org.sonolens.fft;

import org.jtransforms.fft.FloatFFT_1D;
import org.jtransforms.utils.CommonUtils;
import org.sonolens.memory.NativeArena;

/** JTransforms on float arrays, for where FFTW does not load. Holds no native memory. */
final class JTransformsEngine implements FftEngine {
    static final JTransformsEngine INSTANCE = new JTransformsEngine();

    private JTransformsEngine() {
        // a transform is one worker's work: JTransforms must not spread it over threads of its own
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    @Override
    public String name() {
        return "jtransforms";
    }

    @Override
    public RealFft plan(int fftSize, NativeArena arena) {
        return new Plan(new FloatFFT_1D(fftSize), fftSize, arena);
    }

    private record Plan(FloatFFT_1D transform, int size, NativeArena owner) implements RealFft {
        @Override
        public FftWorkspace newWorkspace(NativeArena arena) {
            return (frame, spectrum) -> {
                // the same contract as a native plan: no use after the owner closed
                owner.ensureOpen();
                System.arraycopy(frame, 0, spectrum, 0, size);
                // packed: Re[0], Re[N/2], Re[1], Im[1], …
                transform.realForward(spectrum);
                spectrum[size] = spectrum[1];
                spectrum[size + 1] = 0;
                spectrum[1] = 0;
            };
        }
    }
}
