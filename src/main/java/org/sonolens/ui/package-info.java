/** The window. The only package that knows JavaFX. */
@NullMarked
package org.sonolens.ui;

import org.jspecify.annotations.NullMarked;
