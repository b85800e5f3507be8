package org.sonolens.fft;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/**
 * What FFTW measured on this machine, kept in a file so that plans are both fast and made at once. Thread-safe. Does
 * nothing where FFTW is not the engine.
 */
public final class FftWisdom {
    private static final Logger LOG = LoggerFactory.getLogger(FftWisdom.class);

    private FftWisdom() {}

    /** Takes in the file of an earlier run; one that is missing, damaged or of another build is passed over. */
    public static boolean load(FftEngine engine, Path file) {
        if (!(engine instanceof FftwEngine fftw) || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            return fftw.library().importWisdom(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            LOG.debug("no wisdom in {}", file, unreadable);
            return false;
        }
    }

    /**
     * Measures plans of some sizes, 110 to 220 ms each, and saves all that is known: under a temporary name, then moved.
     *
     * @throws IOException when the file cannot be written; what was measured serves this process all the same
     */
    public static void measure(FftEngine engine, MemoryLedger ledger, Path file, int... sizes) throws IOException {
        if (!(engine instanceof FftwEngine fftw)) {
            return;
        }
        for (int size : sizes) {
            try (LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "FFT planner");
                    NativeArena arena = NativeArena.open(account, "FFT planner")) {
                MemorySegment in = arena.allocate("frame", (long) size * Float.BYTES);
                MemorySegment out = arena.allocate("spectrum", (size + 2L) * Float.BYTES);
                arena.guard(
                        "measured plan of " + size,
                        () -> {
                            synchronized (FftwLibrary.LOCK) {
                                return fftw.library().makePlan(size, in, out, FftwEngine.MEASURE | 1);
                            }
                        },
                        fftw.library()::destroyPlan);
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = Files.createTempFile(folder, "wisdom", ".tmp");
        try {
            Files.writeString(temporary, fftw.library().exportWisdom(), StandardCharsets.US_ASCII);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
