package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns stored samples into doubles, exactly but for PCM of more than 53 bits; full scale is 1. NaN and infinities stay.
 * Immutable.
 */
public final class StoredValues {
    private static final int VALUES_OF_A_BYTE = 256;

    private final StoredForm form;
    private final float[] table;

    public StoredValues(StoredForm form) {
        this.form = form;
        this.table = switch (form.kind()) {
            case A_LAW -> TableCodec.aLaw();
            case MU_LAW -> TableCodec.muLaw();
            case PCM -> form.bytesPerSample() == 1 ? TableCodec.unsigned8() : new float[VALUES_OF_A_BYTE];
            case FLOAT -> new float[VALUES_OF_A_BYTE];
        };
    }

    /** The values of the samples from {@code bytes}' position on, as many as the array holds; moves no position. */
    public void decode(ByteBuffer bytes, double[] into) {
        ByteBuffer raw = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        int width = form.bytesPerSample();
        for (int i = 0, at = 0; i < into.length; i++, at += width) {
            into[i] = switch (form.kind()) {
                case FLOAT -> width == Float.BYTES ? raw.getFloat(at) : raw.getDouble(at);
                case A_LAW, MU_LAW -> table[raw.get(at) & 0xFF];
                case PCM -> width == 1 ? table[raw.get(at) & 0xFF] : integer(raw, at, width);
            };
        }
    }

    private static double integer(ByteBuffer raw, int at, int width) {
        long top = 0;
        for (int b = 0; b < width; b++) {
            top = top >>> 8 | (long) raw.get(at + b) << 56;
        }
        return top * 0x1p-63;
    }
}
