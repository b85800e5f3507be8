package org.sonolens.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks the user where something is to be saved. FX thread only; returns once the user has answered. */
@FunctionalInterface
interface SaveDialog {
    /**
     * @param title of the dialog
     * @param folder where it begins
     * @param name that is proposed
     * @return the user's choice, to whose replacing the user has agreed where it exists; null for none
     */
    @Nullable
    Path choose(String title, @Nullable Path folder, String name);
}
