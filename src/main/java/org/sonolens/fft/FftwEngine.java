package org.sonolens.fft;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.sonolens.memory.NativeArena;

/**
 * FFTW in single precision on native memory. A plan is measured when wisdom of its size is at hand, else estimated, so
 * that planning never delays a picture; see {@link FftWisdom}.
 */
final class FftwEngine implements FftEngine {
    static final int MEASURE = 0;
    private static final int ESTIMATE = 1 << 6;
    private static final int WISDOM_ONLY = 1 << 21;
    private static final int DESTROY_INPUT = 1;

    /** The largest transform, about 40 µs, that may hold the collector's safepoints while it runs. */
    private static final int BRIEF_SIZE = 16_384;

    private final FftwLibrary library;

    FftwEngine(FftwLibrary library) {
        this.library = library;
    }

    FftwLibrary library() {
        return library;
    }

    @Override
    public String name() {
        return "fftw";
    }

    @Override
    public RealFft plan(int fftSize, NativeArena arena) {
        Buffers buffers = Buffers.allocate(fftSize, arena);
        MemorySegment plan = arena.guard(
                "FFTW plan of " + fftSize,
                () -> {
                    synchronized (FftwLibrary.LOCK) {
                        MemorySegment wise = library.makePlan(
                                fftSize, buffers.in(), buffers.out(), MEASURE | DESTROY_INPUT | WISDOM_ONLY);
                        return wise.address() != 0
                                ? wise
                                : library.makePlan(fftSize, buffers.in(), buffers.out(), ESTIMATE | DESTROY_INPUT);
                    }
                },
                library::destroyPlan);
        return new Plan(library.execution(fftSize <= BRIEF_SIZE), plan, fftSize);
    }

    /** Aligned as when planned: FFTW's fast loops expect it. */
    private record Buffers(MemorySegment in, MemorySegment out) {
        static Buffers allocate(int size, NativeArena arena) {
            return new Buffers(
                    arena.allocate("frame", (long) size * Float.BYTES),
                    arena.allocate("spectrum", (size + 2L) * Float.BYTES));
        }
    }

    private record Plan(MethodHandle execution, MemorySegment plan, int size) implements RealFft {
        @Override
        public FftWorkspace newWorkspace(NativeArena arena) {
            Buffers buffers = Buffers.allocate(size, arena);
            MemorySegment in = buffers.in();
            MemorySegment out = buffers.out();
            return (frame, spectrum) -> {
                MemorySegment.copy(frame, 0, in, ValueLayout.JAVA_FLOAT, 0, size);
                FftwLibrary.execute(execution, plan, in, out);
                MemorySegment.copy(out, ValueLayout.JAVA_FLOAT, 0, spectrum, 0, size + 2);
            };
        }
    }
}
