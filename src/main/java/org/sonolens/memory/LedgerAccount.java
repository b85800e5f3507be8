package org.sonolens.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What one holder, such as a recording, has reserved. Its parts draw on it through {@link NativeArena}. Thread-safe.
 */
public final class LedgerAccount implements AutoCloseable {
    private final MemoryLedger ledger;
    private final String holder;
    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final AtomicLong usedBytes = new AtomicLong();
    private AccountKind kind;
    private long bytes;
    private int handles;
    private boolean closed;

    private record Entry(String owner, long bytes, @Nullable Throwable openedAt) {}

    LedgerAccount(MemoryLedger ledger, AccountKind kind, String holder) {
        this.ledger = ledger;
        this.kind = kind;
        this.holder = holder;
    }

    public String holder() {
        return holder;
    }

    public AccountKind kind() {
        synchronized (ledger) {
            return kind;
        }
    }

    /** Bytes reserved by this holder now. */
    public long reservedBytes() {
        synchronized (ledger) {
            return bytes;
        }
    }

    /** Of the reserved bytes, those that hold something now, such as filled tile slots. */
    public long usedBytes() {
        return usedBytes.get();
    }

    /** Notes that so many more (or, negative, fewer) of the reserved bytes hold something. */
    public void addUsedBytes(long delta) {
        usedBytes.addAndGet(delta);
    }

    /** Books everything in this account under another kind, as when a recording's close has to wait for a reader. */
    public void moveTo(AccountKind other) {
        synchronized (ledger) {
            kind = other;
        }
    }

    /** Reserves before the memory is asked for, so that a refusal costs nothing. */
    void reserve(Object key, String owner, long bytes) {
        ledger.guard().beforeAllocation(owner, bytes);
        synchronized (ledger) {
            if (closed) {
                throw new ResourceClosedException("the account of " + holder);
            }
            ledger.lockedCheckBudget(kind, owner, bytes);
            enter(key, owner, bytes);
            this.bytes += bytes;
        }
    }

    void openHandle(Object key, String owner) {
        ledger.guard().beforeAllocation(owner, 0);
        synchronized (ledger) {
            if (closed) {
                throw new ResourceClosedException("the account of " + holder);
            }
            enter(key, owner, 0);
            handles++;
        }
    }

    private void enter(Object key, String owner, long bytes) {
        entries.put(key, new Entry(owner, bytes, ledger.traced() ? new Throwable("opened here: " + owner) : null));
    }

    /** Gives back what was reserved or opened under a key; harmless when it was given back before. */
    void release(Object key) {
        synchronized (ledger) {
            Entry entry = entries.remove(key);
            if (entry == null) {
                return;
            }
            if (entry.bytes() == 0) {
                handles--;
            }
            bytes -= entry.bytes();
            if (closed && entries.isEmpty()) {
                ledger.lockedForget(this);
            }
        }
    }

    /** Takes no more; leaves the ledger as soon as everything in it is given back. Idempotent. */
    @Override
    public void close() {
        synchronized (ledger) {
            closed = true;
            if (entries.isEmpty()) {
                ledger.lockedForget(this);
            }
        }
    }

    AccountKind lockedKind() {
        return kind;
    }

    long lockedBytes() {
        return bytes;
    }

    int lockedHandles() {
        return handles;
    }

    void lockedLines(List<LedgerLine> into) {
        for (Entry entry : entries.values()) {
            into.add(new LedgerLine(kind, holder, entry.owner(), entry.bytes()));
        }
    }

    void lockedAssertEmpty(long allBytes) {
        if (!entries.isEmpty()) {
            Entry first = entries.values().iterator().next();
            throw new IllegalStateException(
                    "native memory still open: " + allBytes + " bytes, first: " + first.owner() + " of " + holder,
                    first.openedAt());
        }
    }
}
