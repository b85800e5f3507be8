package org.sonolens.tile;

/** A few neighbouring columns of a picture; from the middle outward. */
final class ColumnsWork extends Work {
    private final PictureJob job;
    private final int from;
    private final int to;
    private final boolean exactly;

    ColumnsWork(Stage stage, PictureJob job, int from, int to, boolean exactly) {
        super(stage, Math.abs((from + to) / 2 - job.image().widthPx() / 2), job.recording());
        this.job = job;
        this.from = from;
        this.to = to;
        this.exactly = exactly;
    }

    @Override
    void run() {
        job.draw(from, to, exactly);
    }
}
