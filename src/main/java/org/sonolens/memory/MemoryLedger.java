package org.sonolens.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Accounts for every native byte the program holds, by owner. One a process; the composition root makes it and hands it
 * down. Thread-safe.
 *
 * <p>The budget holds for the recording, scratch and closing accounts together; previews have a budget of their own.
 */
public final class MemoryLedger {
    public static final long MIB = 1L << 20;
    public static final long DEFAULT_BUDGET_BYTES = 128 * MIB;
    public static final long PREVIEW_BUDGET_BYTES = 16 * MIB;

    private final long budgetBytes;
    private final boolean traced;
    private final AllocationGuard guard;
    private final Set<LedgerAccount> accounts = new LinkedHashSet<>();
    private long peakBytes;

    public MemoryLedger(long budgetBytes) {
        this(budgetBytes, false, AllocationGuard.NONE);
    }

    /**
     * @param budgetBytes the most that may be reserved at once, previews apart
     * @param traced whether each entry keeps the stack it was made on, for {@link #assertEmpty}
     * @param guard asked before every allocation
     */
    public MemoryLedger(long budgetBytes, boolean traced, AllocationGuard guard) {
        if (budgetBytes <= 0) {
            throw new IllegalArgumentException("a budget of " + budgetBytes + " bytes holds nothing");
        }
        this.budgetBytes = budgetBytes;
        this.traced = traced;
        this.guard = guard;
    }

    /** Opens an account; it leaves the ledger again once it holds nothing and {@link LedgerAccount#close} was called. */
    public LedgerAccount openAccount(AccountKind kind, String holder) {
        LedgerAccount account = new LedgerAccount(this, kind, holder);
        synchronized (this) {
            accounts.add(account);
        }
        return account;
    }

    public long budgetBytes() {
        return budgetBytes;
    }

    /** Bytes reserved now, over all accounts. */
    public synchronized long reservedBytes() {
        return accounts.stream().mapToLong(LedgerAccount::lockedBytes).sum();
    }

    /** Bytes reserved now in accounts of a kind. */
    public synchronized long reservedBytes(AccountKind kind) {
        return accounts.stream()
                .filter(a -> a.lockedKind() == kind)
                .mapToLong(LedgerAccount::lockedBytes)
                .sum();
    }

    /** The most bytes that were ever reserved at once. */
    public synchronized long peakBytes() {
        return peakBytes;
    }

    /** Foreign handles open now: transform plans and the like, whose bytes nobody here can know. */
    public synchronized int openHandles() {
        return accounts.stream().mapToInt(LedgerAccount::lockedHandles).sum();
    }

    /** Everything held now, one line an allocation or handle, oldest first. */
    public synchronized List<LedgerLine> lines() {
        List<LedgerLine> lines = new ArrayList<>();
        for (LedgerAccount account : accounts) {
            account.lockedLines(lines);
        }
        return List.copyOf(lines);
    }

    /**
     * Fails when anything is still held.
     *
     * @throws IllegalStateException naming the first survivor, with the stack it was made on as cause when traced
     */
    public synchronized void assertEmpty() {
        for (LedgerAccount account : accounts) {
            account.lockedAssertEmpty(reservedBytes());
        }
    }

    boolean traced() {
        return traced;
    }

    AllocationGuard guard() {
        return guard;
    }

    /** Called with the lock held. */
    void lockedCheckBudget(AccountKind kind, String owner, long bytes) {
        boolean previews = kind == AccountKind.PREVIEWS;
        long limit = previews ? PREVIEW_BUDGET_BYTES : budgetBytes;
        long reserved = accounts.stream()
                .filter(a -> (a.lockedKind() == AccountKind.PREVIEWS) == previews)
                .mapToLong(LedgerAccount::lockedBytes)
                .sum();
        if (bytes > limit - reserved) {
            throw new NativeBudgetException(owner, bytes, reserved, limit);
        }
        peakBytes = Math.max(peakBytes, reservedBytes() + bytes);
    }

    /** Called with the lock held. */
    void lockedForget(LedgerAccount account) {
        accounts.remove(account);
    }
}
