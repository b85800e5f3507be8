/** Samples of a file: what format it is, what its header says, what was repaired, and reads by position. */
@NullMarked
package org.sonolens.audio;

import org.jspecify.annotations.NullMarked;
