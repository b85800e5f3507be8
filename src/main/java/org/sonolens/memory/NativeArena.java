package org.sonolens.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The native memory of one owner: few, large, long-lived blocks that are freed together. Any thread may use the
 * segments; only the owner closes. After {@link #close} every access to a segment throws.
 *
 * <p>Closing does not wait for users: it throws at once while a downcall or a channel read uses a segment, and the arena
 * then stays open. The {@link CloseGate} above it is the wait, that exception never.
 */
public final class NativeArena implements AutoCloseable {
    private final LedgerAccount account;
    private final String owner;
    private final Arena arena = Arena.ofShared();
    private final List<Object> keys = new ArrayList<>();
    private long bytes;
    private volatile boolean closed;

    private NativeArena(LedgerAccount account, String owner) {
        this.account = account;
        this.owner = owner;
    }

    /** An empty arena that draws on an account. Whoever calls this owns it and closes it. */
    public static NativeArena open(LedgerAccount account, String owner) {
        return new NativeArena(account, owner);
    }

    /**
     * Memory that is neither touched nor zeroed by us: pages that were never written read as zero and take no room.
     *
     * @param what its name in the ledger, after the owner's
     * @param size bytes, 1 or more
     * @return a segment aligned to 64 bytes at least, large ones to whole pages
     * @throws NativeBudgetException when the budget does not hold it
     * @throws NativeAllocationException when the system gives none
     * @throws ResourceClosedException after close
     */
    public synchronized MemorySegment allocate(String what, long size) {
        if (size <= 0) {
            throw new IllegalArgumentException(what + " of " + size + " bytes");
        }
        ensureOpen();
        Object key = new Object();
        account.reserve(key, owner + ": " + what, size);
        try {
            MemorySegment segment = PageMemory.map(size, arena);
            keys.add(key);
            bytes += size;
            return segment;
        } catch (RuntimeException | Error failed) {
            account.release(key);
            throw failed;
        }
    }

    /**
     * Ties a foreign handle to this arena: closing the arena runs its destroy, and later use of the returned address
     * throws instead of crashing.
     *
     * @param what its name in the ledger, after the owner's
     * @param open makes the handle; NULL means it could not
     * @param destroy frees it again
     */
    public synchronized MemorySegment guard(
            String what, java.util.function.Supplier<MemorySegment> open, Consumer<MemorySegment> destroy) {
        ensureOpen();
        Object key = new Object();
        account.openHandle(key, owner + ": " + what);
        try {
            MemorySegment raw = open.get();
            if (raw.address() == 0) {
                throw new NativeAllocationException(what + " could not be made");
            }
            MemorySegment guarded = raw.reinterpret(arena, destroy);
            keys.add(key);
            return guarded;
        } catch (RuntimeException | Error failed) {
            account.release(key);
            throw failed;
        }
    }

    public String owner() {
        return owner;
    }

    /** Bytes reserved through this arena; 0 once closed. */
    public synchronized long reservedBytes() {
        return bytes;
    }

    public LedgerAccount account() {
        return account;
    }

    /**
     * Frees everything at once. A handle whose destroy throws keeps nothing else from being freed; what it threw is passed
     * on, and the arena is closed all the same.
     *
     * @throws IllegalStateException while a native call or channel read uses one of the segments; the arena is then
     *     still open and may be closed again later
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            arena.close();
        } finally {
            if (!arena.scope().isAlive()) {
                closed = true;
                bytes = 0;
                keys.forEach(account::release);
                keys.clear();
            }
        }
    }

    /** @throws ResourceClosedException after close */
    public void ensureOpen() {
        if (closed) {
            throw new ResourceClosedException(owner);
        }
    }
}
