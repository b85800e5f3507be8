/** What the program remembers between runs. */
@NullMarked
package org.sonolens.settings;

import org.jspecify.annotations.NullMarked;
