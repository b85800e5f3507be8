package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Frames of a recording as they go into the file, block by block. One thread at a time. */
interface FrameBlocks {
    /** The most frames of one block. */
    int mostFrames();

    /** @return the frames from its position to its limit; fewer than asked where the recording ends early. Valid until the next */
    ByteBuffer next(long firstFrame, int frames) throws IOException;
}
