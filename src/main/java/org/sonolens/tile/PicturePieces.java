package org.sonolens.tile;

import java.util.ArrayList;
import java.util.List;

/** Parts the work for a picture into pieces. Stateless. */
final class PicturePieces {
    /** Columns of more frames than this are shown from a few of them first. */
    private static final double PROVISIONAL_FROM_FRAMES = 4;

    private static final int PROVISIONAL_COLUMNS = 100;
    private static final int EXACT_FRAMES = 512;
    private static final int EXACT_COLUMNS = 32;

    /** Of the width, the part that is made ready on either side. */
    private static final int MARGIN_SHARE = 3;

    private PicturePieces() {}

    /** All pieces of work a picture needs, in the stages and orders they should be done. */
    static List<Work> of(PictureJob job) {
        List<Work> pieces = new ArrayList<>();
        int width = job.image().widthPx();
        double frames = job.framesPerColumn();
        if (frames > PROVISIONAL_FROM_FRAMES) {
            for (int from = 0; from < width; from += PROVISIONAL_COLUMNS) {
                pieces.add(new ColumnsWork(
                        Work.Stage.PROVISIONAL, job, from, Math.min(width, from + PROVISIONAL_COLUMNS), false));
            }
        }
        int columns = (int) Math.clamp(Math.round(EXACT_FRAMES / Math.max(frames, 1e-9)), 1, EXACT_COLUMNS);
        for (int from = 0; from < width; from += columns) {
            pieces.add(new ColumnsWork(Work.Stage.EXACT, job, from, Math.min(width, from + columns), true));
        }
        if (job.isKept() && !job.isWhole()) {
            int margin = width / MARGIN_SHARE;
            for (int from = 0; from < margin; from += columns) {
                pieces.add(new ColumnsWork(Work.Stage.MARGIN, job, width + from, width + from + columns, true));
                pieces.add(new ColumnsWork(Work.Stage.MARGIN, job, -from - columns, -from, true));
            }
        }
        return pieces;
    }
}
