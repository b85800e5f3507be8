package org.sonolens.memory;

/** Asked before every native allocation and every foreign handle; throws to refuse it. Thread-safe. */
@FunctionalInterface
public interface AllocationGuard {
    /** Lets everything pass. */
    AllocationGuard NONE = (owner, bytes) -> {};

    /**
     * @param owner who asks, as the ledger will name it
     * @param bytes how much; 0 for a foreign handle
     */
    void beforeAllocation(String owner, long bytes);
}
