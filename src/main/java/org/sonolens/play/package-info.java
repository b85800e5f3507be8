/** Playing a recording: what is heard of it, computed block by block without a device, and the player over a sound line. */
@NullMarked
package org.sonolens.play;

import org.jspecify.annotations.NullMarked;
