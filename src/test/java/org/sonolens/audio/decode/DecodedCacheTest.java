package org.sonolens.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

class DecodedCacheTest {
    private static final DecodedFacts FACTS = new DecodedFacts(8000, 1, 50, List.of("a repair"));

    @TempDir
    Path folder;

    @Test
    void theLeastRecentlyUsedGoFirstOnceTheBoundIsReached() throws Exception {
        DecodedCache cache = new DecodedCache(folder, 250, 0);
        DecodedCache.Key a = kept(cache, "a", 100);
        DecodedCache.Key b = kept(cache, "b", 100);
        DecodedCache.Kept used = cache.take(a);
        assertThat(used).isNotNull();
        assertThat(used.facts()).isEqualTo(FACTS);
        cache.keep(a, used);
        DecodedCache.Key c = kept(cache, "c", 100);
        assertThat(cache.take(b)).isNull();
        assertThat(cache.take(a)).isNotNull();
        assertThat(cache.take(c)).isNotNull();
        assertThat(cache.take(c)).as("taken out").isNull();
    }

    @Test
    @Timeout(10)
    void whatIsLargerThanTheBoundIsRemovedWhileNobodyWaits() throws Exception {
        DecodedCache cache = new DecodedCache(folder, 50, 0);
        Path file = cache.newFile();
        cache.keep(new DecodedCache.Key(folder.resolve("x"), 1, 1), new DecodedCache.Kept(file, 100, FACTS));
        while (Files.exists(file)) {
            Thread.sleep(1);
        }
    }

    @Test
    void whatACrashedProcessLeftIsRemovedAndWhatALivingOneHasStays() throws Exception {
        Path crashed = Files.createDirectories(folder.resolve("decoded/4194305-1"));
        Path reused = Files.createDirectories(
                folder.resolve("decoded/" + ProcessHandle.current().pid() + "-1"));
        Path other = Files.createDirectories(folder.resolve("decoded/notes"));
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        Path living = Files.createDirectories(folder.resolve("decoded/" + parent.pid() + "-"
                + parent.info().startInstant().orElseThrow().toEpochMilli()));
        Files.write(crashed.resolve("1.pcm"), new byte[10]);
        Path mine = new DecodedCache(folder).newFile();
        assertThat(crashed).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(living).exists();
        assertThat(other).exists();
        assertThat(mine).exists();
    }

    @Test
    @Timeout(10)
    void aDiskWithoutRoomIsSaidBeforeAnythingIsDecodedAndLeavesNoFile() throws Exception {
        Path source = Files.write(folder.resolve("long.flac"), new byte[10_000_000]);
        DecodedCache full = new DecodedCache(folder, 1L << 40, Long.MAX_VALUE / 2);
        DecodedCache roomy = new DecodedCache(folder.resolve("roomy"), 1L << 40, 0);
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.MIB);
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "test");
        try (NativeArena arena = NativeArena.open(account, "test")) {
            assertThatThrownBy(() -> SamplePlace.found(file(source, full), 50_000_000, true, arena, 1000))
                    .isInstanceOf(NoRoomForSamplesException.class)
                    .hasMessageMatching(
                            "needs 48 MiB to be decoded, and the disk of .*decoded has 0 to spare; free .*");
            assertThat(ledger.reservedBytes()).isZero();
            try (SampleStore store = SamplePlace.found(file(source, roomy), 50_000_000, true, arena, 1000)) {
                assertThat(store.wholeFile()).exists();
                assertThat(ledger.reservedBytes()).isLessThan(100_000);
            }
        }
        account.close();
        ledger.assertEmpty();
        while (!KeptFiles.in(folder).isEmpty()) {
            Thread.sleep(1);
        }
    }

    private static DecodedFile file(Path source, DecodedCache cache) throws Exception {
        return new DecodedFile("long.flac", DecodedCache.Key.of(source), SampleForm.INT_16, cache, null, List::of);
    }

    private DecodedCache.Key kept(DecodedCache cache, String name, int bytes) throws Exception {
        DecodedCache.Key key = new DecodedCache.Key(folder.resolve(name), 1, 1);
        cache.keep(key, new DecodedCache.Kept(cache.newFile(), bytes, FACTS));
        return key;
    }
}
