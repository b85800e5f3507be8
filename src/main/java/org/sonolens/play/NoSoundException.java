package org.sonolens.play;

/** Sound cannot be heard. The message is one sentence for the user. */
public final class NoSoundException extends Exception {
    private static final long serialVersionUID = 1;

    public NoSoundException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public NoSoundException(String sentence) {
        super(sentence);
    }
}
