/** Writes a stretch of a recording as a WAV file, sample for sample, with what else the file says. */
@NullMarked
package org.sonolens.export;

import org.jspecify.annotations.NullMarked;
