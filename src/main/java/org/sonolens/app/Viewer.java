package org.sonolens.app;

/** Starts the window with its parts. */
final class Viewer {
    private Viewer() {}

    static void open(String[] arguments) {
        throw new UnsupportedOperationException("the window comes with the package ui: " + arguments.length);
    }
}
