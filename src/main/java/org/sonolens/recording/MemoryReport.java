package org.sonolens.recording;

import java.util.List;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerLine;
import org.sonolens.memory.MemoryLedger;

/**
 * What the window may see of the ledger. Immutable.
 *
 * @param reservedBytes native bytes reserved now
 * @param budgetBytes the most that may be
 * @param previewBytes of the reserved bytes, those of previews
 * @param openHandles foreign handles open now
 * @param lines one a thing held, oldest first
 */
public record MemoryReport(long reservedBytes, long budgetBytes, long previewBytes, int openHandles, List<Line> lines) {
    /** One thing held. @param account what for @param holder whose @param owner by whom @param bytes how much */
    public record Line(String account, String holder, String owner, long bytes) {}

    public static MemoryReport of(MemoryLedger ledger) {
        List<Line> lines = ledger.lines().stream().map(MemoryReport::line).toList();
        return new MemoryReport(
                ledger.reservedBytes(),
                ledger.budgetBytes(),
                ledger.reservedBytes(AccountKind.PREVIEWS),
                ledger.openHandles(),
                lines);
    }

    private static Line line(LedgerLine line) {
        return new Line(line.kind().label(), line.holder(), line.owner(), line.bytes());
    }
}
