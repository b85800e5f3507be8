package org.sonolens.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeLeakCheck;
import org.sonolens.view.Statistic;

@ExtendWith(NativeLeakCheck.class)
class TileSlabTest {
    private static final int SLOTS = 4;
    private static final int KEPT_LEVEL = 3;

    private LedgerAccount account;
    private NativeArena arena;
    private TileSlab slab;

    @BeforeEach
    void open(MemoryLedger ledger) {
        account = ledger.openAccount(AccountKind.SCRATCH, "test");
        arena = NativeArena.open(account, "test");
        slab = new TileSlab(arena.allocate("slab", SLOTS * Tile.BYTES), SLOTS, KEPT_LEVEL, account);
    }

    @AfterEach
    void close() {
        arena.close();
        account.close();
    }

    private static TileKey key(long column) {
        return key(column, 0);
    }

    private static TileKey key(long column, int row) {
        return new TileKey(0, 0, Statistic.MAX, column, row);
    }

    private void claim(long column) {
        slab.unpin(slab.pinOrClaim(key(column)));
    }

    @Test
    void theLeastRecentlyUsedTileGoesFirst() {
        for (int column = 0; column < SLOTS; column++) {
            claim(column);
        }
        slab.unpin(slab.pin(key(0)));
        claim(100);
        assertThat(slab.pin(key(1))).as("the oldest untouched").isNull();
        for (long there : new long[] {0, 2, 3, 100}) {
            assertThat(slab.pin(key(there))).as("tile " + there).isNotNull();
        }
    }

    @Test
    void aPinnedTileStaysAndWithAllPinnedNothingIsClaimed() {
        List<Tile> pinned = new ArrayList<>();
        for (int column = 0; column < SLOTS; column++) {
            pinned.add(slab.pinOrClaim(key(column)));
        }
        assertThat(slab.pinOrClaim(key(100))).isNull();
        slab.unpin(pinned.get(2));
        Tile claimed = slab.pinOrClaim(key(100));
        assertThat(claimed).isNotNull();
        assertThat(claimed.slot()).isEqualTo(pinned.get(2).slot());
        assertThat(slab.pin(key(2))).isNull();
        assertThat(slab.pin(key(0))).isSameAs(pinned.get(0));
    }

    @Test
    void tilesOfLevelsThatCoverTheWholeGoLast() {
        TileKey coarse = new TileKey(0, KEPT_LEVEL, Statistic.MAX, 0, 0);
        slab.unpin(slab.pinOrClaim(coarse));
        for (int column = 0; column < 3 * SLOTS; column++) {
            claim(column);
        }
        Tile there = slab.pin(coarse);
        assertThat(there).isNotNull();
        slab.unpin(there);
        for (int index = 1; index <= SLOTS; index++) {
            slab.unpin(slab.pinOrClaim(new TileKey(0, KEPT_LEVEL, Statistic.MAX, index, 0)));
        }
        assertThat(slab.pin(coarse)).as("among themselves the oldest goes").isNull();
    }

    @Test
    void partsThatJoinFillAColumnAndOthersAreDropped() {
        Tile tile = slab.pinOrClaim(key(0));
        short[] one = codes(5);
        short[] two = codes(6);
        short[] three = codes(7);
        tile.fillPart(4, two, 512, 3, 6, 8);
        tile.fillPart(4, codes(8), 512, 0, 2, 8);
        tile.fillPart(4, one, 512, 0, 3, 8);
        assertThat(tile.has(4)).isFalse();
        tile.fillPart(4, three, 512, 6, 8, 8);
        assertThat(tile.has(4)).isTrue();
        short[] out = new short[512];
        tile.read(4, out, 512);
        for (int k = 0; k < 512; k++) {
            assertThat((int) out[k]).isEqualTo(Math.max(one[k], Math.max(two[k], three[k])));
        }
    }

    @Test
    void usedBytesCountTheSlotsThatHoldSomething() {
        assertThat(account.usedBytes()).isZero();
        claim(1);
        claim(2);
        claim(1);
        assertThat(account.usedBytes()).isEqualTo(2 * Tile.BYTES);
        assertThat(slab.slotsInUse()).isEqualTo(2);
        for (int column = 10; column < 30; column++) {
            claim(column);
        }
        assertThat(account.usedBytes()).isEqualTo(SLOTS * Tile.BYTES);
        assertThat(slab.clear()).isEqualTo(SLOTS);
        assertThat(account.usedBytes()).isZero();
        assertThat(slab.clear()).isZero();
        assertThat(account.usedBytes()).isZero();
        assertThat(slab.pinOrClaim(key(1)))
                .as("nothing is claimed from an emptied slab")
                .isNull();
    }

    @Test
    void aReusedSlotHoldsNothingOfTheTileBefore() {
        short[] codes = codes(1);
        for (int column = 0; column < SLOTS; column++) {
            Tile tile = slab.pinOrClaim(key(column));
            tile.fill(7, codes, 513);
            slab.unpin(tile);
        }
        Tile again = slab.pinOrClaim(key(100));
        assertThat(again.has(7)).isFalse();
    }

    @Test
    void columnsComeOutAsTheyWentInEachTileItsOwnBins() {
        short[] codes = codes(2);
        int bins = 1025;
        List<Tile> tiles = List.of(slab.pinOrClaim(key(5, 0)), slab.pinOrClaim(key(5, 1)), slab.pinOrClaim(key(5, 2)));
        short[] out = new short[codes.length];
        for (int column : new int[] {0, 63, 64, 255}) {
            for (Tile tile : tiles) {
                assertThat(tile.has(column)).isFalse();
                tile.fill(column, codes, bins);
                assertThat(tile.has(column)).isTrue();
                tile.read(column, out, bins);
            }
            assertThat(java.util.Arrays.copyOf(out, bins)).isEqualTo(java.util.Arrays.copyOf(codes, bins));
            assertThat(out[bins]).as("nothing beyond the bins").isZero();
            java.util.Arrays.fill(out, (short) 0);
        }
        assertThat(tiles.getFirst().has(1)).isFalse();
    }

    @Test
    void aFilledColumnNoLongerChanges() {
        Tile tile = slab.pinOrClaim(key(0));
        short[] first = codes(3);
        tile.fill(9, first, 512);
        tile.fill(9, codes(4), 512);
        short[] out = new short[512];
        tile.read(9, out, 512);
        assertThat(out).isEqualTo(java.util.Arrays.copyOf(first, 512));
    }

    @Test
    void manyThreadsNeverSeeAColumnOfAnotherTile() throws InterruptedException {
        List<Throwable> wrong = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            int seed = t;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    hammer(seed);
                } catch (Throwable failed) {
                    wrong.add(failed);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(slab.slotsInUse()).isEqualTo(SLOTS);
    }

    private void hammer(int seed) {
        Random random = new Random(seed);
        short[] codes = new short[512];
        short[] out = new short[512];
        for (int i = 0; i < 5_000; i++) {
            int name = random.nextInt(12);
            java.util.Arrays.fill(codes, (short) name);
            Tile tile = slab.pinOrClaim(key(name));
            if (tile != null) {
                int column = random.nextInt(Tile.COLUMNS);
                tile.fill(column, codes, 512);
                tile.read(column, out, 512);
                assertThat(out).isEqualTo(codes);
                slab.unpin(tile);
            }
        }
    }

    private static short[] codes(long seed) {
        short[] codes = new short[1100];
        Random random = new Random(seed);
        for (int k = 0; k < codes.length; k++) {
            codes[k] = (short) (1 + random.nextInt(9000));
        }
        return codes;
    }
}
