package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Side;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.FileReview;
import org.sonolens.review.Flag;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.settings.ReviewChoices;

/** Going through a folder: what is said of its files, and which of them are shown. FX thread only. */
final class Reviewing implements ReviewActions {
    private final Session session;
    private final ReviewKeeper keeper;
    private final SidePanes sides;
    private final MessageLine messages;
    private final ReviewedList list;
    private final ReviewStrip strip = new ReviewStrip(this::toTheWindow);
    private final ReviewPanel panel = new ReviewPanel();
    private StackPane ground = new StackPane();
    private final RejectedFiles rejected;
    private final UndoHistory history;
    private @Nullable Path writtenOn;
    private Runnable onReviewed = () -> {};

    /**
     * @param onPlace hears that the current file stands elsewhere in the list
     */
    Reviewing(
            Session session,
            Services services,
            FileListPane pane,
            SidePanes sides,
            MessageLine messages,
            UndoHistory history,
            Runnable onPlace) {
        this.session = session;
        this.keeper = services.reviews();
        this.sides = sides;
        this.messages = messages;
        this.history = history;
        list = new ReviewedList(session, keeper, pane, messages, onPlace, this::reviewed);
        rejected = new RejectedFiles(services.trash(), panel, messages, history, this::gone, this::back);
        pane.surround(list.tools(), strip);
        list.tools().search().setOnAction(event -> list.leaveSearch(this::toTheWindow));
        strip.show(Optional.empty());
    }

    /** The window's content with what is asked over it. */
    StackPane over(StackPane content) {
        panel.liesOver(content);
        ground = content;
        return content;
    }

    ReviewedList list() {
        return list;
    }

    /** The keys go to the window again. */
    private void toTheWindow() {
        if (ground.getScene() != null) {
            ground.getScene().getRoot().requestFocus();
        }
    }

    /** A file is the current one, the same or another. */
    void chosen() {
        if (writtenOn != null && !writtenOn.equals(session.files().currentFile())) {
            strip.leave(true);
        }
        showCurrent();
    }

    /** Ends what runs beside the window; does not wait. */
    void close() {
        strip.leave(true);
        rejected.close();
    }

    /** Who hears that something was read of files, or written by another window. */
    void setOnReviewed(Runnable heard) {
        onReviewed = heard;
    }

    private void reviewed() {
        showCurrent();
        onReviewed.run();
    }

    private void showCurrent() {
        Path file = session.files().currentFile();
        strip.show(file == null ? Optional.empty() : Optional.of(keeper.of(file)));
    }

    @Override
    public void flag(Flag flag, boolean goOn) {
        Path file = session.files().currentFile();
        if (file == null) {
            return;
        }
        boolean has = keeper.of(file).flag().equals(Optional.of(flag));
        if (!has || !goOn) {
            say(
                    file,
                    Words.of("undo.flag", ChoiceWords.word(flag), ShownName.of(file)),
                    r -> r.withFlag(has ? Optional.empty() : Optional.of(flag)));
        }
        if (goOn) {
            session.step(1);
        }
    }

    @Override
    public void tag(int number) {
        Path file = session.files().currentFile();
        if (file == null) {
            return;
        }
        String tag = choices().tagNames().get(number);
        say(file, Words.of("undo.tag", tag, ShownName.of(file)), r -> {
            List<String> tags = new ArrayList<>(r.tags());
            if (!tags.remove(tag)) {
                tags.add(tag);
            }
            return r.withTags(tags);
        });
    }

    @Override
    public void editNote() {
        write(false, Words.of("review.note.prompt"), r -> r.note(), (r, text) -> r.withNote(text.strip()));
    }

    @Override
    public void editTags() {
        write(
                true,
                Words.of("review.tags.prompt"),
                r -> String.join(", ", r.tags()),
                (r, text) -> r.withTags(Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList()));
    }

    /** Makes the next review of one and a text. */
    private interface Written {
        FileReview apply(FileReview before, String text);
    }

