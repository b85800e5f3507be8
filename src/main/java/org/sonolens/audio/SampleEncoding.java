package org.sonolens.audio;

import java.nio.ByteOrder;

/**
 * How one sample is stored. Immutable.
 *
 * @param bytesPerSample 1 to 8 for PCM, where fewer valid bits stand at the top; 4 or 8 for float; 1 for the laws
 * @param order of the bytes of one sample
 */
record SampleEncoding(Kind kind, int bytesPerSample, ByteOrder order) {
    enum Kind {
        /** Signed, but for samples of one byte, which are unsigned. */
        PCM,
        /** Signed PCM of one byte. */
        SIGNED_BYTES,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    SampleEncoding {
        boolean known = switch (kind) {
            case PCM -> bytesPerSample >= 1 && bytesPerSample <= 8;
            case FLOAT -> bytesPerSample == 4 || bytesPerSample == 8;
            case SIGNED_BYTES, A_LAW, MU_LAW -> bytesPerSample == 1;
        };
        if (!known) {
            throw new IllegalArgumentException(kind + " in " + bytesPerSample + " bytes");
        }
    }

    /** Signed PCM of any width. */
    static SampleEncoding signed(int bytesPerSample, ByteOrder order) {
        return new SampleEncoding(bytesPerSample == 1 ? Kind.SIGNED_BYTES : Kind.PCM, bytesPerSample, order);
    }

    String label(int validBits) {
        return switch (kind) {
            case PCM, SIGNED_BYTES -> "PCM " + validBits + "-bit";
            case FLOAT -> "float " + validBits + "-bit";
            case A_LAW -> "A-law";
            case MU_LAW -> "µ-law";
        };
    }

    /**
     * A decoder for one thread.
     *
     * @param mostValues the most samples it will be given at once
     * @param repairs told of values that are no numbers
     */
    SampleCodec newCodec(int mostValues, RepairLog repairs) {
        return switch (kind) {
            case A_LAW -> new TableCodec(TableCodec.aLaw(), mostValues);
            case MU_LAW -> new TableCodec(TableCodec.muLaw(), mostValues);
            case SIGNED_BYTES -> new TableCodec(TableCodec.signed8(), mostValues);
            case FLOAT ->
                bytesPerSample == 4 ? new Float32Codec(order, repairs) : new Float64Codec(order, mostValues, repairs);
            case PCM ->
                switch (bytesPerSample) {
                    case 1 -> new TableCodec(TableCodec.unsigned8(), mostValues);
                    case 2 -> new Int16Codec(order, mostValues);
                    case 4 -> new Int32Codec(order, mostValues);
                    default -> new PackedIntCodec(order, bytesPerSample, mostValues);
                };
        };
    }
}
