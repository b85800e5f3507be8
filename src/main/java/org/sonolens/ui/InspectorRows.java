package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sonolens.audio.AudioFormat;
import org.sonolens.recording.MemoryReport;
import org.sonolens.view.ListText;

/** What the inspector's sections say. Stateless. */
final class InspectorRows {
    private InspectorRows() {}

    static List<InspectorRow> of(Shown shown) {
        AudioFormat format = shown.info().format();
        List<InspectorRow> rows = new ArrayList<>();
        rows.add(new InspectorRow("Format", format.format() + ", " + format.codec()));
        rows.add(new InspectorRow("Rate", format.sampleRateHz() + " Hz"));
        rows.add(new InspectorRow("Channels", Integer.toString(format.channels())));
        rows.add(new InspectorRow("Length", ListText.duration(format.durationSeconds())));
        rows.add(new InspectorRow("Samples", Long.toString(format.frames())));
        if (shown.facts().timeExpansion() != 1) {
            rows.add(new InspectorRow("Time expansion", "× " + shown.facts().timeExpansion()));
        }
        shown.recording().repairs().forEach(repair -> rows.add(new InspectorRow("Repaired", repair)));
        add(rows, shown.info().metadata().guano());
        add(rows, shown.info().metadata().bext());
        add(rows, shown.info().metadata().list());
        add(rows, shown.info().metadata().wamd());
        return rows;
    }

    static List<InspectorRow> of(MemoryReport memory) {
        List<InspectorRow> rows = new ArrayList<>();
        rows.add(new InspectorRow(
                "Native",
                String.format(
                        Locale.ROOT,
                        "%s of %s",
                        ListText.bytes(memory.reservedBytes()),
                        ListText.bytes(memory.budgetBytes()))));
        rows.add(new InspectorRow("Foreign handles", Integer.toString(memory.openHandles())));
        for (MemoryReport.Line line : memory.lines()) {
            if (line.bytes() >= 1 << 20) {
                rows.add(new InspectorRow(line.owner(), ListText.bytes(line.bytes())));
            }
        }
        return rows;
    }

    private static void add(List<InspectorRow> rows, Map<String, String> fields) {
        fields.forEach((label, value) -> rows.add(new InspectorRow(label, value)));
    }
}
