package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/** A source with a reader and the native memory for it; closing it fails when any of that memory is left. */
final class OpenedWav implements AutoCloseable {
    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.MIB);
    private final LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
    private final NativeArena arena = NativeArena.open(account, "test");
    final SampleSource source;
    final SampleReader reader;

    OpenedWav(Path file) throws UnreadableAudioException {
        source = SampleSources.open(file);
        reader = source.newReader(arena);
    }

    long reservedBytes() {
        return ledger.reservedBytes();
    }

    NativeArena arena() {
        return arena;
    }

    /** Every sample, by channel. */
    float[][] all() throws IOException {
        return read(0, (int) source.format().frames());
    }

    float[][] read(long first, int count) throws IOException {
        float[][] channels = new float[source.format().channels()][count];
        reader.read(first, count, channels, 0);
        return channels;
    }

    @Override
    public void close() {
        source.close();
        arena.close();
        account.close();
        ledger.assertEmpty();
    }
}
