package org.sonolens.memory;

/** The system gave no native memory, or a native library made no handle; nothing was left open by the attempt. */
public final class NativeAllocationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NativeAllocationException(String message) {
        super(message);
    }
}
