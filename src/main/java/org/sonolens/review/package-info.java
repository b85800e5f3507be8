/** What a person found out about the recordings of a folder, and where that is kept. Knows no toolkit. */
@NullMarked
package org.sonolens.review;

import org.jspecify.annotations.NullMarked;
