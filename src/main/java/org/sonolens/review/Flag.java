package org.sonolens.review;

import java.util.Arrays;
import java.util.Optional;

/** What a person thinks of a recording as a whole. */
public enum Flag {
    STAR("star", "★", "Star"),
    QUESTION("question", "?", "Question"),
    REJECT("reject", "✕", "Reject");

    private final String label;
    private final String sign;
    private final String title;

    Flag(String label, String sign, String title) {
        this.label = label;
        this.sign = sign;
        this.title = title;
    }

    /** Its name in files. */
    public String label() {
        return label;
    }

    /** One character for a list. */
    public String sign() {
        return sign;
    }

    /** What a person reads. */
    public String title() {
        return title;
    }

    /** The flag with that label; empty for any other text. */
    public static Optional<Flag> named(String label) {
        return Arrays.stream(values()).filter(flag -> flag.label.equals(label)).findFirst();
    }
}
