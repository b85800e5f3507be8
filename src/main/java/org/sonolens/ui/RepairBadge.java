package org.sonolens.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A small mark that a file was repaired, whose tooltip says what was; not there for a file that is fine. FX thread only. */
final class RepairBadge extends Label {
    private static final int MOST_SENTENCES = 8;
    private static final int MOST_CHARACTERS = 240;
    private static final double WIDEST_TIP_PX = 460;

    private List<String> shown = List.of();

    RepairBadge() {
        super("!");
        getStyleClass().add("repair-badge");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param repairs one sentence each; none hides the badge */
    void show(List<String> repairs) {
        if (repairs.equals(shown)) {
            return;
        }
        shown = List.copyOf(repairs);
        String text = text(repairs);
        setTooltip(repairs.isEmpty() ? null : tip(text));
        setAccessibleText(repairs.isEmpty() ? null : text);
        setVisible(!repairs.isEmpty());
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP_PX);
        return tip;
    }

    /** The sentences as plain text, a line each, bounded whatever a file makes the readers say; empty without any. */
    static String text(List<String> repairs) {
        if (repairs.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(Words.of("repairs.title"));
        repairs.stream()
                .limit(MOST_SENTENCES)
                .forEach(sentence -> text.append('\n').append(bounded(sentence)));
        if (repairs.size() > MOST_SENTENCES) {
            text.append('\n').append(Words.of("repairs.more", repairs.size() - MOST_SENTENCES));
        }
        return text.toString();
    }

    private static String bounded(String sentence) {
        String harmless = ShownName.of(sentence);
        if (harmless.codePointCount(0, harmless.length()) <= MOST_CHARACTERS) {
            return harmless;
        }
        return harmless.substring(0, harmless.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
