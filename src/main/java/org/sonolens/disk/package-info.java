/** How files come to stand on the disk: whole or not at all. Knows nothing of the rest. */
@NullMarked
package org.sonolens.disk;

import org.jspecify.annotations.NullMarked;
