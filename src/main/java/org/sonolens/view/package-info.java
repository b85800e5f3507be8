/** What is looked at, as pure values: plans, viewports, axes, scales, palettes, ranges, ticks. Depends on nothing. */
@NullMarked
package org.sonolens.view;

import org.jspecify.annotations.NullMarked;
