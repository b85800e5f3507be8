package org.sonolens.dsp;

import org.sonolens.view.Statistic;

/**
 * Names a tile of one engine, whose recording and plan are given. Immutable.
 *
 * @param voices which signals
 * @param band which of their bands
 * @param grid how frames fall into its columns
 * @param statistic how the frames of a column become one level
 * @param column number of its first column on the grid, divided by {@link Tile#COLUMNS}
 * @param row number of its first bin, divided by {@link Tile#BINS}
 */
public record TileKey(Voices voices, int band, ColumnGrid grid, Statistic statistic, long column, int row) {}
