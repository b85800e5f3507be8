package org.sonolens.review;

import java.util.Arrays;
import java.util.Optional;

/** What a person thinks of a recording as a whole. */
public enum Flag {
    STAR("star", "★"),
    QUESTION("question", "?"),
    REJECT("reject", "✕");

    private final String label;
    private final String sign;

    Flag(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** Its name in files. */
    public String label() {
        return label;
    }

    /** One character for a list. */
    public String sign() {
        return sign;
    }

    /** The flag with that label; empty for any other text. */
    public static Optional<Flag> named(String label) {
        return Arrays.stream(values()).filter(flag -> flag.label.equals(label)).findFirst();
    }
}
