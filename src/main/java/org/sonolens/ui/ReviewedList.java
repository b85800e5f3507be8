package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.sonolens.review.Arrangement;
import org.sonolens.review.FileReview;
import org.sonolens.review.FileTable;
import org.sonolens.review.Flag;
import org.sonolens.review.ListFilter;
import org.sonolens.review.ListOrder;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.review.ReviewListener;
import org.sonolens.view.NightClock;

/** The list of files as it is arranged, kept as what is said of them changes. FX thread only, but for what it hears. */
final class ReviewedList implements ReviewListener {
    /** Times come in while headers are read; the list is not ordered anew for each. */
    private static final Duration ORDER_AFTER = Duration.millis(300);

    private static final Executor BESIDE = task -> Thread.ofVirtual().start(task);

    private final Session session;
    private final FileTable table;
    private final ReviewKeeper keeper;
    private final FileListPane pane;
    private final MessageLine messages;
    private final Runnable onPlace;
    private final Runnable onReviewed;
    private final ListTools tools;
    private final PauseTransition orderSoon = new PauseTransition(ORDER_AFTER);

    /**
     * @param onPlace hears that the current file stands elsewhere
     * @param onReviewed hears that what is said of files changed
     */
    ReviewedList(
            Session session,
            ReviewKeeper keeper,
            FileListPane pane,
            MessageLine messages,
            Runnable onPlace,
            Runnable onReviewed) {
        this.session = session;
        this.table = session.files().table();
        this.keeper = keeper;
        this.pane = pane;
        this.messages = messages;
        this.onPlace = onPlace;
        this.onReviewed = onReviewed;
        tools = new ListTools(this::searchFor, () -> {}, this::chooseFilter, this::chooseOrder);
        ListOrder.named(session.settings().review().order())
                .ifPresent(order -> table.sorted(table.sorting(order).get()));
        tools.showArrangement(table.arrangement());
        orderSoon.setOnFinished(event -> order(table.arrangement().order()));
        session.files().setOnArranged(() -> pane.arrange(table.shown()));
        pane.setReviews(keeper::of);
        keeper.listen(this);
    }

    ListTools tools() {
        return tools;
    }

    /** The list begins anew. */
    void cleared() {
        pane.clear();
        keeper.clear();
        tools.search().clear();
        tools.showArrangement(table.arrangement());
        showProgress();
    }

    /** These files came to the list. */
    void grew(List<Path> more) {
        keeper.look(more);
        // what is kept of a folder may have been told before its files were
        for (Path file : more) {
            table.review(file, keeper.of(file));
        }
        if (table.arrangement().equals(Arrangement.PLAIN)) {
            pane.append(more);
        } else {
            pane.arrange(table.shown());
        }
        showProgress();
    }

    /** Length, rate and time of a file are known. */
    void facts(Path file, FileFacts facts) {
        pane.showFacts(file, facts);
        table.recorded(file, facts.clock().map(NightClock::start).orElse(null));
        boolean running = orderSoon.getStatus() == Animation.Status.RUNNING;
        if (table.arrangement().order() == ListOrder.TIME && !running) {
            orderSoon.playFromStart();
        }
    }

    /** What is said of a file changed here. */
    void changed(Path file) {
        if (table.review(file, keeper.of(file))) {
            arranged();
        }
        pane.showReviews();
        showProgress();
        onReviewed.run();
    }

    @Override
    public void reviewed(Map<Path, FileReview> files) {
        Platform.runLater(() -> {
            if (table.review(files)) {
                arranged();
            }
            pane.showReviews();
            showProgress();
            onReviewed.run();
        });
    }

    @Override
    public void said(String sentence) {
        Platform.runLater(() -> messages.sayError(sentence));
    }

    /** Other files are shown, or in another order. */
    void arranged() {
        pane.arrange(table.shown());
        tools.showArrangement(table.arrangement());
        showProgress();
        onPlace.run();
    }

    private void showProgress() {
        tools.showProgress(table.reviewed(), table.size());
    }

    private void searchFor(String text) {
        table.arrange(table.arrangement().filter(), text);
        arranged();
    }

