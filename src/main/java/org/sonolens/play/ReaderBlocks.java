package org.sonolens.play;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleReader;

/** Blocks from a reader that the caller owns, as of a file that is only open to be written elsewhere. One thread at a time. */
public final class ReaderBlocks implements SampleBlocks {
    private final SampleReader reader;
    private final HeardChannels heard;
    private final float[] @Nullable [] byChannel;

    /**
     * @param channels of the recording
     * @throws IllegalArgumentException when the recording has no such channel
     */
    public ReaderBlocks(SampleReader reader, int channels, HeardChannels heard) {
        if (!heard.isIn(channels)) {
            throw new IllegalArgumentException(heard + " of " + channels + " channels");
        }
        this.reader = reader;
        this.heard = heard;
        this.byChannel = new float[channels][];
    }

    @Override
    public int voices() {
        return heard.voices();
    }

    @Override
    public void read(long first, int count, float[][] into, int offset) throws IOException {
        switch (heard) {
            case HeardChannels.One one -> {
                byChannel[one.channel()] = into[0];
                reader.read(first, count, byChannel, offset);
            }
            case HeardChannels.Pair pair -> {
                byChannel[pair.left()] = into[0];
                byChannel[pair.right()] = into[1];
                reader.read(first, count, byChannel, offset);
                if (pair.left() == pair.right()) {
                    System.arraycopy(into[1], offset, into[0], offset, count);
                }
            }
            case HeardChannels.Mix mix -> reader.readMix(first, count, into[0], offset);
        }
        Arrays.fill(byChannel, null);
    }
}
