package org.sonolens.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sonolens.audio.StoredForm;

/**
 * Puts samples, full scale 1, into a buffer: as integers rounded to the nearest (of two as near, to the even one), no dither,
 * beyond full scale the largest there is, NaN as 0; or as floats as they are. One thread at a time.
 */
final class SampleWriter {
    private final ByteBuffer out;
    private final boolean floats;
    private final int bytes;
    private final double scale;

    /** @param form integer PCM of 2 to 4 bytes, or float of 4; another only when nothing is put */
    SampleWriter(StoredForm form, int mostValues) {
        this.floats = form.kind() == StoredForm.Kind.FLOAT;
        this.bytes = form.bytesPerSample();
        this.scale = Math.scalb(1.0, 8 * bytes - 1);
        this.out = ByteBuffer.allocate(mostValues * bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The buffer, empty; whoever has put its samples flips it. */
    ByteBuffer begin() {
        return out.clear();
    }

    void put(double value) {
        if (floats) {
            out.putFloat((float) value);
            return;
        }
        // NaN becomes 0 by the cast
        long integer = (long) Math.clamp(Math.rint(value * scale), -scale, scale - 1);
        for (int b = 0; b < bytes; b++) {
            out.put((byte) (integer >> 8 * b));
        }
    }
}
