/** The command line: info, render, stft, bench. */
@NullMarked
package org.sonolens.cli;

import org.jspecify.annotations.NullMarked;
