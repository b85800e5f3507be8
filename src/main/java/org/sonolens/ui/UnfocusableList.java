package org.sonolens.ui;

import javafx.collections.ObservableList;
import javafx.scene.control.ListView;

/** A list that never takes the focus, with which it would swallow arrows and Home. FX thread only. */
final class UnfocusableList<T> extends ListView<T> {
    UnfocusableList(ObservableList<T> items) {
        super(items);
    }

    @Override
    public void requestFocus() {}
}
