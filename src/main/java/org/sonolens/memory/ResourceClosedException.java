package org.sonolens.memory;

/** A borrower touched a resource after its owner closed it: always a bug in the borrower. */
public final class ResourceClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ResourceClosedException(String resource) {
        super(resource + " is closed");
    }
}
