package org.sonolens.still;

import org.sonolens.picture.PngImage;

/**
 * A picture that is made. Immutable but for its pixels.
 *
 * @param png the picture with its texts
 * @param spec what makes it again, its range in numbers
 * @param summary one line that says plan, axis and range
 */
public record Still(PngImage png, StillSpec spec, String summary) {}
