package org.sonolens.picture;

/**
 * One character of an atlas. Its coverage has more columns than pixels, so that it can stand on a fraction of a pixel. Immutable.
 *
 * @param advance64 way to the next character, in 1/64 pixel
 * @param left column of the coverage relative to the pen, in sub-columns
 * @param top rows that the coverage reaches above the baseline, in pixels
 * @param columns width of the coverage in sub-columns, 0 for a blank
 * @param rows height of the coverage in pixels
 * @param offset first byte of the coverage in the unpacked file of the atlas, row after row
 */
record Glyph(int advance64, int left, int top, int columns, int rows, int offset) {}
