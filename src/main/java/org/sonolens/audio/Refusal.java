package org.sonolens.audio;

import java.nio.file.Path;

/** Why a file of a known format cannot be read, in the words all formats share. */
final class Refusal {
    private static final String RECORD_AGAIN = "the recording was probably broken off: record or copy it again";

    private Refusal() {}

    /** @param problem such as "its header is cut short" */
    static UnreadableAudioException damaged(Path file, String problem) {
        return new UnreadableAudioException(file, problem, "the file is damaged: record or copy it again");
    }

    static UnreadableAudioException noFormat(Path file, String container) {
        return new UnreadableAudioException(
                file, "this " + container + " does not say how its samples are stored", RECORD_AGAIN);
    }

    static UnreadableAudioException noSamples(Path file, String container) {
        return new UnreadableAudioException(file, "this " + container + " has a header but no samples", RECORD_AGAIN);
    }

    static UnreadableAudioException codec(Path file, String container, String codec) {
        return new UnreadableAudioException(
                file,
                "the sound in this " + container + " is " + codec + ", which is not read yet",
                "convert it to PCM WAV first");
    }

    /** Refuses a number of channels that no recording has. */
    static void checkChannels(Path file, long channels) throws UnreadableAudioException {
        if (channels < 1 || channels > AudioFormat.MOST_CHANNELS) {
            throw damaged(file, "its header states " + channels + " channels");
        }
    }
}
