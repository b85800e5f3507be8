package org.sonolens.export;

import java.util.Arrays;
import java.util.Optional;
import org.sonolens.audio.StoredForm;

/** How samples are to be stored in an exported file. */
public enum BitDepth {
    /** As they are; a file that was decoded gets the integers its codec holds, or float. */
    SOURCE("source"),
    INT_16("16"),
    INT_24("24"),
    INT_32("32"),
    FLOAT_32("float");

    private final String label;

    BitDepth(String label) {
        this.label = label;
    }

    /** As users write it. */
    public String label() {
        return label;
    }

    /** 16, 24, 32 or float, in any case. */
    public static Optional<BitDepth> named(String text) {
        return Arrays.stream(values())
                .filter(depth -> depth != SOURCE && depth.label.equalsIgnoreCase(text))
                .findFirst();
    }

    /** The form it stands for. @param source that of {@link #SOURCE} */
    StoredForm form(StoredForm source) {
        return switch (this) {
            case SOURCE -> source;
            case INT_16 -> new StoredForm(StoredForm.Kind.PCM, 2, 16);
            case INT_24 -> new StoredForm(StoredForm.Kind.PCM, 3, 24);
            case INT_32 -> new StoredForm(StoredForm.Kind.PCM, 4, 32);
            case FLOAT_32 -> new StoredForm(StoredForm.Kind.FLOAT, 4, 32);
        };
    }
}
