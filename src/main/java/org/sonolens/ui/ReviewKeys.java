package org.sonolens.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.sonolens.review.Flag;
import org.sonolens.settings.ReviewChoices;

/** The part of the table of actions that is about going through a folder. FX thread only. */
final class ReviewKeys {
    private final List<Action> all = new ArrayList<>();
    private final Supplier<ReviewActions> review;

    private ReviewKeys(Supplier<ReviewActions> review) {
        this.review = review;
    }

    /** @param review asked when an action runs */
    static List<Action> of(Supplier<ReviewActions> review) {
        ReviewKeys keys = new ReviewKeys(review);
        keys.flags();
        keys.words();
        keys.list();
        return List.copyOf(keys.all);
    }

    private void flags() {
        flag(Flag.STAR, KeyCode.S);
        flag(Flag.QUESTION, KeyCode.Q);
        flag(Flag.REJECT, KeyCode.X);
        add(
                "next-unreviewed",
                Words.of("action.next-unreviewed"),
                ReviewActions::nextUnreviewed,
                Action.Key.of(KeyCode.U));
        add(
                "reviewed",
                Words.of("action.reviewed"),
                ReviewActions::reviewedAndOn,
                Action.Key.of(KeyCode.U).withShift());
    }

    private void flag(Flag flag, KeyCode key) {
        add(flag.label(), ChoiceWords.title(flag), r -> r.flag(flag, false), Action.Key.of(key));
        add(
                flag.label() + "-on",
                Words.of("action.flag-on", ChoiceWords.title(flag)),
                r -> r.flag(flag, true),
                Action.Key.of(key).withShift());
    }

    private void words() {
        for (int i = 0; i < ReviewChoices.TAGS; i++) {
            int number = i;
            add(
                    "tag-" + (i + 1),
                    Words.of("action.tag", i + 1),
                    r -> r.tag(number),
                    Action.Key.of(KeyCode.valueOf("DIGIT" + (i + 1))).withAlt());
        }
        add(
                "note",
                Words.of("action.note"),
                ReviewActions::editNote,
                Action.Key.of(KeyCode.N).withControl());
        add(
                "tags",
                Words.of("action.tags"),
                ReviewActions::editTags,
                Action.Key.of(KeyCode.T).withControl());
        add(
                "tag-names",
                Words.of("action.tag-names"),
                ReviewActions::nameTags,
                Action.Key.of(KeyCode.T).withControl().withShift());
        add("enter", Words.of("action.enter"), ReviewActions::enter, Action.Key.of(KeyCode.ENTER));
        add(
                "undo",
                Words.of("action.undo"),
                ReviewActions::undo,
                Action.Key.of(KeyCode.Z).withControl());
        add(
                "redo",
                Words.of("action.redo"),
                ReviewActions::redo,
                Action.Key.of(KeyCode.Y).withControl(),
                Action.Key.of(KeyCode.Z).withControl().withShift());
    }

    private void list() {
        add(
                "search",
                Words.of("action.search"),
                ReviewActions::search,
                Action.Key.of(KeyCode.F).withControl());
        add("filter", Words.of("action.filter"), ReviewActions::chooseFilter, Action.Key.of(KeyCode.F6));
        add("order", Words.of("action.order"), ReviewActions::chooseOrder, Action.Key.of(KeyCode.F7));
        add(
                "recent",
                Words.of("action.recent"),
                ReviewActions::recent,
                Action.Key.of(KeyCode.R).withControl());
        add(
                "widen-files",
                Words.of("action.widen-files"),
                ReviewActions::widen,
                Action.Key.of(KeyCode.F9).withShift());
    }

    private void add(String id, String title, Consumer<ReviewActions> run, Action.Key... keys) {
        all.add(new Action(id, title, List.of(keys), () -> run.accept(review.get())));
    }
}
