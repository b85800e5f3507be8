package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.FileHeader;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.view.ListText;
import org.sonolens.view.RecordingFacts;

/**
 * Reads length, rate and repairs of the files whose rows are seen, off the FX thread, each once. Its daemon thread ends with the
 * process; the newest rows come first and rows long scrolled past are dropped.
 */
final class FactsReader {
    private static final int MOST_WAITING = 200;
    private static final Path END = Path.of("");

    private final LinkedBlockingDeque<Path> waiting = new LinkedBlockingDeque<>();
    private final Set<Path> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private final Reckoning reckoning;
    private final BiConsumer<Path, FileFacts> known;
    private final BiConsumer<Path, String> unreadable;

    /** Says what the numbers of a file are reckoned by; asked on the reader's thread. */
    @FunctionalInterface
    interface Reckoning {
        RecordingFacts facts(Path file, AudioFormat format, Metadata metadata);
    }

    /** Both listeners are told on the FX thread. */
    FactsReader(Reckoning reckoning, BiConsumer<Path, FileFacts> known, BiConsumer<Path, String> unreadable) {
        this.reckoning = reckoning;
        this.known = known;
        this.unreadable = unreadable;
        Thread.ofPlatform().daemon().name("file-facts").start(this::run);
    }

    /** The list begins anew, or its numbers are reckoned otherwise. */
    void clear() {
        waiting.clear();
        asked.clear();
    }

    /** Ends the thread after what it is at, which is then not told. Does not wait. */
    void close() {
        closed = true;
        waiting.clear();
        waiting.addFirst(END);
    }

    void wanted(List<Path> files) {
        for (Path file : files) {
            if (asked.add(file)) {
                waiting.addFirst(file);
            }
        }
        while (waiting.size() > MOST_WAITING) {
            Path dropped = waiting.pollLast();
            if (dropped != null) {
                asked.remove(dropped);
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                Path file = waiting.takeFirst();
                if (!closed) {
                    read(file);
                }
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void read(Path file) {
        try {
            FileHeader header = SampleSources.header(file);
            if (header != null) {
                RecordingFacts heard = reckoning.facts(file, header.format(), header.metadata());
                FileFacts facts = new FileFacts(
                        ListText.duration(heard.frames() / heard.trueRateHz()),
                        ListText.rate((int) Math.round(Math.min(Integer.MAX_VALUE, heard.trueRateHz()))),
                        header.repairs());
                Platform.runLater(() -> known.accept(file, facts));
            }
        } catch (UnreadableAudioException failure) {
            String sentence = String.valueOf(failure.getMessage());
            Platform.runLater(() -> unreadable.accept(file, sentence));
        }
    }
}
