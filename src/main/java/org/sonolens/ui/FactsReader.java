package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.FileHeader;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordingTime;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.view.ListText;
import org.sonolens.view.NightClock;
import org.sonolens.view.RecordingFacts;

/**
 * Reads length, rate, time and repairs of files, off the FX thread, each once: first of those whose rows are seen, then of all. Its daemon thread ends with the
 * process; the newest rows come first and rows long scrolled past are dropped.
 */
final class FactsReader {
    private static final int MOST_WAITING = 200;
    private static final Path END = Path.of("");

    private static final Path WAKE = Path.of(".");

    private final ConcurrentLinkedQueue<Path> rest = new ConcurrentLinkedQueue<>();
    private final List<Path> listed = new ArrayList<>();
    private final LinkedBlockingDeque<Path> waiting = new LinkedBlockingDeque<>();
    private final Set<Path> asked = ConcurrentHashMap.newKeySet();
    private boolean begun;
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
    }

    /** Begins to read, once there is a list to show it in; again it does nothing. */
    void begin() {
        if (!begun) {
            begun = true;
            Thread.ofPlatform().daemon().name("file-facts").start(this::run);
        }
    }

    /** The list begins anew. */
    void clear() {
        listed.clear();
        rest.clear();
        waiting.clear();
        asked.clear();
    }

    /** The numbers of all files are reckoned otherwise. */
    void again() {
        List<Path> all = List.copyOf(listed);
        clear();
        wantedAll(all);
    }

    /** These are in the list, too: they are read when no row that is seen waits. */
    void wantedAll(List<Path> files) {
        listed.addAll(files);
        rest.addAll(files);
        waiting.addLast(WAKE);
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
                Path file = waiting.pollFirst();
                if (file == null) {
                    file = rest.poll();
                    if (file == null) {
                        file = waiting.takeFirst();
                    } else if (!asked.add(file)) {
                        continue;
                    }
                }
                if (!closed && file != WAKE) {
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
                Optional<NightClock> clock = RecordingTime.of(
                                header.metadata(), String.valueOf(file.getFileName()), heard.trueRateHz())
                        .map(time -> new NightClock(time.at().local(), time.at().offset()));
                FileFacts facts = new FileFacts(
                        ListText.duration(heard.frames() / heard.trueRateHz()),
                        ListText.rate((int) Math.round(Math.min(Integer.MAX_VALUE, heard.trueRateHz()))),
                        clock,
                        header.repairs());
                Platform.runLater(() -> known.accept(file, facts));
            }
        } catch (UnreadableAudioException failure) {
            String sentence = String.valueOf(failure.getMessage());
            Platform.runLater(() -> unreadable.accept(file, sentence));
        }
    }
}
