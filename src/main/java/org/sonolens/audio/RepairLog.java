package org.sonolens.audio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The repairs of one file, each sentence once. Thread-safe. */
final class RepairLog {
    private static final Logger LOG = LoggerFactory.getLogger(RepairLog.class);

    private final String name;
    private final CopyOnWriteArrayList<String> sentences = new CopyOnWriteArrayList<>();

    RepairLog(String name) {
        this.name = name;
    }

    void note(String sentence) {
        if (sentences.addIfAbsent(sentence)) {
            LOG.debug("{}: repaired: {}", name, sentence);
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
