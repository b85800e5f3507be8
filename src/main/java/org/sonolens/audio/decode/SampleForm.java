package org.sonolens.audio.decode;

/** In which form the decoder is asked for samples: the smallest that loses nothing of the source. */
public enum SampleForm {
    INT_16("pcm_s16le", 2),
    INT_32("pcm_s32le", 4),
    FLOAT_32("pcm_f32le", 4);

    private final String encoder;
    private final int bytes;

    SampleForm(String encoder, int bytes) {
        this.encoder = encoder;
        this.bytes = bytes;
    }

    /** The decoder program's name of it. */
    String encoder() {
        return encoder;
    }

    public int bytes() {
        return bytes;
    }

    /** The form for lossless sound of so many bits. */
    public static SampleForm ofBits(int bits) {
        return bits <= 16 ? INT_16 : INT_32;
    }
}
