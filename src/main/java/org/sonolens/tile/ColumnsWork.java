package org.sonolens.tile;

/** A few neighbouring columns of a picture; from the middle outward, beside it where it scrolls to first. */
final class ColumnsWork extends Work {
    private final PictureJob job;
    private final int from;
    private final int to;
    private final boolean exactly;

    ColumnsWork(Stage stage, PictureJob job, int from, int to, boolean exactly) {
        super(stage, order(job, (from + to) / 2), job.recording());
        this.job = job;
        this.from = from;
        this.to = to;
        this.exactly = exactly;
    }

    private static int order(PictureJob job, int column) {
        int width = job.image().widthPx();
        int away = column - width / 2;
        // where the view is scrolling to, what is beside it comes before the other side
        boolean behind = Math.abs(away) > width / 2 && Integer.signum(away) == -job.scrolled();
        return Math.abs(away) + (behind ? width : 0);
    }

    @Override
    boolean isDropped() {
        return job.isCancelled();
    }

    @Override
    void run() {
        job.draw(stage(), from, to, exactly);
    }
}
