/** The system's trash, from which everything can be brought back. Knows nothing of the rest. */
@NullMarked
package org.sonolens.trash;

import org.jspecify.annotations.NullMarked;
