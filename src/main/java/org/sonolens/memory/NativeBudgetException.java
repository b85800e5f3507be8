package org.sonolens.memory;

/** The request would exceed the native budget; nothing was allocated. */
public final class NativeBudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long neededBytes;
    private final long budgetBytes;

    NativeBudgetException(String owner, long askedBytes, long reservedBytes, long budgetBytes) {
        super(owner + " asked for " + askedBytes + " bytes; " + reservedBytes + " of " + budgetBytes + " are reserved");
        this.neededBytes = askedBytes + reservedBytes;
        this.budgetBytes = budgetBytes;
    }

    /** Bytes the budget would have to hold for this request to pass. */
    public long neededBytes() {
        return neededBytes;
    }

    public long budgetBytes() {
        return budgetBytes;
    }
}
