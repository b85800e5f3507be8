package org.sonolens.recording;

/** Work of the loader; may be interrupted by nobody. */
@FunctionalInterface
interface LoaderWork {
    void run() throws InterruptedException;
}