    private void filter(ListFilter filter) {
        table.arrange(filter, table.arrangement().search());
        arranged();
    }

    /** Orders the list on another thread: a hundred thousand names take longer than a picture may wait. */
    private void order(ListOrder order) {
        Supplier<FileTable.Sorted> sorting = table.sorting(order);
        CompletableFuture.supplyAsync(sorting, BESIDE)
                .thenAccept(sorted -> Platform.runLater(() -> {
                    table.sorted(sorted);
                    arranged();
                }));
    }

    private void chooseOrderNow(ListOrder order) {
        session.remember(s -> s.withReview(s.review().withOrder(order.label())));
        order(order);
    }

    void chooseOrder() {
        List<ListTools.Choice> choices = new ArrayList<>();
        ListOrder now = table.arrangement().order();
        choices.add(choice(Words.of("list.order.choice.number"), ListOrder.NATURAL, now));
        choices.add(choice(Words.of("list.order.choice.file-name"), ListOrder.NAME, now));
        choices.add(choice(Words.of("list.order.choice.time"), ListOrder.TIME, now));
        tools.chooseOrder(choices);
    }

    private ListTools.Choice choice(String title, ListOrder order, ListOrder now) {
        return new ListTools.Choice(title, order == now, () -> chooseOrderNow(order));
    }

    void chooseFilter() {
        List<ListTools.Choice> choices = new ArrayList<>();
        add(choices, Words.of("list.filter.choice.all"), ListFilter.ALL);
        add(choices, Words.of("list.filter.choice.unreviewed"), new ListFilter.Reviewed(false));
        add(choices, Words.of("list.filter.choice.reviewed"), new ListFilter.Reviewed(true));
        for (Flag flag : Flag.values()) {
            add(choices, ChoiceWords.title(flag), new ListFilter.Flagged(flag));
        }
        add(choices, Words.of("list.filter.choice.noted"), new ListFilter.Noted());
        table.tags()
                .forEach((tag, count) -> add(
                        choices,
                        Words.of("list.filter.choice.tagged", ShownName.of(tag), count),
                        new ListFilter.Tagged(tag)));
        tools.chooseFilter(choices);
    }

    private void add(List<ListTools.Choice> choices, String title, ListFilter filter) {
        choices.add(
                new ListTools.Choice(title, filter.equals(table.arrangement().filter()), () -> filter(filter)));
    }

    /** Enter in the search field: on to what was found. */
    void leaveSearch(Runnable toTheWindow) {
        toTheWindow.run();
        Path current = session.files().currentFile();
        List<Path> shown = table.shown();
        // the current file is shown in any case; what was found is what stands beside it
        if (shown.size() > 1 && current != null && current.equals(shown.getFirst()) && !isFound(current)) {
            session.goTo(shown.get(1));
        } else if (!shown.isEmpty() && (current == null || !isFound(current))) {
            session.goTo(shown.getFirst());
        }
    }

    private boolean isFound(Path file) {
        return table.accepts(file);
    }

    /** Esc: leaves the search field and its words, else the words, else the filter. @return whether there was one */
    boolean leaveSearchOrFilter(Runnable toTheWindow) {
        TextField search = tools.search();
        boolean written = !search.getText().isEmpty();
        if (search.isFocused() || written) {
            search.clear();
            toTheWindow.run();
            return true;
        }
        if (!table.arrangement().filter().equals(ListFilter.ALL)) {
            filter(ListFilter.ALL);
            return true;
        }
        return false;
    }

    /** The file nearest to the current one that stays when others go: below it first. */
    @Nullable
    Path nearestBut(List<Path> going) {
        Set<Path> gone = new HashSet<>(going);
        List<Path> shown = table.shown();
        int from = Math.max(0, session.files().current());
        for (int i = from; i < shown.size(); i++) {
            if (!gone.contains(shown.get(i))) {
                return shown.get(i);
            }
        }
        for (int i = Math.min(from, shown.size()) - 1; i >= 0; i--) {
            if (!gone.contains(shown.get(i))) {
                return shown.get(i);
            }
        }
        return null;
    }
}
