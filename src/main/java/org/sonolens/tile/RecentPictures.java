package org.sonolens.tile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The last exact pictures, so that a way back to one costs nothing. Their levels are on the heap; bounded in bytes. One
 * recording's go when it does. Thread-safe.
 */
final class RecentPictures {
    static final long MOST_BYTES = 24L << 20;

    private final Deque<PictureJob> pictures = new ArrayDeque<>();
    private long bytes;

    /** Keeps an exact picture as the most recent. */
    synchronized void keep(PictureJob picture) {
        if (picture.recording().isClosing()) {
            return;
        }
        pictures.removeIf(
                old -> old.plan().equals(picture.plan()) && old.request().equals(picture.request()));
        pictures.addFirst(picture);
        bytes = pictures.stream().mapToLong(RecentPictures::bytes).sum();
        while (bytes > MOST_BYTES && pictures.size() > 1) {
            bytes -= bytes(pictures.removeLast());
        }
    }

    /** Lets a picture take what it can from those that are kept, the most recent first. */
    synchronized void serve(PictureJob next) {
        for (PictureJob picture : List.copyOf(pictures)) {
            if (next.isExact()) {
                return;
            }
            next.takeFrom(picture);
        }
    }

    /** Forgets the pictures of a recording. */
    synchronized void forget(long recordingId) {
        for (Iterator<PictureJob> each = pictures.iterator(); each.hasNext(); ) {
            PictureJob picture = each.next();
            if (picture.recording().info().id() == recordingId) {
                bytes -= bytes(picture);
                each.remove();
            }
        }
    }

    private static long bytes(PictureJob picture) {
        return (long) Short.BYTES * picture.image().widthPx() * picture.image().heightPx();
    }
}
