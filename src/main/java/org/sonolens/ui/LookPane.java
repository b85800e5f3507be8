package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.ChannelChoice;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.Statistic;

/** Frequencies, colours, channels and pixels of the picture, each a click away or typed. FX thread only. */
final class LookPane extends VBox {
    private static final double WIDTH_PX = 366;
    private static final double GAP_PX = 4;
    private static final int SWATCH_PX = 96;
    private static final int SWATCH_HEIGHT_PX = 6;

    /** A button that is lit while what is shown is already such. */
    private record Choice(ToggleButton button, Predicate<Shown> isShown) {}

    private final LookWishes wishes;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Choice> channelChoices = new ArrayList<>();
    private final TypedField low;
    private final TypedField high;
    private final TypedField floor;
    private final TypedField ceiling;
    private final Label state = new Label();
    private final Button ofTheBox = button(Words.of("look.box"), Words.of("look.box.name"), "look-box");
    private final FlowPane channelRow = new FlowPane(GAP_PX, GAP_PX);
    private final VBox channels = group(Words.of("look.channels"), new Label(), channelRow);
    private int channelCount = -1;

    LookPane(LookWishes wishes) {
        this.wishes = wishes;
        setId("look-pane");
        getStyleClass().addAll("plan-pane", "floating-pane");
        setPrefWidth(WIDTH_PX + 32);
        setAccessibleText(Words.of("look.title"));
        low = new TypedField("look-low", Words.of("look.low"), 8, typed -> limits(typed, true));
        high = new TypedField("look-high", Words.of("look.high"), 8, typed -> limits(typed, false));
        floor = new TypedField("look-floor", Words.of("look.floor"), 5, typed -> levels(typed, true));
        ceiling = new TypedField("look-ceiling", Words.of("look.ceiling"), 5, typed -> levels(typed, false));
        Button all = button(Words.of("look.all"), Words.of("look.all.name"), "look-all");
        all.setOnAction(event -> wishes.allFrequencies());
        ofTheBox.setOnAction(event -> wishes.frequenciesOfTheBox());
        getChildren()
                .addAll(
                        group(
                                Words.of("look.frequencies"),
                                new Label(),
                                scales(),
                                row(low, new Label(Words.of("look.to")), high, all, ofTheBox)),
                        group(
                                Words.of("look.colours"),
                                state,
                                palettes(),
                                row(floor, new Label(Words.of("look.to")), ceiling, new Label("dBFS"))),
                        channels,
                        group(Words.of("look.pixels"), new Label(), pixels()));
        show(wishes.session().shown());
    }

    /** What gets the focus first. */
    Node first() {
        return low;
    }

    /** Shows how the recording is looked at now; null when none is. */
    void show(@Nullable Shown shown) {
        setDisable(shown == null);
        if (shown == null) {
            return;
        }
        low.show(TypedQuantity.ofHz(shown.viewport().axis().lowHz()));
        high.show(TypedQuantity.ofHz(shown.viewport().axis().highHz()));
        ofTheBox.setDisable(shown.selection() == null);
        LevelRange range = wishes.shownRange().orElse(shown.range().base());
        floor.show(level(range.floorDbfs()));
        ceiling.show(level(range.ceilingDbfs()));
        state.setText(
                shown.range().locked()
                        ? Words.of("look.range.locked")
                        : shown.range().auto() ? Words.of("look.range.auto") : Words.of("look.range.by-hand"));
        showChannels(shown);
        choices.forEach(choice -> choice.button().setSelected(choice.isShown().test(shown)));
        channelChoices.forEach(
                choice -> choice.button().setSelected(choice.isShown().test(shown)));
    }

    private void showChannels(Shown shown) {
        int count = shown.info().channels();
        if (count == channelCount) {
            return;
        }
        channelCount = count;
        channelChoices.clear();
        channelRow.getChildren().clear();
        for (ChannelChoice each : ChannelSteps.of(count)) {
            ToggleButton button =
                    choice(ChannelSteps.label(each), Words.of("look.channels.name", ChannelSteps.label(each)));
            button.setOnAction(event -> chosen(() -> wishes.channels(each)));
            channelChoices.add(new Choice(button, now -> now.channels().equals(each)));
            channelRow.getChildren().add(button);
        }
        channels.setVisible(count > 1);
        channels.setManaged(count > 1);
    }

