package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sonolens.audio.SampleEncoding.Kind;

/** Reads the "desc" part of a CAF file, each number distrusted. */
final class CafDescription {
    static final int BYTES = 32;

    private static final int TYPE_OFFSET = 8;
    private static final int FLAGS_OFFSET = 12;
    private static final int PACKET_BYTES_OFFSET = 16;
    private static final int PACKET_FRAMES_OFFSET = 20;
    private static final int CHANNELS_OFFSET = 24;
    private static final int BITS_OFFSET = 28;
    private static final int IS_FLOAT = 1;
    private static final int IS_LITTLE_ENDIAN = 2;
    private static final int MOST_BYTES_A_SAMPLE = 8;

    private final Path file;
    private final RepairLog repairs;

    CafDescription(Path file, RepairLog repairs) {
        this.file = file;
        this.repairs = repairs;
    }

    WaveFormat parse(byte[] chunk) throws UnreadableAudioException {
        if (chunk.length < BYTES) {
            throw Refusal.damaged(file, "the header of this CAF is cut short");
        }
        ByteBuffer fields = ByteBuffer.wrap(chunk).order(ByteOrder.BIG_ENDIAN);
        long channels = Integer.toUnsignedLong(fields.getInt(CHANNELS_OFFSET));
        Refusal.checkChannels(file, channels);
        String type = new String(chunk, TYPE_OFFSET, 4, StandardCharsets.ISO_8859_1);
        SampleEncoding encoding = switch (type) {
            case "lpcm" -> linear(fields, (int) channels);
            case "alaw" -> new SampleEncoding(Kind.A_LAW, 1, ByteOrder.BIG_ENDIAN);
            case "ulaw" -> new SampleEncoding(Kind.MU_LAW, 1, ByteOrder.BIG_ENDIAN);
            default -> throw Refusal.codec(file, "CAF", AppleCodecName.of(type));
        };
        int rateHz = HeaderRate.wholeHz(fields.getDouble(0), file, repairs);
        long statedBits = Integer.toUnsignedLong(fields.getInt(BITS_OFFSET));
        int allBits = encoding.bytesPerSample() * 8;
        boolean fewer = type.equals("lpcm") && statedBits > 0 && statedBits < allBits;
        return new WaveFormat(encoding, fewer ? (int) statedBits : allBits, rateHz, (int) channels);
    }

    private SampleEncoding linear(ByteBuffer fields, int channels) throws UnreadableAudioException {
        int flags = fields.getInt(FLAGS_OFFSET);
        ByteOrder order = (flags & IS_LITTLE_ENDIAN) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long bits = Integer.toUnsignedLong(fields.getInt(BITS_OFFSET));
        long packetBytes = Integer.toUnsignedLong(fields.getInt(PACKET_BYTES_OFFSET));
        long packetFrames = Math.max(1, Integer.toUnsignedLong(fields.getInt(PACKET_FRAMES_OFFSET)));
        long bytes = bytesPerSample(bits, packetBytes, packetFrames * channels);
        boolean isFloat = (flags & IS_FLOAT) != 0;
        if (isFloat ? bytes != 4 && bytes != 8 : bytes < 1 || bytes > MOST_BYTES_A_SAMPLE) {
            throw Refusal.damaged(
                    file, "its header states samples of " + bits + " bits" + (isFloat ? " in floating point" : ""));
        }
        return isFloat ? new SampleEncoding(Kind.FLOAT, (int) bytes, order) : SampleEncoding.signed((int) bytes, order);
    }

    /** By the packet, where it holds the bits: fewer bits may stand at the top of more bytes. Else by the bits. */
    private long bytesPerSample(long bits, long packetBytes, long packetSamples) {
        long byBits = Math.ceilDiv(bits, 8L);
        long byPacket = packetBytes % packetSamples == 0 ? packetBytes / packetSamples : 0;
        if (byPacket >= byBits && byPacket >= 1 && byPacket <= MOST_BYTES_A_SAMPLE) {
            return byPacket;
        }
        repairs.note("The header's packet of " + packetBytes + " bytes contradicts its samples of " + bits + " bits; "
                + byBits + " bytes a sample are used.");
        return byBits;
    }
}
