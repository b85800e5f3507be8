package org.sonolens.dsp;

import org.sonolens.view.Statistic;

/**
 * Names a tile of one engine, whose recording and plan are given. Its columns stand on the grid of sample 0, whatever is
 * shown of it. Immutable.
 *
 * @param signal which sound, as {@link Voices#signal} numbers it
 * @param level of the pyramid, see {@link PyramidLevel}
 * @param statistic how the frames of a column become one level
 * @param index number of its first column, divided by {@link Tile#COLUMNS}
 * @param row number of its first bin, divided by {@link Tile#BINS}
 */
public record TileKey(int signal, int level, Statistic statistic, long index, int row) {}
