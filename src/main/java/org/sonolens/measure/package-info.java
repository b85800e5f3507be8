/** What is measured of a stretch of a recording, or of a box in it: from transforms to numbers. Knows no toolkit. */
@NullMarked
package org.sonolens.measure;

import org.jspecify.annotations.NullMarked;
