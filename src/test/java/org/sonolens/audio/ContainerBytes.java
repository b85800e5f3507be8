package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds files of every container that is read in place, byte by byte, right or wrong. */
final class ContainerBytes {
    static final long NOT_KNOWN = 0xFFFFFFFFL;
    static final int CAF_FLOAT = 1;
    static final int CAF_LITTLE = 2;

    private static final int[] WAVE_TAIL = {0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A};
    private static final int[] RIFF_TAIL = {0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    private ContainerBytes(ByteOrder order) {
        this.order = order;
    }

    static ContainerBytes bigEndian() {
        return new ContainerBytes(ByteOrder.BIG_ENDIAN);
    }

    static ContainerBytes of(ByteOrder order) {
        return new ContainerBytes(order);
    }

    static ContainerBytes rifx() {
        return bigEndian().ascii("RIFX").u32(0).ascii("WAVE");
    }

    static ContainerBytes w64() {
        return of(ByteOrder.LITTLE_ENDIAN)
                .ascii("riff")
                .raw(RIFF_TAIL)
                .u64(0)
                .ascii("wave")
                .raw(WAVE_TAIL);
    }

    /** @param form "AIFF" or "AIFC" */
    static ContainerBytes aiff(String form) {
        return bigEndian().ascii("FORM").u32(0).ascii(form);
    }

    static ContainerBytes caf() {
        return bigEndian().ascii("caff").u16(1).u16(0);
    }

    /** The whole header, its text and then the samples. */
    static ContainerBytes au(
            ByteOrder order, int encoding, long rateHz, long channels, long declared, String text, byte[] samples) {
        ContainerBytes au = of(order).ascii(order == ByteOrder.BIG_ENDIAN ? ".snd" : "dns.");
        au.u32(24 + text.length()).u32(declared).u32(encoding).u32(rateHz).u32(channels);
        return au.ascii(text).raw(samples);
    }

    /** A "fmt " of 16 bytes, for RIFX and, by {@link #guidChunk}, Wave64. */
    static byte[] fmt(ByteOrder order, int tag, int channels, long rateHz, int bits) {
        int block = channels * ((bits + 7) / 8);
        ContainerBytes fmt = of(order).u16(tag).u16(channels).u32(rateHz);
        return fmt.u32(rateHz * block).u16(block).u16(bits).bytes();
    }

    /** @param type null for the short part of plain AIFF */
    ContainerBytes comm(String type, int channels, long frames, int bits, double rateHz) {
        ContainerBytes comm = bigEndian().u16(channels).u32(frames).u16(bits).raw(extended(rateHz));
        if (type != null) {
            comm.ascii(type).u16(0);
        }
        return chunk("COMM", comm.bytes());
    }

    ContainerBytes ssnd(byte[] samples) {
        return ssnd(0, samples);
    }

    ContainerBytes ssnd(long offset, byte[] samples) {
        return chunk("SSND", bigEndian().u32(offset).u32(0).raw(samples).bytes());
    }

    ContainerBytes desc(double rateHz, String type, int flags, long packetBytes, long channels, long bits) {
        cafHeader("desc", 32).u64(Double.doubleToLongBits(rateHz)).ascii(type).u32(flags);
        return u32(packetBytes).u32(1).u32(channels).u32(bits);
    }

    ContainerBytes cafData(byte[] samples) {
        return cafHeader("data", samples.length + 4L).u32(0).raw(samples);
    }

    ContainerBytes cafHeader(String id, long size) {
        return ascii(id).u64(size);
    }

    /** A part with a padding byte where it needs one. */
    ContainerBytes chunk(String id, byte[] content) {
        unpadded(id, content);
        return content.length % 2 == 0 ? this : raw(0);
    }

    ContainerBytes unpadded(String id, byte[] content) {
        return ascii(id).u32(content.length).raw(content);
    }

    /** A part of a Wave64 file, filled up to a multiple of eight bytes. */
    ContainerBytes guidChunk(String id, byte[] content) {
        return guidHeader(id, 24L + content.length).raw(content).raw(new byte[Math.floorMod(-content.length, 8)]);
    }

    ContainerBytes guidHeader(String id, long size) {
        return ascii(id).raw(WAVE_TAIL).u64(size);
    }

    ContainerBytes ascii(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    ContainerBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ContainerBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    ContainerBytes u16(int value) {
        return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    ContainerBytes u32(long value) {
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    ContainerBytes u64(long value) {
        return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Path write(Path file) {
        return WavBytes.write(file, bytes());
    }

    /** Sign, exponent and 64 bits of fraction with their leading 1, made from a double's 53. */
    static byte[] extended(double value) {
        if (value == 0 || Double.isNaN(value)) {
            return bigEndian().u16(Double.isNaN(value) ? 0x7FFF : 0).u64(0).bytes();
        }
        int exponent = Math.getExponent(value);
        long fraction = 1L << 63 | Double.doubleToLongBits(value) << 11;
        return bigEndian()
                .u16((value < 0 ? 0x8000 : 0) | exponent + 16383)
                .u64(fraction)
                .bytes();
    }

    /** Signed PCM of so many bytes a sample, from values of which full scale is 1. */
    static byte[] signed(int bytesPerSample, ByteOrder order, double... values) {
        ContainerBytes samples = of(order);
        for (double value : values) {
            long stored = (long) (value * Math.pow(2, 8 * bytesPerSample - 1));
            for (int i = 0; i < bytesPerSample; i++) {
                int place = order == ByteOrder.BIG_ENDIAN ? bytesPerSample - 1 - i : i;
                samples.raw((int) (stored >> 8 * place) & 0xFF);
            }
        }
        return samples.bytes();
    }

    static byte[] unsigned(double... values) {
        byte[] samples = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = (byte) (int) (values[i] * 128 + 128);
        }
        return samples;
    }

    static byte[] floats(int bytesPerSample, ByteOrder order, double... values) {
        ContainerBytes samples = of(order);
        for (double value : values) {
            if (bytesPerSample == 4) {
                samples.u32(Float.floatToIntBits((float) value));
            } else {
                samples.u64(Double.doubleToLongBits(value));
            }
        }
        return samples.bytes();
    }
}
