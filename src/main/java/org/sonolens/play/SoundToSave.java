package org.sonolens.play;

import java.io.IOException;
import org.sonolens.audio.SampleReader;

/**
 * A stretch of a recording as it is heard, to be written as a file: frame for frame what a line of the same rate is given at
 * full volume. Immutable.
 *
 * @param channels of the recording
 */
public record SoundToSave(PlaySetup setup, HeardChannels heard, int channels, PlayedSpan span) {
    /** What is saved has the rate that is first asked of a device. */
    public static final int RATE_HZ = 48_000;

    public SoundToSave {
        if (span.loop()) {
            throw new IllegalArgumentException("a loop has no end to be saved");
        }
    }

    public long frames() {
        return PlayedSound.frames(setup, span);
    }

    /** Begins it, over a reader of the recording that the caller owns. One thread at a time. */
    public Frames begin(SampleReader reader) {
        return new Frames(new PlayedSound(new ReaderBlocks(reader, channels, heard), setup, span, span.first()));
    }

    /** Its frames, one after the other. */
    public static final class Frames {
        private static final int BLOCK = 480;

        private final PlayedSound sound;
        private final float[][] made;
        private final short[] part;

        private Frames(PlayedSound sound) {
            this.sound = sound;
            this.made = new float[sound.voices()][BLOCK];
            this.part = new short[sound.voices() * BLOCK];
        }

        /** Makes the next frames. @param into voices in turn @return how many; 0 at the end */
        public int next(short[] into, int most) throws IOException {
            int done = 0;
            while (done < most) {
                int count = sound.next(made, Math.min(BLOCK, most - done));
                if (count == 0) {
                    break;
                }
                LinePcm.fill(made, count, 1, 1, part);
                System.arraycopy(part, 0, into, done * made.length, count * made.length);
                done += count;
            }
            return done;
        }
    }
}
