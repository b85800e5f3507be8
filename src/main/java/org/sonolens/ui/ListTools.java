package org.sonolens.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sonolens.review.Arrangement;
import org.sonolens.review.ListFilter;

/** Above the list of files: search, filter, order, and how many are reviewed. FX thread only. */
final class ListTools extends VBox {
    private final TextField search = new TextField();
    private final Button filter = word("list-filter", Words.of("list.filter.tip"));
    private final Button order = word("list-order", Words.of("list.order.tip"));
    private final Label progress = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private double share;

    /**
     * @param onSearch told each text that is searched for
     * @param onLeft after Enter in the search field
     */
    ListTools(Consumer<String> onSearch, Runnable onLeft, Runnable onFilter, Runnable onOrder) {
        getStyleClass().add("list-tools");
        search.setId("list-search");
        search.setPromptText(Words.of("list.search.prompt"));
        search.setAccessibleText(Words.of("list.search.name"));
        search.getStyleClass().add("review-field");
        // else it would have the focus from the start, and every key with it
        search.setFocusTraversable(false);
        search.textProperty().subscribe((was, is) -> onSearch.accept(is));
        search.setOnAction(event -> onLeft.run());
        filter.setOnAction(event -> onFilter.run());
        order.setOnAction(event -> onOrder.run());
        progress.setId("review-progress");
        progress.getStyleClass().add("file-count");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox words = new HBox(4, filter, order, space, progress);
        words.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("progress-track");
        track.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("progress-bar-done");
        bar.setMinWidth(0);
        track.widthProperty().subscribe(width -> showShare());
        getChildren().addAll(search, words, track);
        showArrangement(Arrangement.PLAIN);
    }

    private static Button word(String id, String tip) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("list-word");
        button.setFocusTraversable(false);
        button.setMinWidth(0);
        HoverTip.on(button, tip);
        return button;
    }

    TextField search() {
        return search;
    }

    void showArrangement(Arrangement now) {
        filter.setText(ChoiceWords.title(now.filter()));
        filter.setAccessibleText(Words.of("list.filter.name", filter.getText()));
        order.setText(ChoiceWords.title(now.order()));
        order.setAccessibleText(Words.of("list.order.name", order.getText()));
        filter.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("set"), !now.filter().equals(ListFilter.ALL));
    }

    void showProgress(int reviewed, int files) {
        progress.setText(ReviewWords.progress(reviewed, files));
        share = files == 0 ? 0 : (double) reviewed / files;
        showShare();
    }

    private void showShare() {
        bar.setMaxWidth(share * track.getWidth());
        bar.setPrefWidth(share * track.getWidth());
    }

    /** One of a menu's lines. */
    record Choice(String title, boolean isNow, Runnable choose) {}

    void chooseFilter(List<Choice> choices) {
        menu(choices).show(filter, Side.BOTTOM, 0, 2);
    }

    void chooseOrder(List<Choice> choices) {
        menu(choices).show(order, Side.BOTTOM, 0, 2);
    }

    static ContextMenu menu(List<Choice> choices) {
        ContextMenu menu = new ContextMenu();
        for (Choice choice : choices) {
            MenuItem item;
            if (choice.isNow()) {
                RadioMenuItem marked = new RadioMenuItem(choice.title());
                marked.setSelected(true);
                item = marked;
            } else {
                item = new MenuItem(choice.title());
            }
            item.setMnemonicParsing(false);
            item.setOnAction(event -> choice.choose().run());
            menu.getItems().add(item);
        }
        return menu;
    }
}
