package org.sonolens.audio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sonolens.memory.NativeArena;

/**
 * The samples of a file as they are stored, for who copies them bit for bit; turned to WAV's order of bytes where the file
 * has another. Thread-safe; lives as long as the source it is of.
 */
public final class StoredSamples {
    private static final byte SIGN_OF_A_BYTE = (byte) 0x80;

    private final OpenFile open;
    private final long dataOffset;
    private final int channels;
    private final long frames;
    private final StoredForm form;
    private final int channelMask;
    private final ByteOrder order;
    private final boolean signedBytes;

    /**
     * @param dataOffset byte of the file where frame 0 begins
     * @param form how a sample stands in WAV, which differs from how it stands here only by the next two
     * @param channelMask the speakers of WAVEFORMATEXTENSIBLE, 0 where they are not known
     * @param order of the bytes of a sample in this file
     * @param signedBytes whether PCM of one byte is signed in this file
     */
    StoredSamples(
            OpenFile open,
            long dataOffset,
            AudioFormat format,
            StoredForm form,
            int channelMask,
            ByteOrder order,
            boolean signedBytes) {
        this.open = open;
        this.dataOffset = dataOffset;
        this.channels = format.channels();
        this.frames = format.frames();
        this.form = form;
        this.channelMask = channelMask;
        this.order = order;
        this.signedBytes = signedBytes;
    }

    public StoredForm form() {
        return form;
    }

    /** The speakers of WAVEFORMATEXTENSIBLE; 0 where they are not known. */
    public int channelMask() {
        return channelMask;
    }

    public int frameBytes() {
        return channels * form.bytesPerSample();
    }

    /**
     * A reader for one thread at a time.
     *
     * @param bufferBytes its native memory in that arena, which has room for a frame at least
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold the buffer
     */
    public Reader newReader(NativeArena scratch, int bufferBytes) {
        open.ensureOpen();
        if (bufferBytes < frameBytes()) {
            throw new IllegalArgumentException(bufferBytes + " bytes for frames of " + frameBytes());
        }
        return new Reader(scratch.allocate("copy buffer", bufferBytes));
    }

    /** Reads stored frames into its one buffer. One thread at a time; its memory is the arena's. */
    public final class Reader {
        private final MemorySegment buffer;

        private Reader(MemorySegment buffer) {
            this.buffer = buffer;
        }

        public int mostFrames() {
            return (int) (buffer.byteSize() / frameBytes());
        }

        /**
         * Reads up to {@link #mostFrames} frames.
         *
         * @return whole frames in WAV's order of bytes, from position 0 to the limit; fewer than asked where the recording
         *     ends or was cut short since it was opened. Valid until the next read
         * @throws IOException when the disk fails
         * @throws org.sonolens.memory.ResourceClosedException once the source is closed
         */
        public ByteBuffer read(long firstFrame, int count) throws IOException {
            if (firstFrame < 0 || count < 0 || count > mostFrames()) {
                throw new IllegalArgumentException(count + " frames from " + firstFrame);
            }
            int wanted = (int) Math.max(0, Math.min(count, frames - firstFrame));
            ByteBuffer into = buffer.asByteBuffer().limit(wanted * frameBytes());
            int whole = open.read(into, dataOffset + firstFrame * frameBytes()) / frameBytes();
            into.position(0).limit(whole * frameBytes());
            toWav(into);
            return into;
        }

        private void toWav(ByteBuffer bytes) {
            int width = form.bytesPerSample();
            if (width == 1) {
                for (int i = 0; signedBytes && i < bytes.limit(); i++) {
                    bytes.put(i, (byte) (bytes.get(i) ^ SIGN_OF_A_BYTE));
                }
            } else if (order == ByteOrder.BIG_ENDIAN) {
                for (int at = 0; at < bytes.limit(); at += width) {
                    for (int low = at, high = at + width - 1; low < high; low++, high--) {
                        byte kept = bytes.get(low);
                        bytes.put(low, bytes.get(high));
                        bytes.put(high, kept);
                    }
                }
            }
        }
    }
}
