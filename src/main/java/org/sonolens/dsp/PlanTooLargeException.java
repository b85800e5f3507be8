package org.sonolens.dsp;

/** The budget does not hold the smallest engine of a plan; nothing is left open. */
public final class PlanTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long missingBytes;

    PlanTooLargeException(long missingBytes) {
        super("the plan needs " + missingBytes + " bytes more than there are");
        this.missingBytes = missingBytes;
    }

    /** Bytes by which the budget would have to grow. */
    public long missingBytes() {
        return missingBytes;
    }
}
