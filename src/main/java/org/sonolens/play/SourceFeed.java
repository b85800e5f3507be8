package org.sonolens.play;

import java.io.IOException;

/** A recording's samples from one on. One thread at a time. */
final class SourceFeed implements Feed {
    private final SampleBlocks blocks;
    private long position;

    SourceFeed(SampleBlocks blocks, long first) {
        this.blocks = blocks;
        this.position = first;
    }

    @Override
    public int voices() {
        return blocks.voices();
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        blocks.read(position, count, into, offset);
        position += count;
    }
}
