package org.sonolens.audio.decode;

import java.util.List;

/**
 * What was found out by decoding a whole file. Immutable.
 *
 * @param sampleRateHz as decoded
 * @param channels as decoded
 * @param frames samples a channel that there are
 * @param repairs what was wrong
 */
record DecodedFacts(int sampleRateHz, int channels, long frames, List<String> repairs) {
    DecodedFacts {
        repairs = List.copyOf(repairs);
    }
}
