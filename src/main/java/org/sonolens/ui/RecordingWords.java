package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.NightClock;

/** Says in the inspector, the list and the window's title what is known of the recording that is shown. FX thread only. */
final class RecordingWords {
    private final Stage stage;
    private final Inspector inspector;
    private final FileListPane files;
    private final FactsReader facts;
    private @Nullable Path chosen;
    private int position = -1;
    private int count;
    private @Nullable Shown shown;

    RecordingWords(Stage stage, Inspector inspector, FileListPane files, FactsReader facts) {
        this.stage = stage;
        this.inspector = inspector;
        this.files = files;
        this.facts = facts;
    }

    /** Another file is wanted; what is shown may still be the one before. */
    void chosen(Path file, int itsPosition, int ofCount) {
        chosen = file;
        position = itsPosition;
        count = ofCount;
        files.setCurrent(file);
        showTitle();
    }

    /** Another recording is shown, or the same in another way. */
    void show(@Nullable Shown before, Shown now) {
        shown = now;
        Shown earlier = before != null && before.info().id() == now.info().id() ? before : null;
        if (earlier != null && earlier.facts().equals(now.facts())) {
            return;
        }
        inspector.showRecording(InspectorRows.of(now));
        inspector.showMetadata(MetadataRows.of(now.info().metadata(), now.seconds(1)));
        showTitle();
        if (earlier != null) {
            // another time expansion counts for the whole folder
            facts.again();
            files.askFactsAnew();
        } else {
            facts.wanted(List.of(now.info().file()));
        }
    }

    /** Nothing is shown. */
    void clear() {
        shown = null;
        inspector.showRecording(List.of());
        inspector.showMetadata(Map.of());
    }

    /** The name, its place in the list, and the time of the night once the file is open. */
    private void showTitle() {
        if (chosen != null) {
            String time = shown != null && shown.info().file().equals(chosen)
                    ? shown.clock().map(NightClock::startText).orElse("")
                    : "";
            stage.setTitle(ShownName.title(ShownName.of(chosen), position, count, time));
        }
    }
}
