package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/**
 * What a coverage-guided fuzzer calls with file after file: opens it in place, reads its texts and its samples. Whatever
 * it throws but a refusal is a bug. {@code src/test/fuzz/run} starts one.
 */
public final class HeaderFuzzTarget {
    private static final int FRAMES = 50;
    private static final Path FILE = file();

    private HeaderFuzzTarget() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("sonolens-fuzz", ".snd");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The name is the fuzzer's. @param file the bytes of a file */
    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        Files.write(FILE, file);
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.MIB);
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "fuzz");
        try (NativeArena arena = NativeArena.open(account, "fuzz");
                SampleSource source = SampleSources.openInPlace(FILE)) {
            if (source != null) {
                read(source, arena);
            }
        } catch (UnreadableAudioException refused) {
            if (refused.getMessage() == null || refused.getMessage().contains("\n")) {
                throw new AssertionError("a refusal that is no line", refused);
            }
        }
        account.close();
        ledger.assertEmpty();
    }

    private static void read(SampleSource source, NativeArena arena) throws IOException {
        SampleReader reader = source.newReader(arena);
        long frames = source.format().frames();
        float[][] samples = new float[source.format().channels()][FRAMES];
        reader.read(-3, FRAMES, samples, 0);
        reader.readMix(frames - 3, FRAMES, samples[0], 0);
        source.metadata();
        for (float[] channel : samples) {
            for (float sample : channel) {
                if (!Float.isFinite(sample)) {
                    throw new AssertionError("a sample of " + sample);
                }
            }
        }
    }
}
