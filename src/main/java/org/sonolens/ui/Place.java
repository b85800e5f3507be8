package org.sonolens.ui;

import org.sonolens.view.FrequencyAxis;
import org.sonolens.view.TimeSpan;

/** Where in a recording the picture is: what the zoom history goes back through. Immutable. */
record Place(TimeSpan span, FrequencyAxis axis) {}
