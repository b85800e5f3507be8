package org.sonolens.recording;

import org.sonolens.audio.decode.NoRoomForSamplesException;
import org.sonolens.dsp.PlanTooLargeException;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeBudgetException;

/** Says why there was no memory, to follow the name of what needs it. Stateless. */
final class RefusalText {
    private static final long MIB = MemoryLedger.MIB;

    private RefusalText() {}

    static String of(RuntimeException refused, long budgetBytes) {
        return switch (refused) {
            case PlanTooLargeException plan ->
                "needs " + Math.ceilDiv(budgetBytes + plan.missingBytes(), MIB)
                        + " MiB of native memory, and --memory allows " + budgetBytes / MIB
                        + "; allow more, or choose a smaller FFT size";
            case NativeBudgetException budget ->
                "needs " + Math.ceilDiv(budget.neededBytes(), MIB)
                        + " MiB of native memory with what is still closing, and --memory allows "
                        + budget.budgetBytes() / MIB + "; try again in a moment";
            case NoRoomForSamplesException noRoom -> String.valueOf(noRoom.getMessage());
            default -> "finds no native memory on this machine; close other programs or allow less with --memory";
        };
    }
}
