package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.sonolens.audio.StoredForm;
import org.sonolens.audio.StoredSamples;
import org.sonolens.audio.StoredValues;

/** Stored frames: all of each as it is, one channel of each, or in another form. One thread at a time. */
final class StoredBlocks implements FrameBlocks {
    private final StoredSamples.Reader reader;
    private final StoredForm from;
    private final int channels;
    private final int firstChannel;
    private final int taken;
    private final boolean asIs;
    private final boolean sameForm;
    private final SampleWriter writer;
    private final StoredValues values;

    /**
     * @param channels of the file
     * @param channel the one taken; empty for all
     * @param to the form written
     */
    StoredBlocks(StoredSamples.Reader reader, StoredForm from, int channels, OptionalInt channel, StoredForm to) {
        this.reader = reader;
        this.from = from;
        this.channels = channels;
        this.firstChannel = channel.orElse(0);
        this.taken = channel.isPresent() ? 1 : channels;
        this.sameForm = isSame(from, to);
        this.asIs = sameForm && taken == channels;
        this.writer = new SampleWriter(to, asIs ? 0 : reader.mostFrames() * taken);
        this.values = new StoredValues(from);
    }

    /** Whether samples keep their bytes. */
    static boolean isSame(StoredForm from, StoredForm to) {
        return from.kind() == to.kind() && from.bytesPerSample() == to.bytesPerSample();
    }

    @Override
    public int mostFrames() {
        return reader.mostFrames();
    }

    @Override
    public ByteBuffer next(long firstFrame, int frames) throws IOException {
        ByteBuffer stored = reader.read(firstFrame, frames).order(ByteOrder.LITTLE_ENDIAN);
        if (asIs) {
            return stored;
        }
        int width = from.bytesPerSample();
        int frameBytes = width * channels;
        int got = stored.remaining() / frameBytes;
        ByteBuffer out = writer.begin();
        if (sameForm) {
            for (int frame = 0; frame < got; frame++) {
                out.put(out.position(), stored, frame * frameBytes + firstChannel * width, width);
                out.position(out.position() + width);
            }
            return out.flip();
        }
        double[] row = new double[channels];
        for (int frame = 0; frame < got; frame++) {
            values.decode(stored.position(frame * frameBytes), row);
            for (int c = firstChannel; c < firstChannel + taken; c++) {
                writer.put(row[c]);
            }
        }
        return out.flip();
    }
}
