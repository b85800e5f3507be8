package org.sonolens.memory;

import java.util.List;

/**
 * What a close achieved. Immutable.
 *
 * @param bytesFreed native bytes given back by this call
 * @param failures what the steps that failed threw; a retry runs just those
 */
public record CloseReport(long bytesFreed, List<Throwable> failures) {
    public boolean complete() {
        return failures.isEmpty();
    }
}
