/** The composition root: decides between window and command line, and wires the parts. */
@NullMarked
package org.sonolens.app;

import org.jspecify.annotations.NullMarked;
