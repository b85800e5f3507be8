package org.sonolens.tile;

/**
 * Rows of tiles that a picture needs, from the lowest to the highest. Immutable.
 *
 * @param first tile of the lowest bin
 * @param last tile of the highest bin
 */
record TileRows(int first, int last) {
    int high() {
        return last - first + 1;
    }
}
