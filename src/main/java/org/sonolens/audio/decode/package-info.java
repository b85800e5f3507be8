/** Compressed formats: the process that decodes them, what their headers promise, and where decoded samples lie. */
@NullMarked
package org.sonolens.audio.decode;

import org.jspecify.annotations.NullMarked;
