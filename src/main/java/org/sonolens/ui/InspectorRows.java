package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sonolens.audio.AudioFormat;
import org.sonolens.recording.MemoryReport;
import org.sonolens.view.ListText;
import org.sonolens.view.ReadoutText;
import org.sonolens.view.TimeExpansionChoice;

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
        double factor = shown.facts().timeExpansion();
        if (factor != 1) {
            rows.add(new InspectorRow("Time expansion", "× " + TimeExpansionChoice.text(factor)));
            rows.add(new InspectorRow(
                    "True length",
                    ListText.duration(shown.facts().frames() / shown.facts().trueRateHz())));
            rows.add(new InspectorRow(
                    "True rate", ReadoutText.frequency(shown.facts().trueRateHz())));
        }
        shown.clock().ifPresent(clock -> rows.add(new InspectorRow("Recorded", clock.startText())));
        shown.info()
                .metadata()
                .position()
                .ifPresent(place -> rows.add(new InspectorRow(
                        "Place",
                        String.format(Locale.ROOT, "%.5f, %.5f", place.latitudeDegrees(), place.longitudeDegrees()))));
        shown.recording().repairs().forEach(repair -> rows.add(new InspectorRow("Repaired", repair)));
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
}
