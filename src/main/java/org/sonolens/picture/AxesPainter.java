package org.sonolens.picture;

/** Paints ticks, labels and names of the time, frequency and amplitude axes. */
final class AxesPainter {
    private final Raster raster;
    private final PictureLayout layout;
    private final Lettering lettering;

    AxesPainter(Raster raster, PictureLayout layout, Lettering lettering) {
        this.raster = raster;
        this.layout = layout;
        this.lettering = lettering;
    }

    /** The axis left of a data box, its labels in a column that it shares with other boxes. */
    void upright(AxisLabels axis, Box data, Box labels) {
        if (labels.isEmpty()) {
            return;
        }
        // In a low band labels at its ends move inward, or they would stand between two bands and belong to neither.
        double half = lettering.font().capHeightPx() / 2.0;
        boolean alone = layout.bands().size() == 1 || data.height() >= 8 * layout.textPx();
        double highest = alone ? labels.y() + half : data.y() + half;
        double lowest = alone ? labels.bottom() - half : data.bottom() - half;
        for (double position : axis.minor()) {
            uprightTick(data, position, layout.tickPx() / 2, Ink.MINOR_TICK);
        }
        for (AxisTick tick : axis.ticks()) {
            if (!isOnAxis(tick.position())) {
                continue;
            }
            uprightTick(data, tick.position(), layout.tickPx(), Ink.TICK);
            double y = data.bottom() - tick.position() * data.height();
            double middle = Math.max(highest, Math.min(lowest, y));
            if (lettering.font().widthPx(tick.label()) <= labels.width()) {
                lettering.toRight(tick.label(), labels.right(), middle, layout.textPx() / 4, Ink.LABEL);
            }
        }
    }

    private void uprightTick(Box data, double position, int lengthPx, int colour) {
        if (isOnAxis(position)) {
            int row = kept(data.bottom() - position * data.height(), data.y(), data.bottom());
            raster.fill(new Box(data.x() - layout.hairPx() - lengthPx, row, lengthPx, layout.hairPx()), colour);
        }
    }

    /** The name of an axis left of its labels, under the mark of its channel, if it has one. */
    void name(AxisLabels axis, Box column, String mark) {
        if (column.isEmpty()) {
            return;
        }
        Box free = column;
        int side = Math.round(1.25f * layout.textPx());
        if (!mark.isEmpty() && column.height() >= side) {
            Box chip = new Box(column.x(), column.y(), Math.min(side, column.width()), side);
            raster.fill(chip, Ink.MARK_BACKGROUND);
            lettering.centred(mark, chip.x() + chip.width() / 2.0, chip, 0, Ink.TITLE);
            free = Box.between(column.x(), chip.bottom() + layout.textPx() / 2, column.right(), column.bottom());
        }
        String title = axis.title(lettering.font(), free.height());
        if (!title.isEmpty()) {
            lettering.upward(title, free, Ink.NAME);
        }
    }

    /** The time axis below the last band. */
    void time(AxisLabels axis) {
        Box data = layout.bands().getLast();
        Box labels = layout.timeLabels();
        if (labels.isEmpty()) {
            return;
        }
        for (double position : axis.minor()) {
            timeTick(data, position, layout.tickPx() / 2, Ink.MINOR_TICK);
        }
        for (AxisTick tick : axis.ticks()) {
            if (isOnAxis(tick.position())) {
                timeTick(data, tick.position(), layout.tickPx(), Ink.TICK);
                double x = data.x() + tick.position() * data.width();
                lettering.centred(tick.label(), x, labels, layout.textPx() / 2, Ink.LABEL);
            }
        }
        Box name = layout.timeName();
        String title = axis.title(lettering.font(), name.width());
        if (!title.isEmpty()) {
            lettering.centred(title, name.x() + name.width() / 2.0, name, layout.textPx() / 3, Ink.NAME);
        }
    }

    private void timeTick(Box data, double position, int lengthPx, int colour) {
        if (isOnAxis(position)) {
            int column = kept(data.x() + position * data.width(), data.x(), data.right());
            raster.fill(new Box(column, data.bottom() + layout.hairPx(), layout.hairPx(), lengthPx), colour);
        }
    }

    private static boolean isOnAxis(double position) {
        return position >= 0 && position <= 1;
    }

    /** First pixel of a tick whose middle is the pixel of a place, kept beside the data even at its very end. */
    private int kept(double place, int first, int end) {
        int pixel = (int) Math.floor(place) - (layout.hairPx() - 1) / 2;
        return Math.max(first, Math.min(end - layout.hairPx(), pixel));
    }
}
