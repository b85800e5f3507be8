package org.sonolens.dsp;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sonolens.memory.LedgerAccount;

/**
 * The slots of one engine and which tile is in which: of the levels that do not cover the whole recording the least
 * recently used goes first, then of the others. Nothing is allocated a tile: slots lie in one block of the engine's arena.
 * Thread-safe; pins keep a tile in its slot while someone works on it.
 */
public final class TileSlab {
    private final MemorySegment memory;
    private final int slots;
    private final int keptLevel;
    private final LedgerAccount account;
    private final Map<TileKey, Tile> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final Deque<Integer> free = new ArrayDeque<>();

    /** @param keptLevel lowest level of which the tiles of the whole recording have room for good */
    TileSlab(MemorySegment memory, int slots, int keptLevel, LedgerAccount account) {
        this.memory = memory;
        this.slots = slots;
        this.keptLevel = keptLevel;
        this.account = account;
        for (int i = 0; i < slots; i++) {
            free.add(i);
        }
    }

    /** A slab without slots, which keeps nothing. */
    static TileSlab none(LedgerAccount account) {
        return new TileSlab(MemorySegment.NULL, 0, 0, account);
    }

    public int slots() {
        return slots;
    }

    /** Slots that hold a tile now. */
    public synchronized int slotsInUse() {
        return tiles.size();
    }

    /** The tile of a key, pinned; null when it is in no slot. Whoever calls this unpins. */
    public synchronized @Nullable Tile pin(TileKey key) {
        Tile tile = tiles.get(key);
        if (tile != null) {
            tile.pins++;
        }
        return tile;
    }

    /** The tile of a key, pinned, in a slot taken for it when it has none; null when every slot is pinned. */
    public synchronized @Nullable Tile pinOrClaim(TileKey key) {
        Tile known = pin(key);
        if (known != null) {
            return known;
        }
        Integer slot = free.poll();
        if (slot == null) {
            slot = evict();
            if (slot == null) {
                return null;
            }
        } else {
            account.addUsedBytes(Tile.BYTES);
        }
        Tile tile = new Tile(key, slot, memory.asSlice(slot * Tile.BYTES, Tile.BYTES));
        tile.pins = 1;
        tiles.put(key, tile);
        return tile;
    }

    public synchronized void unpin(Tile tile) {
        tile.pins--;
    }

    /** Empties every slot; says how many held something. */
    synchronized int clear() {
        int held = tiles.size();
        account.addUsedBytes(-held * Tile.BYTES);
        tiles.clear();
        free.clear();
        return held;
    }

    private @Nullable Integer evict() {
        Integer fine = evict(keptLevel);
        return fine != null ? fine : evict(Integer.MAX_VALUE);
    }

    private @Nullable Integer evict(int belowLevel) {
        for (var entries = tiles.values().iterator(); entries.hasNext(); ) {
            Tile tile = entries.next();
            if (tile.pins == 0 && tile.key().level() < belowLevel) {
                entries.remove();
                return tile.slot();
            }
        }
        return null;
    }
}
