package org.sonolens.ui;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.NightClock;

/** The line on top: which file, and in words how it is shown; each word is a button. FX thread only. */
final class TopBar extends HBox {
    private final Label name = new Label(Words.of("title.none"));
    private final Label count = new Label();
    private final RepairBadge repairs = new RepairBadge();
    private final Label clock = new Label();
    private final PlanChip plan;
    private final Button scale;
    private final Button palette;
    private final Button statistic;
    private final Button channels;
    private final Button look;

    TopBar(Actions actions, PlanActions plans, PlayBar play) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        plan = new PlanChip(plans);
        actions.join(List.of(new Action(
                "plan",
                Words.of("action.plan"),
                List.of(Action.Key.of(KeyCode.P).withControl()),
                plan::toggle)));
        HoverTip.on(plan, actions.tip("plan"));
        scale = chip(actions, "scale", "linear");
        palette = chip(actions, "palette", "viridis");
        statistic = chip(actions, "statistic", "max");
        channels = chip(actions, "channels", Words.of("channels.stacked"));
        channels.managedProperty().bind(channels.visibleProperty());
        look = chip(actions, "look", Words.of("title.look"));
        name.getStyleClass().add("file-title");
        name.setMinWidth(60);
        count.getStyleClass().add("file-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        clock.setId("clock");
        clock.getStyleClass().add("file-count");
        clock.setMinWidth(0);
        clock.setAccessibleText(Words.of("title.clock"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        chip(actions, "previous", "◀"),
                        chip(actions, "next", "▶"),
                        name,
                        repairs,
                        count,
                        clock,
                        space,
                        play,
                        plan,
                        scale,
                        palette,
                        statistic,
                        channels,
                        look,
                        chip(actions, "fold-files", Words.of("title.files")),
                        chip(actions, "fold-inspector", Words.of("title.inspector")));
        show(null);
    }

    /** Which file is wanted. @param position from 0; below 0 when it is in no list */
    void showName(String shownName, int position, int files) {
        name.setText(shownName);
        count.setText(position < 0 || files < 2 ? "" : Words.of("list.place", position + 1, files));
    }

    /** What was repaired of it, which can grow while it is read; null when nothing is shown. */
    void showRepairs(@Nullable Shown now) {
        repairs.show(now == null ? List.of() : now.recording().repairs());
    }

    /** How it is shown; null when nothing is. */
    void show(@Nullable Shown now) {
        showRepairs(now);
        for (Button button : new Button[] {plan, scale, palette, statistic, look}) {
            button.setVisible(now != null);
        }
        channels.setVisible(now != null && now.info().channels() > 1);
        clock.setText(now == null ? "" : now.clock().map(NightClock::startText).orElse(""));
        if (now != null) {
            plan.setPlan(
                    now.info().plan(), now.facts().trueRateHz(), now.sight().recordingClass());
            double factor = now.facts().timeExpansion();
            OptionalDouble tagged = now.info().metadata().taggedTimeExpansion();
            plan.setTimeExpansion(factor, tagged.isPresent() && tagged.getAsDouble() == factor);
            scale.setText(now.viewport().axis().scale().label());
            palette.setText(now.palette().label());
            statistic.setText(now.statistic().label());
            channels.setText(ChannelSteps.label(now.channels()));
        }
    }

    /** A button for an action of the table, with its title and keys as tooltip; never takes the focus. */
    private static Button chip(Actions actions, String id, String text) {
        Action action = actions.named(id);
        Button button = new Button(text);
        button.getStyleClass().add("chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setAccessibleText(action.title());
        HoverTip.on(button, actions.tip(id));
        button.setOnAction(e -> action.run().run());
        return button;
    }
}