    private Node scales() {
        HBox row = new HBox(GAP_PX);
        for (FrequencyScale scale : FrequencyScale.values()) {
            add(
                    row,
                    scale.label(),
                    Words.of("look.scale.name", scale.label()),
                    now -> now.viewport().axis().scale() == scale,
                    () -> wishes.scale(scale));
        }
        return row;
    }

    private Node palettes() {
        GridPane grid = new GridPane(GAP_PX, GAP_PX);
        Palette[] all = Palette.values();
        for (int i = 0; i < all.length; i++) {
            Palette palette = all[i];
            ToggleButton button = choice(palette.label(), Words.of("look.palette.name", palette.label()));
            button.setGraphic(swatch(palette));
            button.setContentDisplay(ContentDisplay.BOTTOM);
            button.getStyleClass().add("palette-choice");
            button.setOnAction(event -> chosen(() -> wishes.palette(palette)));
            choices.add(new Choice(button, now -> now.palette() == palette));
            grid.add(button, i % 3, i / 3);
        }
        return grid;
    }

    private Node pixels() {
        HBox row = new HBox(GAP_PX);
        add(
                row,
                Words.of("look.maximum"),
                Words.of("look.maximum.name"),
                now -> now.statistic() == Statistic.MAX,
                () -> wishes.statistic(Statistic.MAX));
        add(
                row,
                Words.of("look.mean"),
                Words.of("look.mean.name"),
                now -> now.statistic() == Statistic.MEAN,
                () -> wishes.statistic(Statistic.MEAN));
        add(
                row,
                Words.of("look.exact"),
                Words.of("look.exact.name"),
                now -> !wishes.spectrogram().isSmooth(),
                () -> wishes.smooth(false));
        add(
                row,
                Words.of("look.smooth"),
                Words.of("look.smooth.name"),
                now -> wishes.spectrogram().isSmooth(),
                () -> wishes.smooth(true));
        return row;
    }

    private static ImageView swatch(Palette palette) {
        WritableImage image = new WritableImage(SWATCH_PX, SWATCH_HEIGHT_PX);
        for (int x = 0; x < SWATCH_PX; x++) {
            int colour = palette.argb(x * 255 / (SWATCH_PX - 1));
            for (int y = 0; y < SWATCH_HEIGHT_PX; y++) {
                image.getPixelWriter().setArgb(x, y, colour);
            }
        }
        return new ImageView(image);
    }

    private boolean limits(String typed, boolean lower) {
        Shown shown = wishes.session().shown();
        OptionalDouble hz = TypedQuantity.hz(typed);
        return shown != null
                && hz.isPresent()
                && (lower
                        ? wishes.frequencies(
                                hz.getAsDouble(), shown.viewport().axis().highHz())
                        : wishes.frequencies(shown.viewport().axis().lowHz(), hz.getAsDouble()));
    }

    private boolean levels(String typed, boolean lower) {
        OptionalDouble level = TypedQuantity.level(typed);
        LevelRange now = wishes.shownRange().orElse(null);
        return now != null
                && level.isPresent()
                && (lower
                        ? wishes.range(level.getAsDouble(), now.ceilingDbfs())
                        : wishes.range(now.floorDbfs(), level.getAsDouble()));
    }

    private static String level(double dbfs) {
        return ColourBarPainter.level(dbfs);
    }

    /** Does what a pressed toggle asks for; it shows what is, not what was pressed. */
    private void chosen(Runnable wish) {
        wish.run();
        show(wishes.session().shown());
    }

    private void add(HBox row, String text, String name, Predicate<Shown> isShown, Runnable wish) {
        ToggleButton button = choice(text, name);
        button.setOnAction(event -> chosen(wish));
        choices.add(new Choice(button, isShown));
        row.getChildren().add(button);
    }

    private static ToggleButton choice(String text, String name) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(name);
        button.getStyleClass().addAll("choice", "wide-choice");
        return button;
    }

    private static Button button(String text, String name, String id) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(name);
        button.getStyleClass().addAll("choice", "wide-choice");
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static VBox group(String title, Label meaning, Node... content) {
        Label name = new Label(title);
        name.getStyleClass().add("plan-title");
        meaning.getStyleClass().add("plan-fact");
        HBox line = new HBox(8, name, meaning);
        VBox group = new VBox(line);
        group.getChildren().addAll(content);
        group.getStyleClass().add("plan-group");
        return group;
    }
}
