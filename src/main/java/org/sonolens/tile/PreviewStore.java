package org.sonolens.tile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The previews that are there, those asked for last the longest; bounded in bytes of heap. Thread-safe. */
final class PreviewStore {
    private static final long MOST_BYTES = 24L << 20;

    private final Map<Path, Preview> previews = new LinkedHashMap<>();
    private final Set<Path> beingMade = new HashSet<>();
    private List<Path> wanted = List.of();

    /** Wants these files from now on, the most urgent first; drops all others. What is being made of these goes on. */
    synchronized void want(List<Path> files) {
        wanted = List.copyOf(files);
        previews.keySet().retainAll(files);
    }

    /** Whether nobody is making one of this file; who hears true is, until {@link #ended}. */
    synchronized boolean begins(Path file) {
        return beingMade.add(file);
    }

    synchronized void ended(Path file) {
        beingMade.remove(file);
        notifyAll();
    }

    /** Wants none any more, and waits until none is being made; for so long at most, as one may sit in a dead disk's read. */
    synchronized void end(Duration patience) {
        want(List.of());
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); left > 0 && !beingMade.isEmpty(); ) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isWanted(Path file) {
        return wanted.contains(file);
    }

    synchronized @Nullable Preview find(Path file) {
        return previews.get(file);
    }

    synchronized void put(Preview preview) {
        if (!wanted.contains(preview.recording().info().file())) {
            return;
        }
        previews.put(preview.recording().info().file(), preview);
        long bytes = previews.values().stream().mapToLong(Preview::bytes).sum();
        for (Iterator<Path> least = wanted.reversed().iterator(); bytes > MOST_BYTES && least.hasNext(); ) {
            Preview dropped = previews.remove(least.next());
            bytes -= dropped == null ? 0 : dropped.bytes();
        }
    }

    /** Lets the picture of a file that is open now begin with what the preview showed. */
    void serve(PictureJob next) {
        Preview preview = find(next.recording().info().file());
        if (preview != null) {
            next.begin(preview.picture());
        }
    }
}
