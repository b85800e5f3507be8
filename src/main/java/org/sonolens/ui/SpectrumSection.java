package org.sonolens.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sonolens.measure.PowerSpectrum;
import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.NoteName;
import org.sonolens.view.ReadoutText;

/** A spectrum with what is said of it, and the choice of what it is of. Values only. FX thread only. */
final class SpectrumSection extends FoldingSection {
    static final String TITLE = Words.of("spectrum.title");

    private static final double LABEL_WIDTH_PX = 92;

    private final VBox content = new VBox();
    private final SpectrumPlot plot = new SpectrumPlot();
    private final Map<SpectrumOf, ToggleButton> choices = new EnumMap<>(SpectrumOf.class);
    private final Label readout = new Label();
    private final Label peak = new Label();
    private final Label rollOff = new Label();
    private final Label edge = new Label();
    private @Nullable StretchSpectrum shown;
    private double hoverX = -1;

    /** @param chosen hears what the user wants the spectrum of */
    SpectrumSection(Consumer<SpectrumOf> chosen) {
        super(TITLE);
        setId("spectrum-section");
        HBox row = new HBox();
        row.getStyleClass().add("section-choices");
        for (SpectrumOf of : SpectrumOf.values()) {
            ToggleButton button = new ToggleButton(of.label());
            button.setId("spectrum-" + of.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("choice");
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            HoverTip.on(button, of.help());
            button.setAccessibleText(Words.of("spectrum.name", of.help()));
            button.setOnAction(event -> chosen.accept(of));
            HBox.setHgrow(button, Priority.ALWAYS);
            choices.put(of, button);
            row.getChildren().add(button);
        }
        GridPane grid = new GridPane();
        grid.getColumnConstraints().addAll(new ColumnConstraints(LABEL_WIDTH_PX), new ColumnConstraints());
        grid.getStyleClass().add("section-rows");
        row(grid, 0, Words.of("spectrum.peak"), peak);
        row(grid, 1, Words.of("spectrum.roll-off"), rollOff);
        row(grid, 2, Words.of("spectrum.edge"), edge);
        readout.setId("spectrum-readout");
        readout.getStyleClass().add("section-note");
        readout.setMinHeight(18);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        content.getChildren().addAll(row, plot, readout, grid);
        content.getStyleClass().add("section-plot");
        setContent(content);
    }

    private static void row(GridPane grid, int at, String title, Label value) {
        Label label = new Label(title);
        label.getStyleClass().add("row-label");
        value.getStyleClass().add("row-number");
        label.setLabelFor(value);
        grid.addRow(at, label, value);
    }

    /** Adds a line below. */
    void add(Node more) {
        content.getChildren().add(more);
    }

    SpectrumPlot plot() {
        return plot;
    }

    /** What the user chose to see the spectrum of, and what there is. */
    void showChoice(SpectrumOf chosen, boolean hasBox) {
        choices.forEach((of, button) -> button.setSelected(of == chosen));
        ToggleButton box = choices.get(SpectrumOf.BOX);
        if (box != null) {
            box.setDisable(!hasBox);
        }
    }

    /** Shows spectra; null for what there is not. @param note what is said while there is none, or of a long one */
    void show(
            @Nullable FrequencyAxis axis,
            @Nullable StretchSpectrum stretch,
            @Nullable PowerSpectrum pointer,
            String note) {
        shown = stretch;
        plot.show(axis, stretch, pointer);
        peak.setText(peakText(stretch));
        rollOff.setText(
                stretch == null || stretch.rollOffHz().isEmpty()
                        ? MeasureText.NOTHING
                        : ReadoutText.frequency(stretch.rollOffHz().getAsDouble()));
        edge.setText(Optional.ofNullable(stretch)
                .flatMap(StretchSpectrum::edge)
                .map(e -> Words.of(
                        "spectrum.edge.text", ReadoutText.frequency(e.hz()), MeasureText.decibels(-e.fallDb())))
                .orElse(MeasureText.NOTHING));
        readout.setText(note.isEmpty() ? hoverText() : note);
        plot.setAccessibleText(Words.of(
                "spectrum.spoken",
                stretch == null ? Words.of("spectrum.none") : Words.of("spectrum.name", stretch.name()),
                peak.getText(),
                rollOff.getText(),
                edge.getText()));
    }

    private static String peakText(@Nullable StretchSpectrum stretch) {
        return Optional.ofNullable(stretch)
                .flatMap(StretchSpectrum::peak)
                .map(p -> ReadoutText.frequency(p.hz()) + "  " + MeasureText.level(p.levelDbfs()))
                .orElse(MeasureText.NOTHING);
    }

    private void hover(double x) {
        hoverX = x;
        plot.hover(x);
        readout.setText(hoverText());
    }

    private String hoverText() {
        StretchSpectrum now = shown;
        int bin = plot.binAt(hoverX);
        if (now == null || bin < 0) {
            return now == null ? "" : now.name();
        }
        double hz = bin * now.spectrum().binHz();
        List<String> parts = List.of(
                ReadoutText.frequency(hz),
                Words.of("spectrum.max", MeasureText.level(now.spectrum().maxDbfs(bin))),
                Words.of("spectrum.mean", MeasureText.level(now.spectrum().meanDbfs(bin))),
                NoteName.of(hz).map(NoteName::text).orElse(""));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
