package org.sonolens.app;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long pulses took, in milliseconds, and how far they lay apart. Not thread-safe. */
final class PulseFigures {
    private static final double PULSE_MILLIS = 1000 / 60.0;

    private final List<Double> work = new ArrayList<>();
    private final List<Double> intervals = new ArrayList<>();
    private int whileProvisional;

    /**
     * @param workMillis time of the processor that the FX thread took from one pulse to the next, whatever for
     * @param intervalMillis time between the two
     * @param provisional whether workers were still at the picture
     */
    void add(double workMillis, double intervalMillis, boolean provisional) {
        work.add(workMillis);
        intervals.add(intervalMillis);
        whileProvisional += provisional ? 1 : 0;
    }

    int pulses() {
        return work.size();
    }

    /** Writes them as the members of the object that is open. */
    void write(JsonWriter json) throws IOException {
        json.name("pulses").value(pulses());
        json.name("pulsesWhileProvisional").value(whileProvisional);
        json.name("droppedPulses").value(dropped());
        write(json, "fxWorkMillis", work);
        write(json, "intervalMillis", intervals);
    }

    /** Pulses for which there was room and which did not come. */
    long dropped() {
        return intervals.stream()
                .mapToLong(i -> Math.max(0, Math.round(i / PULSE_MILLIS) - 1))
                .sum();
    }

    private static void write(JsonWriter json, String name, List<Double> values) throws IOException {
        for (int percent : new int[] {50, 95, 99}) {
            json.name(name + "P" + percent).value(percentile(values, percent));
        }
        json.name(name + "Max").value(percentile(values, 100));
    }

    /** The value that so many percent of all do not exceed; 0 of none. In microseconds' steps. */
    static double percentile(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int at = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return Math.round(sorted.get(Math.max(0, at)) * 1000) / 1000.0;
    }
}
