package org.sonolens.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts of files, of which the longest unused are forgotten. FX thread only. */
final class LatestFacts extends LinkedHashMap<Path, FileFacts> {
    private static final long serialVersionUID = 1;

    private final int most;

    LatestFacts(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, FileFacts> eldest) {
        return size() > most;
    }
}
