package org.sonolens.play;

import java.io.IOException;

/** Samples one after the other, each once, without an end. One thread at a time; memory is bounded and on the heap. */
interface Feed {
    int voices();

    /** Fills the next samples of every voice. @param offset where in each array the first goes */
    void next(float[][] into, int offset, int count) throws IOException;
}
