package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sonolens.still.StillFrame;
import org.sonolens.still.StillSpec;

/** How a picture is to be saved: its size, and what stands around the spectrogram. FX thread only. */
final class PictureSavePane extends VBox {
    private static final double WIDTH_PX = 366;
    private static final double GAP_PX = 4;

    private record Size(String name, int widthPx, int heightPx) {}

    private static final List<Size> SIZES =
            List.of(new Size("", 0, 0), new Size("1920 × 1080", 1920, 1080), new Size("3840 × 2160", 3840, 2160));

    private final Function<StillChoice, @Nullable StillSpec> specs;
    private final List<ToggleButton> sizes = new ArrayList<>();
    private final TextField width = side(Words.of("picture-save.width"), "save-width");
    private final TextField height = side(Words.of("picture-save.height"), "save-height");
    private final CheckBox axes = box(Words.of("picture-save.axes"), "save-axes", true);
    private final CheckBox colourBar = box(Words.of("picture-save.colour-bar"), "save-colour-bar", true);
    private final CheckBox caption = box(Words.of("picture-save.caption"), "save-caption", true);
    private final CheckBox waveform = box(Words.of("picture-save.waveform"), "save-waveform", false);
    private final Label said = new Label();
    private final Button save = new Button(Words.of("picture-save.save"));
    private final Button copy = new Button(Words.of("picture-save.copy"));
    private boolean telling;
    private boolean asInTheWindow = true;

    /** @param specs what would be saved, null while nothing is open */
    PictureSavePane(
            Function<StillChoice, @Nullable StillSpec> specs, Consumer<StillChoice> save, Consumer<StillChoice> copy) {
        this.specs = specs;
        setId("picture-save-pane");
        getStyleClass().addAll("plan-pane", "floating-pane");
        setPrefWidth(WIDTH_PX + 32);
        setAccessibleText(Words.of("picture-save.title"));
        HBox row = new HBox(GAP_PX);
        for (Size size : SIZES) {
            ToggleButton button =
                    new ToggleButton(size.widthPx() == 0 ? Words.of("picture-save.as-in-window") : size.name());
            button.setAccessibleText(Words.of("picture-save.size.name", button.getText()));
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> choose(size));
            sizes.add(button);
            row.getChildren().add(button);
        }
        HBox sides = new HBox(8, width, new Label("×"), height, new Label(Words.of("picture-save.pixels")));
        sides.setAlignment(Pos.CENTER_LEFT);
        for (TextField side : List.of(width, height)) {
            side.textProperty().subscribe(this::typed);
            side.setOnAction(event -> this.save.fire());
        }
        for (CheckBox box : List.of(axes, colourBar, caption, waveform)) {
            box.selectedProperty().subscribe(this::refresh);
        }
        said.getStyleClass().add("plan-fact");
        said.setWrapText(true);
        said.setId("save-said");
        this.save.setId("save-save");
        this.save.setAccessibleText(Words.of("picture-save.save.name"));
        this.save.setDefaultButton(true);
        this.save.getStyleClass().add("main-button");
        this.save.setOnAction(event -> with(save));
        this.copy.setId("save-copy");
        this.copy.setAccessibleText(Words.of("picture-save.copy.name"));
        this.copy.setOnAction(event -> with(copy));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox ends = new HBox(8, space, this.copy, this.save);
        ends.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        group(Words.of("picture-save.title"), said),
                        group(Words.of("picture-save.size"), row, sides),
                        group(Words.of("picture-save.around"), axes, colourBar, caption, waveform),
                        ends);
        refresh();
    }

    /** What gets the focus first. */
    Button first() {
        return save;
    }

    /** What is chosen; empty sides that are no numbers give null. */
    @Nullable
    StillChoice choice() {
        StillFrame frame = new StillFrame(
                axes.isSelected(),
                axes.isSelected() && colourBar.isSelected(),
                axes.isSelected() && caption.isSelected(),
                waveform.isSelected());
        if (asInTheWindow) {
            return new StillChoice(0, 0, frame);
        }
        OptionalInt wide = pixels(width);
        OptionalInt high = pixels(height);
        return wide.isPresent() && high.isPresent() ? new StillChoice(wide.getAsInt(), high.getAsInt(), frame) : null;
    }

    /** Shows what would be saved now. */
    void refresh() {
        boolean framed = axes.isSelected();
        colourBar.setDisable(!framed);
        caption.setDisable(!framed);
        StillChoice choice = choice();
        StillSpec spec = choice == null ? null : specs.apply(choice);
        if (spec != null && asInTheWindow) {
            telling = true;
            width.setText(Integer.toString(spec.widthPx()));
            height.setText(Integer.toString(spec.heightPx()));
            telling = false;
        }
        for (int i = 0; i < sizes.size(); i++) {
            Size size = SIZES.get(i);
            sizes.get(i)
                    .setSelected(
                            size.widthPx() == 0
                                    ? asInTheWindow
                                    : choice != null
                                            && !asInTheWindow
                                            && choice.widthPx() == size.widthPx()
                                            && choice.heightPx() == size.heightPx());
        }
        save.setDisable(spec == null);
        copy.setDisable(spec == null);
        said.setText(
                choice == null
                        ? Words.of("picture-save.bounds", StillSpec.MOST_PX)
                        : spec == null ? Words.of("picture-save.nothing-open") : Words.of("picture-save.png"));
    }

    private void choose(Size size) {
        asInTheWindow = size.widthPx() == 0;
        if (!asInTheWindow) {
            telling = true;
            width.setText(Integer.toString(size.widthPx()));
            height.setText(Integer.toString(size.heightPx()));
            telling = false;
        }
        refresh();
    }

    private void typed() {
        if (!telling) {
            asInTheWindow = false;
            refresh();
        }
    }

    private void with(Consumer<StillChoice> use) {
        StillChoice choice = choice();
        if (choice != null) {
            use.accept(choice);
        }
    }

    private static OptionalInt pixels(TextField side) {
        String text = side.getText().strip();
        if (!text.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int pixels = Integer.parseInt(text);
        return pixels >= 1 && pixels <= StillSpec.MOST_PX ? OptionalInt.of(pixels) : OptionalInt.empty();
    }

    private static TextField side(String name, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(5);
        return field;
    }

    private static CheckBox box(String text, String id, boolean chosen) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setAccessibleText(text);
        box.setSelected(chosen);
        return box;
    }

    private static VBox group(String title, javafx.scene.Node... content) {
        Label name = new Label(title);
        name.getStyleClass().add("plan-title");
        VBox group = new VBox(name);
        group.getChildren().addAll(content);
        group.getStyleClass().add("plan-group");
        return group;
    }
}
