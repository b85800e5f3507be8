package org.sonolens.audio;

/**
 * How one sample stands in a WAV file: little-endian, PCM of one byte unsigned and of more bytes signed. Immutable.
 *
 * @param bytesPerSample 1 to 8 for PCM, whose valid bits stand at the top; 4 or 8 for float; 1 for the laws
 * @param validBits of those bytes, at least 1
 */
public record StoredForm(Kind kind, int bytesPerSample, int validBits) {
    /** What the bytes mean. */
    public enum Kind {
        PCM,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    public StoredForm {
        boolean known = switch (kind) {
            case PCM -> bytesPerSample >= 1 && bytesPerSample <= 8;
            case FLOAT -> bytesPerSample == 4 || bytesPerSample == 8;
            case A_LAW, MU_LAW -> bytesPerSample == 1;
        };
        if (!known || validBits < 1 || validBits > 8 * bytesPerSample) {
            throw new IllegalArgumentException(kind + " with " + validBits + " bits in " + bytesPerSample + " bytes");
        }
    }

    static StoredForm of(SampleEncoding encoding, int validBits) {
        int bytes = encoding.bytesPerSample();
        return switch (encoding.kind()) {
            case PCM, SIGNED_BYTES -> new StoredForm(Kind.PCM, bytes, validBits);
            case FLOAT -> new StoredForm(Kind.FLOAT, bytes, 8 * bytes);
            case A_LAW -> new StoredForm(Kind.A_LAW, bytes, 8);
            case MU_LAW -> new StoredForm(Kind.MU_LAW, bytes, 8);
        };
    }
}
