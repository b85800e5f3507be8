/** What the program remembers between two runs, and the folders it may write to. Knows the values of the view only. */
@NullMarked
package org.sonolens.settings;

import org.jspecify.annotations.NullMarked;
