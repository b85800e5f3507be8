package org.sonolens.measure;

import java.util.Arrays;

/**
 * Energy by frame number, in at most {@value #CELLS} cells however many frames there are: when they are full, two
 * neighbours become one. One thread at a time.
 */
final class EnergyOverTime {
    private static final int CELLS = 8192;

    private final double[] cells = new double[CELLS];
    private int shift;
    private long frames;

    /** Adds the energy of a frame; frames come in order, from 0. */
    void add(double energy) {
        if (frames >>> shift >= CELLS) {
            for (int i = 0; i < CELLS / 2; i++) {
                cells[i] = cells[2 * i] + cells[2 * i + 1];
            }
            Arrays.fill(cells, CELLS / 2, CELLS, 0);
            shift++;
        }
        cells[(int) (frames >>> shift)] += energy;
        frames++;
    }

    /**
     * Up to which frame number a share of the energy came, with its fraction: each frame's energy is spread evenly from
     * its number to the next.
     *
     * @param share 0 to 1
     * @return 0 to the number of frames; NaN when there is no energy
     */
    double reached(double share) {
        double total = 0;
        for (double cell : cells) {
            total += cell;
        }
        double wanted = share * total;
        double before = 0;
        for (int i = 0; i < CELLS; i++) {
            if (cells[i] > 0 && before + cells[i] >= wanted) {
                long first = (long) i << shift;
                long wide = Math.min(1L << shift, frames - first);
                return first + wide * Math.max(0, (wanted - before) / cells[i]);
            }
            before += cells[i];
        }
        return Double.NaN;
    }
}
