package org.sonolens.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sonolens.audio.StoredForm;

/**
 * The bytes of a WAV file around its samples: RIFF, or RF64 (EBU Tech 3306) and BW64 (ITU-R BS.2088) where a size does not
 * fit into 32 bits. Immutable.
 *
 * @param largeForm RF64 or BW64, by which letters a large file begins
 * @param channelMask the speakers, 0 where they are not known
 */
record WavLayout(
        StoredForm form, int rateHz, int channels, int channelMask, long frames, CarriedParts parts, String largeForm) {
    private static final long LARGEST_RIFF = 0xFFFFFFFEL;
    private static final long IN_DS64 = 0xFFFFFFFFL;
    private static final int FORM_BYTES = 12;
    private static final int HEADER_BYTES = 8;
    private static final int DS64_BYTES = 28;
    private static final int FMT_BYTES = 16;
    private static final int FMT_WITH_SIZE_BYTES = 18;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int EXTENSIBLE = 0xFFFE;

    /** Behind the codec's number in a subformat: 00000000-0000-0010-8000-00AA00389B71 (Microsoft, mmreg.h). */
    private static final byte[] SUBFORMAT_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    long dataBytes() {
        return frames * channels * form.bytesPerSample();
    }

    boolean isLarge() {
        return plainBytes() - HEADER_BYTES > LARGEST_RIFF;
    }

    /** Of the whole file. */
    long totalBytes() {
        return plainBytes() + (isLarge() ? HEADER_BYTES + DS64_BYTES : 0);
    }

    private long plainBytes() {
        return FORM_BYTES
                + HEADER_BYTES
                + fmtBytes()
                + (hasFact() ? HEADER_BYTES + Integer.BYTES : 0)
                + padded(parts.before())
                + HEADER_BYTES
                + even(dataBytes())
                + padded(parts.behind());
    }

    /** All that stands before the samples. */
    byte[] head() {
        long after = even(dataBytes()) + padded(parts.behind());
        ByteBuffer head = ByteBuffer.allocate((int) (totalBytes() - after)).order(ByteOrder.LITTLE_ENDIAN);
        boolean large = isLarge();
        letters(head, large ? largeForm : "RIFF");
        head.putInt((int) (large ? IN_DS64 : totalBytes() - HEADER_BYTES));
        letters(head, "WAVE");
        if (large) {
            header(head, "ds64", DS64_BYTES);
            head.putLong(totalBytes() - HEADER_BYTES)
                    .putLong(dataBytes())
                    .putLong(frames)
                    .putInt(0);
        }
        fmt(head);
        if (hasFact()) {
            header(head, "fact", Integer.BYTES);
            head.putInt((int) Math.min(frames, IN_DS64));
        }
        put(head, parts.before());
        header(head, "data", large ? IN_DS64 : dataBytes());
        return head.array();
    }

    /** All that stands behind the samples, from the byte that makes their number even. */
    byte[] tail() {
        long padding = even(dataBytes()) - dataBytes();
        ByteBuffer tail =
                ByteBuffer.allocate((int) (padding + padded(parts.behind()))).order(ByteOrder.LITTLE_ENDIAN);
        tail.position((int) padding);
        put(tail, parts.behind());
        return tail.array();
    }

    private boolean isExtensible() {
        return channels > 2 || channelMask != 0 || form.validBits() != 8 * form.bytesPerSample();
    }

    private boolean hasFact() {
        return form.kind() != StoredForm.Kind.PCM;
    }

    private int fmtBytes() {
        return isExtensible() ? EXTENSIBLE_BYTES : hasFact() ? FMT_WITH_SIZE_BYTES : FMT_BYTES;
    }

    private void fmt(ByteBuffer head) {
        int tag = switch (form.kind()) {
            case PCM -> 1;
            case FLOAT -> 3;
            case A_LAW -> 6;
            case MU_LAW -> 7;
        };
        int block = channels * form.bytesPerSample();
        header(head, "fmt ", fmtBytes());
        head.putShort((short) (isExtensible() ? EXTENSIBLE : tag)).putShort((short) channels);
        head.putInt(rateHz).putInt((int) ((long) rateHz * block)).putShort((short) block);
        head.putShort((short) (8 * form.bytesPerSample()));
        if (isExtensible()) {
            head.putShort((short) (EXTENSIBLE_BYTES - FMT_WITH_SIZE_BYTES)).putShort((short) form.validBits());
            head.putInt(channelMask).putShort((short) tag).put(SUBFORMAT_TAIL);
        } else if (hasFact()) {
            head.putShort((short) 0);
        }
    }

    private static void put(ByteBuffer to, List<CarriedParts.Part> parts) {
        for (CarriedParts.Part part : parts) {
            header(to, part.id(), part.content().length);
            to.put(part.content());
            to.position(to.position() + part.content().length % 2);
        }
    }

    private static long padded(List<CarriedParts.Part> parts) {
        return parts.stream()
                .mapToLong(part -> HEADER_BYTES + even(part.content().length))
                .sum();
    }

    private static long even(long bytes) {
        return bytes + bytes % 2;
    }

    private static void header(ByteBuffer to, String id, long bytes) {
        letters(to, id);
        to.putInt((int) bytes);
    }

    private static void letters(ByteBuffer to, String id) {
        to.put(id.getBytes(StandardCharsets.ISO_8859_1));
    }
}
