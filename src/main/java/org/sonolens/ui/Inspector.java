package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.sonolens.view.ReadoutText;

/** What is known beside the picture: pitch under the pointer, the recording, memory. Values only. FX thread only. */
public final class Inspector extends ScrollPane {
    public static final String PITCH = Words.of("inspector.pitch");
    public static final String RECORDING = Words.of("inspector.recording");
    public static final String MEMORY = Words.of("inspector.memory");

    private static final String NOTHING = "–";

    private final InspectorSection pitch = new InspectorSection(PITCH);
    private final InspectorSection recording = new InspectorSection(RECORDING);
    private final InspectorSection memory = new InspectorSection(MEMORY);
    private final List<InspectorSection> metadata =
            MetadataRows.TITLES.stream().map(InspectorSection::new).toList();
    private final List<FoldingSection> sections = new ArrayList<>();
    private final VBox content = new VBox();
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");

    public Inspector() {
        sections.addAll(List.of(pitch, recording));
        sections.addAll(metadata);
        sections.add(memory);
        setId("inspector");
        getStyleClass().add("inspector");
        setAccessibleText(Words.of("inspector.name"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getChildren().addAll(sections);
        content.getStyleClass().add("inspector-content");
        setContent(content);
        visibleProperty().bind(folded.not());
        managedProperty().bind(folded.not());
        showPitch(Optional.empty());
    }

    /** A focused scroll pane would swallow arrows and Home. */
    @Override
    public void requestFocus() {}

    /** Whether the pane is folded away: not visible, and without a place in the layout. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Puts something above all sections. */
    void addOnTop(Node node) {
        content.getChildren().addFirst(node);
    }

    /** Shows a pitch; dashes when there is none. */
    public void showPitch(Optional<PitchReading> reading) {
        pitch.show(List.of(
                new InspectorRow(
                        Words.of("pitch.frequency"),
                        reading.map(r -> ReadoutText.frequency(r.hz())).orElse(NOTHING)),
                new InspectorRow(
                        Words.of("pitch.note"),
                        reading.map(r -> r.note().text()).orElse(NOTHING)),
                new InspectorRow(
                        Words.of("pitch.probability"),
                        reading.map(r -> PlanText.percent(r.probability(), 0)).orElse(NOTHING))));
    }

    /** Puts a section of another kind among the others. @param at its place, 0 for the first */
    void add(int at, FoldingSection section) {
        sections.add(at, section);
        content.getChildren().add(at, section);
    }

    /** Shows what is known of the recording; the section is not there without rows. */
    public void showRecording(List<InspectorRow> rows) {
        recording.show(rows);
    }

    /** Shows what a file says of itself, by the sections' titles; a section is not there without rows. */
    void showMetadata(Map<String, List<InspectorRow>> rows) {
        metadata.forEach(section -> section.show(rows.getOrDefault(section.title(), List.of())));
    }

    /** Shows who holds how much memory; the section is not there without rows. */
    public void showMemory(List<InspectorRow> rows) {
        memory.show(rows);
    }

    /** Opens or closes the section of a title; a title that is none changes nothing. */
    public void setSectionOpen(String title, boolean open) {
        sections.stream()
                .filter(section -> section.title().equals(title))
                .forEach(section -> section.openProperty().set(open));
    }

    /** Who hears that a section was opened (true) or closed. */
    public void setOnSection(BiConsumer<String, Boolean> listener) {
        sections.forEach(section ->
                section.openProperty().addListener((property, was, is) -> listener.accept(section.title(), is)));
    }
}