    private void write(boolean tags, String prompt, Function<FileReview, String> before, Written written) {
        Path file = session.files().currentFile();
        if (file == null) {
            return;
        }
        sides.showFiles();
        strip.leave(true);
        writtenOn = file;
        strip.write(
                tags,
                before.apply(keeper.of(file)),
                prompt,
                text -> say(
                        file,
                        tags ? Words.of("undo.tags", ShownName.of(file)) : Words.of("undo.note", ShownName.of(file)),
                        r -> written.apply(r, text)));
    }

    /** Changes what is said of a file, so that it can be undone. */
    private void say(Path file, String title, UnaryOperator<FileReview> step) {
        FileReview before = keeper.of(file);
        FileReview after = keeper.change(file, step);
        if (before.equals(after)) {
            return;
        }
        list.changed(file);
        history.did(new UndoHistory.Step(title, () -> again(file, after, before), () -> again(file, before, after)));
    }

    private void again(Path file, FileReview from, FileReview to) {
        keeper.change(file, now -> now.with(from, to));
        list.changed(file);
    }

    @Override
    public void nextUnreviewed() {
        session.files()
                .table()
                .nextUnreviewed()
                .ifPresentOrElse(session::goTo, () -> messages.say(Words.of("review.all-reviewed")));
    }

    @Override
    public void reviewedAndOn() {
        Path file = session.files().currentFile();
        if (file != null && !keeper.of(file).isReviewed()) {
            say(file, Words.of("undo.reviewed", ShownName.of(file)), r -> r.withSeen(true));
        }
        nextUnreviewed();
    }

    @Override
    public void search() {
        sides.showFiles();
        list.tools().search().requestFocus();
        list.tools().search().selectAll();
    }

    @Override
    public void chooseFilter() {
        sides.showFiles();
        list.chooseFilter();
    }

    @Override
    public void chooseOrder() {
        sides.showFiles();
        list.chooseOrder();
    }

    @Override
    public void recent() {
        List<ListTools.Choice> choices =
                RecentPlaces.choices(session.settings(), path -> session.open(List.of(path), false));
        if (choices.isEmpty() || ground.getScene() == null) {
            messages.say(Words.of("recent.none"));
        } else {
            ListTools.menu(choices).show(ground.getScene().getRoot(), Side.TOP, 60, 44);
        }
    }

    @Override
    public void nameTags() {
        TagNames.ask(panel, choices().tagNames(), names -> {
            session.remember(s -> s.withReview(s.review().withTagNames(names)));
            toTheWindow();
        });
    }

    private ReviewChoices choices() {
        return session.settings().review();
    }

    @Override
    public void rejected() {
        rejected.ask(session.files().table().flagged(Flag.REJECT));
    }

    private void gone(List<Path> files) {
        keeper.left(files);
        Path current = session.files().currentFile();
        Path next = current == null || !files.contains(current) ? null : list.nearestBut(files);
        session.files().remove(files);
        list.arranged();
        if (next != null) {
            session.goTo(next);
        }
        showCurrent();
    }

    private void back(List<Path> files) {
        keeper.cameBack(files);
        session.files().add(files);
        list.arranged();
    }

    @Override
    public void undo() {
        messages.say(history.undo()
                .map(step -> Words.of("undo.undone", step.title()))
                .orElseGet(() -> Words.of("undo.nothing")));
    }

    @Override
    public void redo() {
        messages.say(history.redo()
                .map(step -> Words.of("undo.redone", step.title()))
                .orElseGet(() -> Words.of("undo.nothing-again")));
    }

    @Override
    public void enter() {
        if (panel.isOpen()) {
            panel.yes();
        } else {
            editNote();
        }
    }

    @Override
    public boolean leave() {
        if (strip.isWriting()) {
            strip.leave(false);
        } else if (panel.isOpen()) {
            panel.close();
            toTheWindow();
        } else {
            return list.leaveSearchOrFilter(this::toTheWindow);
        }
        return true;
    }

    @Override
    public void widen() {
        sides.widenFiles();
    }
}
