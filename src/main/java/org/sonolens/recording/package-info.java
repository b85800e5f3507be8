/** The open file with all it owns, and the slot that alone replaces it. */
@NullMarked
package org.sonolens.recording;

import org.jspecify.annotations.NullMarked;
