/** Which recordings lie in the folders and files a user gave, in the order a person expects. Depends on nothing. */
@NullMarked
package org.sonolens.folder;

import org.jspecify.annotations.NullMarked;
