package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sonolens.play.HeardChannels;
import org.sonolens.play.PlayMode;
import org.sonolens.settings.FollowMode;
import org.sonolens.settings.Listening;

/** All choices of how a recording is heard on one small pane, each a click away. FX thread only. */
final class ListenPane extends VBox {
    private static final double WIDTH_PX = 336;
    private static final double GAP_PX = 4;
    private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 4};
    private static final double TUNE_STEP_HZ = 1000;
    private static final int MOST_DEVICES = 6;
    private static final int MOST_CHANNELS = 8;

    private final ListenActions actions;
    private final HeardChoices choices = new HeardChoices(WIDTH_PX);
    private final Slider speed = new Slider(Math.log(PlayMode.SLOWEST), Math.log(PlayMode.FASTEST), 0);
    private final Slider volume = new Slider(0, 1, 1);
    private final Label speedFact = new Label();
    private final Label expansionFact = new Label();
    private final Label tuningFact = new Label();
    private final Label volumeFact = new Label();
    private final VBox devices = new VBox(GAP_PX);
    private final VBox channels = new VBox(GAP_PX);
    private final List<Node> channelButtons = new ArrayList<>();
    private int channelsMade = -1;
    private boolean showing;

    ListenPane(ListenActions actions) {
        this.actions = actions;
        getStyleClass().addAll("plan-pane", "listen-pane");
        setId("listen-pane");
        setAccessibleText(Words.of("listen.title"));
        List<Node> speeds = new ArrayList<>();
        for (double factor : SPEEDS) {
            speeds.add(choice(
                    new PlayMode.Speed(factor, false).label(),
                    Words.of("listen.speed.name", factor),
                    h -> isSpeed(h, factor),
                    () -> chooseSpeed(factor)));
        }
        speed.valueProperty().addListener((p, was, is) -> {
            if (!showing) {
                chooseSpeed(Math.round(Math.exp(is.doubleValue()) * 100) / 100.0);
            }
        });
        speed.setFocusTraversable(false);
        speed.setAccessibleText(Words.of("listen.speed"));
        ToggleButton pitch = choice(
                Words.of("listen.keep-pitch"), Words.of("listen.keep-pitch"), ListenPane::keepsPitch, this::otherPitch);
        List<Node> expansions = new ArrayList<>();
        for (int factor : PlayMode.EXPANSIONS) {
            PlayMode mode = new PlayMode.Expansion(factor);
            expansions.add(choice(
                    "×" + factor,
                    Words.of("listen.expansion.name", factor),
                    h -> h.hearing().mode().equals(mode),
                    () -> actions.modeChosen(mode)));
        }
        getChildren()
                .addAll(
                        group(Words.of("listen.speed"), speedFact, grid(speeds, 6), speed, grid(List.of(pitch), 1)),
                        group(Words.of("listen.expansion"), expansionFact, grid(expansions, 3)),
                        group(Words.of("listen.heterodyne"), tuningFact, tuning()),
                        channels,
                        group(Words.of("listen.heard"), new Label(), grid(heard(), 3)),
                        group(Words.of("listen.volume"), volumeFact, volume),
                        group(Words.of("listen.view"), new Label(), grid(follows(), 3)),
                        group(Words.of("listen.device"), new Label(), devices),
                        save());
        volume.setFocusTraversable(false);
        volume.setAccessibleText(Words.of("listen.volume"));
        volume.valueProperty().addListener((p, was, is) -> {
            if (!showing) {
                actions.volumeChosen(is.doubleValue());
            }
        });
        showDevices(List.of());
    }

    /** Shows how it is heard. */
    void show(Shown shown, Hearing hearing, Listening settings) {
        showing = true;
        makeChannels(shown.info().channels());
        choices.show(new HeardChoices.Heard(shown, hearing, settings));
        double factor = hearing.mode() instanceof PlayMode.Speed s ? s.factor() : 1;
        speed.setValue(Math.log(factor));
        speedFact.setText(
                !(hearing.mode() instanceof PlayMode.Speed)
                        ? ""
                        : factor == 1 ? Words.of("listen.speed.as-it-was") : "×" + factor);
        expansionFact.setText(
                hearing.mode() instanceof PlayMode.Expansion e
                        ? Words.of("listen.expansion.fact", "40", String.format(Locale.ROOT, "%.1f", 40.0 / e.factor()))
                        : "");
        tuningFact.setText(
                hearing.mode() instanceof PlayMode.Heterodyne h
                        ? Words.of("listen.heterodyne.fact", String.format(Locale.ROOT, "%.1f", h.hz() / 1000))
                        : "");
        volume.setValue(settings.volume());
        volumeFact.setText(settings.muted() ? Words.of("listen.muted") : Math.round(100 * settings.volume()) + " %");
        showing = false;
    }

    /** The pane is about to be seen: devices come and go. */
    void opened() {
        actions.askDevices(this::showDevices);
    }

    private void showDevices(List<String> names) {
        devices.getChildren().forEach(choices::forget);
        devices.getChildren().clear();
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        names.stream().limit(MOST_DEVICES).map(Optional::of).forEach(all::add);
        for (Optional<String> device : all) {
            String text = device.orElse(Words.of("listen.device.of-system"));
            ToggleButton button = choice(
                    text,
                    Words.of("listen.device.name", text),
                    h -> h.settings().device().equals(device),
                    () -> actions.deviceChosen(device));
            button.setPrefWidth(WIDTH_PX);
            devices.getChildren().add(button);
        }
        choices.with(h -> show(h.shown(), h.hearing(), h.settings()));
    }

    private void makeChannels(int count) {
        if (count == channelsMade) {
            return;
        }
        channelsMade = count;
        channelButtons.forEach(choices::forget);
        channelButtons.clear();
        channels.getChildren().clear();
        if (count < 2) {
            channels.setManaged(false);
            return;
        }
        channels.setManaged(true);
        channelButtons.add(channel("1 + 2", new HeardChannels.Pair(0, 1)));
        for (int c = 0; c < Math.min(count, MOST_CHANNELS); c++) {
            channelButtons.add(channel(Integer.toString(c + 1), new HeardChannels.One(c)));
        }
        channelButtons.add(channel(Words.of("listen.mix"), new HeardChannels.Mix()));
        Node grid = grid(channelButtons, Math.min(5, channelButtons.size()));
        channels.getChildren().setAll(group(Words.of("listen.channels"), new Label(), grid));
    }

    private ToggleButton channel(String text, HeardChannels heard) {
        return choice(
                text,
                Words.of("listen.channels.name", text),
                h -> h.hearing().channels().equals(heard),
                () -> actions.channelsChosen(heard));
    }

    private List<Node> heard() {
        return List.of(
                choice(
                        Words.of("listen.band"),
                        Words.of("listen.band.name"),
                        h -> h.hearing().bandOfBox(),
                        () -> choices.with(
                                h -> actions.bandOfBoxChosen(!h.hearing().bandOfBox()))),
                choice(
                        Words.of("listen.loop"),
                        Words.of("listen.loop"),
                        h -> h.hearing().loop(),
                        () -> choices.with(h -> actions.loopChosen(!h.hearing().loop()))),
                choice(
                        Words.of("listen.mute"),
                        Words.of("listen.mute"),
                        h -> h.settings().muted(),
                        () -> choices.with(
                                h -> actions.mutedChosen(!h.settings().muted()))));
    }

    private List<Node> follows() {
        List<Node> buttons = new ArrayList<>();
        for (FollowMode mode : FollowMode.values()) {
            String text = switch (mode) {
                case STAY -> Words.of("listen.view.stays");
                case PAGE -> Words.of("listen.view.pages");
                case FOLLOW -> Words.of("listen.view.follows");
            };
            buttons.add(choice(
                    text,
                    Words.of("listen.view.name", text),
                    h -> h.settings().follow() == mode,
                    () -> actions.followChosen(mode)));
        }
        return buttons;
    }

    private Node tuning() {
        ToggleButton on = choice(
                Words.of("listen.tuned"),
                Words.of("listen.heterodyne.name"),
                h -> h.hearing().mode() instanceof PlayMode.Heterodyne,
                () -> choices.with(h -> actions.modeChosen(new PlayMode.Heterodyne(tuningOf(h)))));
        Button lower = step("−", Words.of("listen.lower"), -TUNE_STEP_HZ);
        Button higher = step("+", Words.of("listen.higher"), TUNE_STEP_HZ);
        return grid(List.of(lower, on, higher), 3);
    }

    private Button step(String text, String name, double hz) {
        Button button = new Button(text);
        button.setAccessibleText(name);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        button.setOnAction(e -> choices.with(
                h -> actions.modeChosen(new PlayMode.Heterodyne(Math.max(TUNE_STEP_HZ, tuningOf(h) + hz)))));
        return button;
    }

    /** What is tuned, else the middle of the box, else what bats are first looked for at. */
    private static double tuningOf(HeardChoices.Heard h) {
        if (h.hearing().mode() instanceof PlayMode.Heterodyne tuned) {
            return tuned.hz();
        }
        SelectionBox box = h.shown().selection();
        double wanted = box != null ? (box.lowHz() + box.highHz()) / 2 : PlayMode.FIRST_TUNING_HZ;
        return Math.clamp(
                Math.rint(wanted / 100) * 100,
                100,
                Math.max(100, h.shown().facts().trueNyquistHz()));
    }

    private Node save() {
        Button save = new Button(Words.of("listen.save"));
        save.setId("save-heard");
        save.setFocusTraversable(false);
        save.getStyleClass().add("choice");
        save.setPrefWidth(WIDTH_PX);
        save.setOnAction(e -> actions.saveWhatIsHeard());
        return save;
    }

    private static boolean isSpeed(HeardChoices.Heard h, double factor) {
        return h.hearing().mode() instanceof PlayMode.Speed s && s.factor() == factor;
    }

    private static boolean keepsPitch(HeardChoices.Heard h) {
        return h.hearing().mode() instanceof PlayMode.Speed s && s.keepPitch();
    }

    private void chooseSpeed(double factor) {
        choices.with(h -> actions.modeChosen(
                new PlayMode.Speed(Math.clamp(factor, PlayMode.SLOWEST, PlayMode.FASTEST), keepsPitch(h))));
    }

    private void otherPitch() {
        choices.with(h -> {
            double factor = h.hearing().mode() instanceof PlayMode.Speed s ? s.factor() : 1;
            actions.modeChosen(new PlayMode.Speed(factor, !keepsPitch(h)));
        });
    }

    private ToggleButton choice(String text, String name, Predicate<HeardChoices.Heard> isSo, Runnable act) {
        return choices.button(text, name, isSo, act);
    }

    private Node grid(List<? extends Node> buttons, int columns) {
        return choices.grid(buttons, columns);
    }

    private static VBox group(String title, Label fact, Node... content) {
        Label name = new Label(title);
        name.getStyleClass().add("plan-title");
        fact.getStyleClass().add("plan-fact");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(name, space, fact);
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox group = new VBox(line);
        group.getChildren().addAll(content);
        group.getStyleClass().add("plan-group");
        return group;
    }
}
