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
        rows.add(new InspectorRow(Words.of("recording.format"), format.format() + ", " + format.codec()));
        rows.add(new InspectorRow(Words.of("recording.rate"), format.sampleRateHz() + " Hz"));
        rows.add(new InspectorRow(Words.of("recording.channels"), Integer.toString(format.channels())));
        rows.add(new InspectorRow(Words.of("recording.length"), ListText.duration(format.durationSeconds())));
        rows.add(new InspectorRow(Words.of("recording.samples"), Long.toString(format.frames())));
        double factor = shown.facts().timeExpansion();
        if (factor != 1) {
            rows.add(new InspectorRow(Words.of("recording.expansion"), "× " + TimeExpansionChoice.text(factor)));
            rows.add(new InspectorRow(
                    Words.of("recording.true-length"),
                    ListText.duration(shown.facts().frames() / shown.facts().trueRateHz())));
            rows.add(new InspectorRow(
                    Words.of("recording.true-rate"),
                    ReadoutText.frequency(shown.facts().trueRateHz())));
        }
        shown.clock().ifPresent(clock -> rows.add(new InspectorRow(Words.of("recording.recorded"), clock.startText())));
        shown.info()
                .metadata()
                .position()
                .ifPresent(place -> rows.add(new InspectorRow(
                        Words.of("recording.place"),
                        String.format(Locale.ROOT, "%.5f, %.5f", place.latitudeDegrees(), place.longitudeDegrees()))));
        shown.recording()
                .repairs()
                .forEach(repair -> rows.add(new InspectorRow(Words.of("recording.repaired"), repair)));
        return rows;
    }

    static List<InspectorRow> of(MemoryReport memory) {
        List<InspectorRow> rows = new ArrayList<>();
        rows.add(new InspectorRow(
                Words.of("memory.native"),
                Words.of(
                        "memory.native.of",
                        ListText.bytes(memory.reservedBytes()),
                        ListText.bytes(memory.budgetBytes()))));
        rows.add(new InspectorRow(Words.of("memory.handles"), Integer.toString(memory.openHandles())));
        for (MemoryReport.Line line : memory.lines()) {
            if (line.bytes() >= 1 << 20) {
                rows.add(new InspectorRow(line.owner(), ListText.bytes(line.bytes())));
            }
        }
        return rows;
    }
}
