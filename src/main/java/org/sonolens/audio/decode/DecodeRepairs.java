package org.sonolens.audio.decode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that say what was wrong with a decoded file. Stateless. */
final class DecodeRepairs {
    private DecodeRepairs() {}

    /**
     * Those of a process that ended.
     *
     * @param facts what was expected
     * @param certain whether its frames were stated
     * @param frames that there are
     */
    static List<String> of(
            DecoderChild.Outcome outcome, DecoderTalk talk, DecodedFacts facts, boolean certain, long frames) {
        List<String> sentences = new ArrayList<>();
        switch (outcome) {
            case STALLED ->
                sentences.add("The decoder yielded nothing more after " + time(facts, frames)
                        + " and was ended; what is before is shown.");
            case FAILED, CANNOT_RUN ->
                sentences.add("The decoder gave up after " + time(facts, frames)
                        + ": the rest is damaged, or the decoder was ended; what is before is shown.");
            case COMPLETE, CANCELLED -> {}
        }
        if (talk.errors() > 0 && outcome == DecoderChild.Outcome.COMPLETE) {
            sentences.add("Damaged places were met while decoding; they are left out or silent.");
        }
        if (talk.changesFormat()) {
            sentences.add("The rate, channels or depth change inside of the file; all of it is shown with "
                    + facts.channels() + (facts.channels() == 1 ? " channel" : " channels") + " at "
                    + facts.sampleRateHz() + " Hz.");
        }
        if (certain && frames != facts.frames()) {
            sentences.add("The header promises " + facts.frames() + " frames, and " + frames
                    + " can be decoded; these are used.");
        }
        return sentences;
    }

    static String diskFull(DecodedFacts facts, long frames, Path folder) {
        return "Decoded up to " + time(facts, frames) + " only: the disk of " + folder
                + " is full or cannot be written; free some space there and open the file again.";
    }

    static String failed(DecodedFacts facts, long frames) {
        return "Decoded up to " + time(facts, frames) + " only, by a fault of this program; its log says more.";
    }

    private static String time(DecodedFacts facts, long frames) {
        return String.format(Locale.ROOT, "%.3f s", (double) frames / facts.sampleRateHz());
    }
}
