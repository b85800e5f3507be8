package org.sonolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Figures of pulses. */
class PulseFiguresTest {
    @Test
    void aPercentileIsTheValueThatSoManyPercentDoNotExceed() {
        List<Double> hundred =
                DoubleStream.iterate(100, v -> v - 1).limit(100).boxed().toList();
        assertThat(PulseFigures.percentile(hundred, 50)).isEqualTo(50);
        assertThat(PulseFigures.percentile(hundred, 99)).isEqualTo(99);
        assertThat(PulseFigures.percentile(hundred, 100)).isEqualTo(100);
        assertThat(PulseFigures.percentile(List.of(7.0), 50)).isEqualTo(7);
        assertThat(PulseFigures.percentile(List.of(), 50)).isZero();
    }

    @Test
    void aPulseThatCameTwoPulsesLateDroppedTwo() throws Exception {
        PulseFigures figures = new PulseFigures();
        figures.add(2, 16.7, true);
        figures.add(3, 50, true);
        figures.add(1, 17.2, false);
        assertThat(figures.dropped()).isEqualTo(2);
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.beginObject();
        figures.write(json);
        json.endObject();
        JsonObject written = JsonParser.parseString(text.toString()).getAsJsonObject();
        assertThat(written.get("pulses").getAsInt()).isEqualTo(3);
        assertThat(written.get("pulsesWhileProvisional").getAsInt()).isEqualTo(2);
        assertThat(written.get("fxWorkMillisP99").getAsDouble()).isEqualTo(3);
    }
}
