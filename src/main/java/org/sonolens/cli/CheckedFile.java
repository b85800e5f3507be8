package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleReader;
import org.sonolens.audio.SampleSource;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/**
 * What a look at all of a file found. Immutable.
 *
 * @param repairs what was wrong and is read anyway, one sentence each
 * @param error why it cannot be read, or not to its end; null for one that can
 */
record CheckedFile(
        Path file, List<String> repairs, @Nullable String error) {
    private static final int BLOCK_VALUES = 1 << 16;

    /** How a file came out. */
    enum State {
        OK,
        REPAIRED,
        UNREADABLE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CheckedFile {
        repairs = List.copyOf(repairs);
    }

    State state() {
        return error != null ? State.UNREADABLE : repairs.isEmpty() ? State.OK : State.REPAIRED;
    }

    /** Reads a file from its header to its last sample; memory is bounded whatever its length. */
    static CheckedFile read(Path file, MemoryLedger ledger) {
        try (SampleSource source = OpenRecording.source(file)) {
            String error = readToTheEnd(source, ledger);
            return new CheckedFile(file, source.repairs(), error == null ? null : file + ": " + error);
        } catch (CommandFailure unreadable) {
            return new CheckedFile(file, List.of(), unreadable.getMessage());
        }
    }

    /** Why it cannot be read to its end; null when it can. */
    private static @Nullable String readToTheEnd(SampleSource source, MemoryLedger ledger) {
        if (source.stored().isEmpty()) {
            return countWhatIsDecoded(source);
        }
        AudioFormat format = source.format();
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "check");
        long done = 0;
        try (NativeArena arena = NativeArena.open(account, "check")) {
            SampleReader reader = source.newReader(arena);
            float[][] block = new float[format.channels()][Math.max(1, BLOCK_VALUES / format.channels())];
            while (done < format.frames()) {
                int count = (int) Math.min(block[0].length, format.frames() - done);
                int got = reader.read(done, count, block, 0);
                done += got;
                if (got < count) {
                    return String.format(
                            Locale.ROOT,
                            "was cut short at %.3f of %.3f s while it was read; record or copy it again",
                            (double) done / format.sampleRateHz(),
                            format.durationSeconds());
                }
            }
            return null;
        } catch (IOException failed) {
            return String.format(
                    Locale.ROOT,
                    "cannot be read from %.3f s on (%s); check its disk or copy it again",
                    (double) done / format.sampleRateHz(),
                    failed.getMessage());
        } finally {
            account.close();
        }
    }

    /** Decodes a file to its end and keeps nothing; what is wrong with it is then among its repairs. */
    private static @Nullable String countWhatIsDecoded(SampleSource source) {
        try {
            source.count();
            return null;
        } catch (IOException failed) {
            return "cannot be decoded to its end (" + failed.getMessage() + "); copy it again";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "was not read to its end; check it again";
        }
    }
}
