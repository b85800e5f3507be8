/** Windows, short-time transforms, waveform and level engines: from samples to levels. */
@NullMarked
package org.sonolens.dsp;

import org.jspecify.annotations.NullMarked;
