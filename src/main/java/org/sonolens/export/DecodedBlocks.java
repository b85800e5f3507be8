package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleReader;
import org.sonolens.audio.StoredForm;

/** Frames of a recording that is decoded to floats, put into integers again or left floats. One thread at a time. */
final class DecodedBlocks implements FrameBlocks {
    private static final int MOST_VALUES = 1 << 16;

    private final SampleReader reader;
    private final float[] @Nullable [] channels;
    private final int mostFrames;
    private final SampleWriter writer;

    DecodedBlocks(SampleReader reader, int fileChannels, OptionalInt channel, StoredForm to) {
        this.reader = reader;
        int taken = channel.isPresent() ? 1 : fileChannels;
        this.mostFrames = Math.max(1, MOST_VALUES / taken);
        this.channels = new float[fileChannels][];
        for (int c = 0; c < fileChannels; c++) {
            channels[c] = channel.isEmpty() || channel.getAsInt() == c ? new float[mostFrames] : null;
        }
        this.writer = new SampleWriter(to, mostFrames * taken);
    }

    @Override
    public int mostFrames() {
        return mostFrames;
    }

    @Override
    public ByteBuffer next(long firstFrame, int frames) throws IOException {
        int got = reader.read(firstFrame, frames, channels, 0);
        ByteBuffer out = writer.begin();
        for (int i = 0; i < got; i++) {
            for (float[] channel : channels) {
                if (channel != null) {
                    writer.put(channel[i]);
                }
            }
        }
        return out.flip();
    }
}
