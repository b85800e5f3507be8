/** One window a user and display: a later start hands its files to the window that is open, over a local socket. */
@NullMarked
package org.sonolens.instance;

import org.jspecify.annotations.NullMarked;
