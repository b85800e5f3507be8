package org.sonolens.fft;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions of single-precision FFTW 3 that are used, by their C signatures (FFTW 3.3 manual, chapter 4). Only
 * execute is thread-safe; everything else runs under {@link #LOCK}, one a process. What is seldom called is linked when it
 * is: each link takes milliseconds that every start would wait for.
 *
 * @param executeBrief void fftwf_execute_dft_r2c(plan, in, out) as a critical call: cheaper, but the collector waits for it,
 *     so only for what takes well under 100 µs
 * @param executeLong the same function, called in the ordinary way
 * @param plan plan fftwf_plan_dft_r2c_1d(n, in, out, flags)
 * @param destroy void fftwf_destroy_plan(plan)
 * @param importWisdom int fftwf_import_wisdom_from_string(text)
 * @param exportText char* fftwf_export_wisdom_to_string()
 * @param free void fftwf_free(pointer)
 */
record FftwLibrary(
        MethodHandle executeBrief,
        Supplier<MethodHandle> executeLong,
        MethodHandle plan,
        MethodHandle destroy,
        MethodHandle importWisdom,
        Supplier<MethodHandle> exportText,
        Supplier<MethodHandle> free) {
    static final Object LOCK = new Object();
    private static final Logger LOG = LoggerFactory.getLogger(FftwLibrary.class);

    /**
     * The library from the folder that the build unpacked it into, else the system's.
     *
     * @throws IllegalArgumentException when neither loads
     */
    static FftwLibrary load() {
        RuntimeException first = new IllegalArgumentException("no FFTW library is known on this system");
        for (String candidate : candidates()) {
            try {
                SymbolLookup lookup = candidate.contains("/") || candidate.contains("\\")
                        ? SymbolLookup.libraryLookup(Path.of(candidate), Arena.global())
                        : SymbolLookup.libraryLookup(candidate, Arena.global());
                FftwLibrary library = link(lookup);
                LOG.debug("FFTW loaded: {}", candidate);
                return library;
            } catch (RuntimeException absent) {
                first.addSuppressed(absent);
            }
        }
        throw first;
    }

    private static List<String> candidates() {
        List<String> names = new ArrayList<>();
        String folder = System.getProperty("sonolens.native", "");
        if (!folder.isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.getFileName().toString().contains("fftw3f"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(names::add);
            } catch (IOException unreadable) {
                LOG.debug("no natives in {}", folder, unreadable);
            }
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            names.add("libfftw3f-3.dll");
        } else if (os.contains("mac")) {
            names.add("libfftw3f.3.dylib");
        } else {
            names.add("libfftw3f.so.3");
        }
        return names;
    }

    private static FftwLibrary link(SymbolLookup lookup) {
        Linker linker = Linker.nativeLinker();
        MemorySegment execute = lookup.findOrThrow("fftwf_execute_dft_r2c");
        FunctionDescriptor threeAddresses = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS);
        return new FftwLibrary(
                linker.downcallHandle(execute, threeAddresses, Linker.Option.critical(false)),
                () -> linker.downcallHandle(execute, threeAddresses),
                linker.downcallHandle(
                        lookup.findOrThrow("fftwf_plan_dft_r2c_1d"),
                        FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)),
                linker.downcallHandle(lookup.findOrThrow("fftwf_destroy_plan"), FunctionDescriptor.ofVoid(ADDRESS)),
                linker.downcallHandle(
                        lookup.findOrThrow("fftwf_import_wisdom_from_string"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS)),
                () -> linker.downcallHandle(
                        lookup.findOrThrow("fftwf_export_wisdom_to_string"), FunctionDescriptor.of(ADDRESS)),
                () -> linker.downcallHandle(lookup.findOrThrow("fftwf_free"), FunctionDescriptor.ofVoid(ADDRESS)));
    }

    /** A plan, or NULL. Call under {@link #LOCK}. */
    MemorySegment makePlan(int size, MemorySegment in, MemorySegment out, int flags) {
        try {
            return (MemorySegment) plan.invokeExact(size, in, out, flags);
        } catch (RuntimeException | Error passedOn) {
            throw passedOn;
        } catch (Throwable impossible) {
            throw new AssertionError("fftwf_plan_dft_r2c_1d", impossible);
        }
    }

    /** Destroys a plan, once. Takes {@link #LOCK}. */
    void destroyPlan(MemorySegment made) {
        synchronized (LOCK) {
            try {
                destroy.invokeExact(made);
            } catch (RuntimeException | Error passedOn) {
                throw passedOn;
            } catch (Throwable impossible) {
                throw new AssertionError("fftwf_destroy_plan", impossible);
            }
        }
    }

    /** How a transform is executed that takes well under 100 µs, or longer. */
    MethodHandle execution(boolean brief) {
        return brief ? executeBrief : executeLong.get();
    }

    /** Transforms once. Thread-safe. @param execution from {@link #execution} */
    static void execute(MethodHandle execution, MemorySegment made, MemorySegment in, MemorySegment out) {
        try {
            execution.invokeExact(made, in, out);
        } catch (RuntimeException | Error passedOn) {
            throw passedOn;
        } catch (Throwable impossible) {
            throw new AssertionError("fftwf_execute_dft_r2c", impossible);
        }
    }

    /** Adds what another process measured; false when the text is of another build of FFTW. */
    boolean importWisdom(String text) {
        synchronized (LOCK) {
            try (Arena arena = Arena.ofConfined()) {
                return (int) importWisdom.invokeExact(arena.allocateFrom(text)) != 0;
            } catch (RuntimeException | Error passedOn) {
                throw passedOn;
            } catch (Throwable impossible) {
                throw new AssertionError("fftwf_import_wisdom_from_string", impossible);
            }
        }
    }

    /** All that was measured so far. */
    String exportWisdom() {
        synchronized (LOCK) {
            try {
                MemorySegment text = (MemorySegment) exportText.get().invokeExact();
                String copy = text.reinterpret(Long.MAX_VALUE).getString(0);
                free.get().invokeExact(text);
                return copy;
            } catch (RuntimeException | Error passedOn) {
                throw passedOn;
            } catch (Throwable impossible) {
                throw new AssertionError("fftwf_export_wisdom_to_string", impossible);
            }
        }
    }
}
