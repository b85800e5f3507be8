package org.sonolens.still;

import java.util.Locale;

/** Whether there is heap for a picture, asked before it is begun: when it runs out in the middle the window goes with it. */
final class StillRoom {
    /** Levels of 2 bytes and the whole picture of 4. */
    private static final int BYTES_A_PIXEL = 6;

    /** Where something stands around the levels, their colours beside the whole picture. */
    private static final int MORE_BYTES_A_PIXEL = 4;

    /** Of the heap, the part for what is young: a large array does not fit in there. */
    private static final int YOUNG_SHARE = 3;

    private static final long BESIDE_BYTES = 24L << 20;
    private static final double MIB = 1 << 20;

    private StillRoom() {}

    /** @throws StillFailure when there is not */
    static void check(int widthPx, int heightPx, StillFrame frame) throws StillFailure {
        boolean more = frame.axes() || frame.waveform();
        long needed = (long) widthPx * heightPx * (BYTES_A_PIXEL + (more ? MORE_BYTES_A_PIXEL : 0)) + BESIDE_BYTES;
        if (needed > free()) {
            System.gc();
            long free = free();
            if (needed > free) {
                throw new StillFailure(String.format(
                        Locale.ROOT,
                        "cannot be drawn in %d × %d pixels: that takes %.0f MiB of memory and %.0f are free; choose a smaller picture",
                        widthPx,
                        heightPx,
                        needed / MIB,
                        free / MIB));
            }
        }
    }

    private static long free() {
        Runtime here = Runtime.getRuntime();
        long used = here.totalMemory() - here.freeMemory();
        return Math.max(0, here.maxMemory() - here.maxMemory() / YOUNG_SHARE - used);
    }
}
