package org.sonolens.play;

import java.io.IOException;
import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * A feed faster or slower at its own pitch, by a phase vocoder (Laroche and Dolson 1999, with phases locked to the peaks of
 * the spectrum). The k-th frame made is of the feed around k·hop·speed, so time stays right for ever, and each peak turns on
 * from the frame before by just what it turns in the feed itself over one hop, so its frequency stays what it is. One thread
 * at a time.
 *
 * <p>All voices are turned alike, by the phases of their sum, so that left and right stay what they are to each other.
 */
final class Stretched implements Feed {
    private static final double FRAME_SECONDS = 0.085;
    private static final int OVERLAP = 4;

    /** Of a squared Hann window four times over itself. */
    private static final float OVERLAPPED = 1.5f;

    private final FeedBuffer buffer;
    private final int voices;
    private final double speed;
    private final int size;
    private final int hop;
    private final int lead;
    private final float[] window;
    private final FloatFFT_1D fft;
    private final PeakTurns turns;
    private final float[] sum;
    private final float[] sumBefore;
    private final float[] frame;
    private final float[][] made;
    private long frameNumber = 1 - OVERLAP / 2;
    private int used;

    /** @param source its sample {@link #lead} is the first that is heard */
    Stretched(Feed source, double speed, int rateHz) {
        this.voices = source.voices();
        this.speed = speed;
        this.size = size(rateHz);
        this.hop = size / OVERLAP;
        this.lead = lead(rateHz);
        this.buffer = new FeedBuffer(source, size + hop);
        this.fft = new FloatFFT_1D(size);
        this.turns = new PeakTurns(size);
        this.sum = new float[size];
        this.sumBefore = new float[size];
        this.frame = new float[size];
        this.made = new float[voices][size + hop];
        this.window = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        // frames before the first sample that is heard: what they make before it is left out
        this.used = hop;
    }

    private static int size(int rateHz) {
        return Math.max(64, Integer.highestOneBit((int) Math.ceil(FRAME_SECONDS * rateHz)));
    }

    /** Samples of the source before the first that is heard. */
    static int lead(int rateHz) {
        int size = size(rateHz);
        // the first frame lies up to four times a hop early, reaches half a frame back, and is compared with a hop
        // before
        return size / OVERLAP * (int) Math.ceil(PlayMode.FASTEST) + size / 2 + size / OVERLAP;
    }

    @Override
    public int voices() {
        return voices;
    }

    @Override
    public void next(float[][] into, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (used == hop) {
                makeFrame();
                // frame k begins at (k − OVERLAP / 2) · hop, so its first hop is heard from k = OVERLAP / 2 on
                if (frameNumber <= OVERLAP / 2) {
                    used = hop;
                    continue;
                }
            }
            int some = Math.min(count - done, hop - used);
            for (int v = 0; v < voices; v++) {
                System.arraycopy(made[v], used, into[v], offset + done, some);
            }
            used += some;
            done += some;
        }
    }

    private void makeFrame() throws IOException {
        long middle = lead + Math.round(frameNumber * hop * speed);
        int now = buffer.hold(middle - size / 2 - hop, middle + size / 2) + hop;
        spectrum(-1, now - hop, sumBefore);
        spectrum(-1, now, sum);
        turns.follow(sum, sumBefore);
        for (int v = 0; v < voices; v++) {
            spectrum(v, now, frame);
            turns.turn(frame);
            fft.realInverse(frame, true);
            System.arraycopy(made[v], hop, made[v], 0, size);
            Arrays.fill(made[v], size - hop, size + hop, 0);
            for (int i = 0; i < size; i++) {
                made[v][i] += frame[i] * window[i] / OVERLAPPED;
            }
        }
        frameNumber++;
        used = 0;
    }

    /** Of one voice, or with −1 of the sum of all. */
    private void spectrum(int voice, int at, float[] into) {
        Arrays.fill(into, 0);
        for (int v = 0; v < voices; v++) {
            if (voice < 0 || voice == v) {
                float[] held = buffer.voice(v);
                for (int i = 0; i < size; i++) {
                    into[i] += held[at + i] * window[i];
                }
            }
        }
        fft.realForward(into);
    }
}
