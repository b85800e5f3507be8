package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Builds WAV files byte by byte, right or wrong. */
final class WavBytes {
    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;
    static final long NOT_KNOWN = 0xFFFFFFFFL;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private WavBytes() {}

    static WavBytes riff() {
        return form("RIFF", 0);
    }

    static WavBytes form(String id, long size) {
        WavBytes wav = new WavBytes();
        wav.ascii(id).u32(size).ascii("WAVE");
        return wav;
    }

    /** A correct file of 16-bit PCM. */
    static byte[] pcm16(int rateHz, int channels, short... samples) {
        return riff().fmt(PCM, channels, rateHz, 16)
                .chunk("data", shorts(samples))
                .bytes();
    }

    WavBytes fmt(int tag, int channels, long rateHz, int bits) {
        int block = channels * ((bits + 7) / 8);
        return fmt(tag, channels, rateHz, rateHz * block, block, bits);
    }

    WavBytes fmt(int tag, int channels, long rateHz, long bytesPerSecond, int block, int bits) {
        return ascii("fmt ")
                .u32(16)
                .u16(tag)
                .u16(channels)
                .u32(rateHz)
                .u32(bytesPerSecond)
                .u16(block)
                .u16(bits);
    }

    WavBytes extensible(int subTag, int channels, long rateHz, int containerBits, int validBits) {
        int block = channels * containerBits / 8;
        ascii("fmt ").u32(40).u16(0xFFFE).u16(channels).u32(rateHz).u32(rateHz * block);
        u16(block).u16(containerBits).u16(22).u16(validBits).u32(0).u16(subTag);
        return raw(0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71);
    }

    WavBytes ds64(long dataBytes, long frames) {
        return ascii("ds64")
                .u32(28)
                .u64(dataBytes + 64)
                .u64(dataBytes)
                .u64(frames)
                .u32(0);
    }

    /** A part with its padding byte where it needs one. */
    WavBytes chunk(String id, byte[] content) {
        unpadded(id, content);
        return content.length % 2 == 0 ? this : raw(0);
    }

    WavBytes unpadded(String id, byte[] content) {
        return header(id, content.length).raw(content);
    }

    WavBytes header(String id, long size) {
        return ascii(id).u32(size);
    }

    WavBytes ascii(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    WavBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    WavBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    WavBytes u16(int value) {
        return raw(value, value >> 8);
    }

    WavBytes u32(long value) {
        return u16((int) value).u16((int) (value >> 16));
    }

    WavBytes u64(long value) {
        return u32(value).u32(value >> 32);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Path write(Path file) {
        return write(file, bytes());
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] shorts(short... values) {
        return filled(values.length * 2, b -> {
            for (short v : values) {
                b.putShort(v);
            }
        });
    }

    static byte[] ints(int... values) {
        return filled(values.length * 4, b -> {
            for (int v : values) {
                b.putInt(v);
            }
        });
    }

    static byte[] floats(float... values) {
        return filled(values.length * 4, b -> {
            for (float v : values) {
                b.putFloat(v);
            }
        });
    }

    static byte[] doubles(double... values) {
        return filled(values.length * 8, b -> {
            for (double v : values) {
                b.putDouble(v);
            }
        });
    }

    private static byte[] filled(int size, Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        fill.accept(buffer);
        return buffer.array();
    }
}
