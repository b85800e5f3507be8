package org.sonolens.audio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds no sound that can be shown. Its message is one sentence for the user: the file's name, what is wrong
 * with it, what to do. The cause, if any, is for the log.
 */
public final class UnreadableAudioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String complaint;

    /**
     * @param problem what is wrong, such as "FLAC is not read yet"
     * @param advice what to do about it, such as "convert it to WAV"
     */
    public UnreadableAudioException(Path file, String problem, String advice) {
        this(file, problem, advice, null);
    }

    public UnreadableAudioException(Path file, String problem, String advice, @Nullable Throwable cause) {
        super(ShownText.nameOf(file) + ": " + ShownText.oneLine(problem) + "; " + ShownText.oneLine(advice), cause);
        this.complaint = ShownText.oneLine(file + ": " + problem + "; " + advice);
    }

    /** The message with the file's path as it was given, for where files of several folders are spoken of. */
    public String messageWithPath() {
        return complaint;
    }
}
