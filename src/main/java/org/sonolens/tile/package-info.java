/** From levels to pixels: tiles, their queue, pooled columns, axis mapping and colour. */
@NullMarked
package org.sonolens.tile;

import org.jspecify.annotations.NullMarked;
