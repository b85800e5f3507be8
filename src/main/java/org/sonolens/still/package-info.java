/** Pictures that are saved: what one shows as a value and as text, and the one painter of window and command line. */
@NullMarked
package org.sonolens.still;

import org.jspecify.annotations.NullMarked;
