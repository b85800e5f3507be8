package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/** A source whose decoding has begun, with a reader; closing it fails when any native memory is left. */
final class OpenedSound implements AutoCloseable {
    final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
    private final LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "test");
    private final NativeArena arena = NativeArena.open(account, "test");
    final SampleSource source;
    final SampleReader reader;

    OpenedSound(Path file) throws UnreadableAudioException {
        this(file, 100 << 20);
    }

    OpenedSound(Path file, long mostMemoryBytes) throws UnreadableAudioException {
        source = SampleSources.open(file);
        try {
            source.begin(account, mostMemoryBytes);
            reader = source.newReader(arena);
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** Waits until everything is decoded. */
    OpenedSound whole() throws Exception {
        source.completed().get(60, TimeUnit.SECONDS);
        return this;
    }

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
