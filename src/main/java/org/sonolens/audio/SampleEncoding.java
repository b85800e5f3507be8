package org.sonolens.audio;

/**
 * How one sample is stored, little-endian. Immutable.
 *
 * @param bytesPerSample 1 to 8 for PCM, where fewer valid bits stand at the top; 4 or 8 for float; 1 for the laws
 */
record SampleEncoding(Kind kind, int bytesPerSample) {
    enum Kind {
        PCM,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    SampleEncoding {
        boolean known = switch (kind) {
            case PCM -> bytesPerSample >= 1 && bytesPerSample <= 8;
            case FLOAT -> bytesPerSample == 4 || bytesPerSample == 8;
            case A_LAW, MU_LAW -> bytesPerSample == 1;
        };
        if (!known) {
            throw new IllegalArgumentException(kind + " in " + bytesPerSample + " bytes");
        }
    }

    String label(int validBits) {
        return switch (kind) {
            case PCM -> "PCM " + validBits + "-bit";
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
            case FLOAT -> bytesPerSample == 4 ? new Float32Codec(repairs) : new Float64Codec(mostValues, repairs);
            case PCM ->
                switch (bytesPerSample) {
                    case 1 -> new TableCodec(TableCodec.unsigned8(), mostValues);
                    case 2 -> new Int16Codec(mostValues);
                    case 4 -> new Int32Codec(mostValues);
                    default -> new PackedIntCodec(bytesPerSample, mostValues);
                };
        };
    }
}
