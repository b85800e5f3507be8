package org.sonolens.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sonolens.recording.MemoryReport;

/** The lowest line of the window: the readout on the left, the picture's state small on the right. FX thread only. */
public final class StatusLine extends HBox {
    private static final String DOT = " · ";

    private final Label readout = new Label();
    private final Label state = new Label();

    public StatusLine() {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        readout.setId("readout");
        readout.getStyleClass().add("readout");
        state.setId("picture-state");
        state.getStyleClass().add("picture-state");
        state.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(readout, space, state);
    }

    /** Shows what is under the pointer: time, frequency, level, note; an empty list when nothing is. */
    public void setReadout(List<String> parts) {
        show(readout, parts);
    }

    /** Shows the state of the picture and the memory: max, exact, native 21 of 128 MiB. */
    public void setState(List<String> parts) {
        show(state, parts);
    }

    /** The memory as the state names it. */
    static String words(MemoryReport memory) {
        long mib = 1 << 20;
        return Words.of("state.memory", Math.ceilDiv(memory.reservedBytes(), mib), memory.budgetBytes() / mib);
    }

    private static void show(Label label, List<String> parts) {
        String text = String.join(DOT, parts);
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.setAccessibleText(text);
        }
    }
}
