/** Saved pictures: PNG, axes and captions, without JavaFX. */
@NullMarked
package org.sonolens.picture;

import org.jspecify.annotations.NullMarked;
