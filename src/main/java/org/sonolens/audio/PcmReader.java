package org.sonolens.audio;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads stored frames pass by pass and sorts them into channels. One thread at a time. */
final class PcmReader implements SampleReader {
    private final PcmFrames frames;
    private final int channels;
    private final LongSupplier frameCount;
    private final RepairLog repairs;
    private final SampleCodec codec;
    private final float[] interleaved;

    /**
     * @param frameCount samples a channel that there are; may grow
     * @param repairs told where there are fewer
     */
    PcmReader(PcmFrames frames, int channels, SampleEncoding encoding, LongSupplier frameCount, RepairLog repairs) {
        this.frames = frames;
        this.channels = channels;
        this.frameCount = frameCount;
        this.repairs = repairs;
        int mostValues = frames.mostFrames() * channels;
        this.codec = encoding.newCodec(mostValues, repairs);
        boolean straight = channels == 1 || channels == 2 && codec instanceof Int16Codec;
        this.interleaved = new float[straight ? 0 : mostValues];
    }

    /** Where the frames of one pass go. */
    private interface Target {
        void take(MemorySegment raw, int count, int at);

        void silence(int from, int to);
    }

    @Override
    public int read(long firstFrame, int count, float[] @Nullable [] into, int offset) throws IOException {
        if (into.length != channels) {
            throw new IllegalArgumentException(into.length + " arrays for " + channels + " channels");
        }
        for (float[] channel : into) {
            if (channel != null) {
                Objects.checkFromIndexSize(offset, count, channel.length);
            }
        }
        return passes(firstFrame, count, offset, new Target() {
            @Override
            public void take(MemorySegment raw, int count, int at) {
                split(raw, count, into, at);
            }

            @Override
            public void silence(int from, int to) {
                for (float[] channel : into) {
                    if (channel != null) {
                        Arrays.fill(channel, from, to, 0);
                    }
                }
            }
        });
    }

    @Override
    public int readMix(long firstFrame, int count, float[] mix, int offset) throws IOException {
        Objects.checkFromIndexSize(offset, count, mix.length);
        return passes(firstFrame, count, offset, new Target() {
            @Override
            public void take(MemorySegment raw, int count, int at) {
                mean(raw, count, mix, at);
            }

            @Override
            public void silence(int from, int to) {
                Arrays.fill(mix, from, to, 0);
            }
        });
    }

    private int passes(long firstFrame, int count, int offset, Target target) throws IOException {
        frames.ensureOpen();
        long length = frameCount.getAsLong();
        long begin = Math.clamp(firstFrame, 0, length);
        long end = firstFrame > length - count ? length : Math.max(firstFrame + count, begin);
        int wanted = (int) (end - begin);
        int at = offset + (wanted == 0 ? 0 : (int) (begin - firstFrame));
        target.silence(offset, at);
        int done = 0;
        while (done < wanted) {
            int asked = Math.min(frames.mostFrames(), wanted - done);
            int got = frames.fetch(begin + done, asked);
            target.take(frames.fetched(), got, at + done);
            done += got;
            if (got < asked) {
                repairs.note("The file was cut short while it was open; what is gone reads as silence.");
                break;
            }
        }
        target.silence(at + done, offset + count);
        return done;
    }

    private void split(MemorySegment raw, int count, float[] @Nullable [] into, int at) {
        if (channels == 1) {
            float[] only = into[0];
            if (only != null) {
                codec.decode(raw, count, only, at);
            }
        } else if (channels == 2 && codec instanceof Int16Codec pairs) {
            pairs.decodeStereo(raw, count, into[0], into[1], at);
        } else {
            codec.decode(raw, count * channels, interleaved, 0);
            for (int c = 0; c < channels; c++) {
                float[] channel = into[c];
                if (channel != null) {
                    for (int i = 0, from = c; i < count; i++, from += channels) {
                        channel[at + i] = interleaved[from];
                    }
                }
            }
        }
    }

    private void mean(MemorySegment raw, int count, float[] mix, int at) {
        if (channels == 1) {
            codec.decode(raw, count, mix, at);
        } else if (channels == 2 && codec instanceof Int16Codec pairs) {
            pairs.decodeStereoMix(raw, count, mix, at);
        } else {
            codec.decode(raw, count * channels, interleaved, 0);
            for (int i = 0, from = 0; i < count; i++) {
                float sum = 0;
                for (int c = 0; c < channels; c++, from++) {
                    sum += interleaved[from];
                }
                mix[at + i] = sum / channels;
            }
        }
    }
}
