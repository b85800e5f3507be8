package org.sonolens.export;

/** Hears how far an export is, on the exporting thread, every megabyte or so. */
@FunctionalInterface
public interface ExportProgress {
    /** Wants all of it and no word meanwhile. */
    ExportProgress NONE = (done, frames) -> true;

    /** @return whether it is still wanted; when not, it ends soon and nothing of it is left */
    boolean reached(long doneFrames, long frames);
}
