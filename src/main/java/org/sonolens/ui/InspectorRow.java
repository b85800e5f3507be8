package org.sonolens.ui;

/** A line of the inspector. Immutable. @param label what it is @param value how much or which, of any length */
public record InspectorRow(String label, String value) {}
