package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.sonolens.audio.SampleEncoding.Kind;

/**
 * The "COMM" part of an AIFF or AIFF-C file, each number distrusted. Immutable.
 *
 * @param format how a sample is stored
 * @param frames what the header counts; trusted by nobody
 */
record CommChunk(WaveFormat format, long frames) {
    /** All that is read of it; a name in words follows. */
    static final int MOST_BYTES = 22;

    private static final int SHORTEST_BYTES = 18;
    private static final int FRAMES_OFFSET = 2;
    private static final int BITS_OFFSET = 6;
    private static final int RATE_OFFSET = 8;
    private static final int TYPE_OFFSET = 18;
    private static final int MOST_BITS = 64;

    /** @param container "AIFF", which holds PCM only, or "AIFC", which says what it holds */
    static CommChunk parse(byte[] chunk, String container, Path file, RepairLog repairs)
            throws UnreadableAudioException {
        if (chunk.length < SHORTEST_BYTES) {
            throw Refusal.damaged(file, "its header is cut short");
        }
        ByteBuffer fields = ByteBuffer.wrap(chunk).order(ByteOrder.BIG_ENDIAN);
        int channels = Short.toUnsignedInt(fields.getShort(0));
        Refusal.checkChannels(file, channels);
        String type = "NONE";
        if (container.equals("AIFC")) {
            if (chunk.length < MOST_BYTES) {
                repairs.note("The header does not name the codec; the samples are read as PCM.");
            } else {
                type = new String(chunk, TYPE_OFFSET, 4, StandardCharsets.ISO_8859_1);
            }
        }
        int statedBits = Short.toUnsignedInt(fields.getShort(BITS_OFFSET));
        SampleEncoding encoding = encoding(type, statedBits, container, file);
        boolean integers = encoding.kind() == Kind.PCM || encoding.kind() == Kind.SIGNED_BYTES;
        int allBits = encoding.bytesPerSample() * 8;
        int bits = integers && statedBits > 0 && statedBits < allBits ? statedBits : allBits;
        int rateHz = HeaderRate.wholeHz(HeaderRate.extended(fields, RATE_OFFSET), file, repairs);
        return new CommChunk(
                new WaveFormat(encoding, bits, rateHz, channels), Integer.toUnsignedLong(fields.getInt(FRAMES_OFFSET)));
    }

    /** Types in capitals are the same thing under the name of another maker. */
    private static SampleEncoding encoding(String type, int bits, String container, Path file)
            throws UnreadableAudioException {
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        return switch (type) {
            case "NONE", "twos" -> SampleEncoding.signed(bytes(bits, file), big);
            case "sowt" -> SampleEncoding.signed(bytes(bits, file), little);
            case "raw " -> {
                if (bytes(bits, file) > 1) {
                    throw Refusal.codec(file, container, String.format(Locale.ROOT, "unsigned PCM of %d bits", bits));
                }
                yield new SampleEncoding(Kind.PCM, 1, big);
            }
            case "in24" -> SampleEncoding.signed(3, big);
            case "42ni" -> SampleEncoding.signed(3, little);
            case "in32" -> SampleEncoding.signed(4, big);
            case "23ni" -> SampleEncoding.signed(4, little);
            case "fl32", "FL32" -> new SampleEncoding(Kind.FLOAT, 4, big);
            case "fl64", "FL64" -> new SampleEncoding(Kind.FLOAT, 8, big);
            case "alaw", "ALAW" -> new SampleEncoding(Kind.A_LAW, 1, big);
            case "ulaw", "ULAW" -> new SampleEncoding(Kind.MU_LAW, 1, big);
            default -> throw Refusal.codec(file, container, AppleCodecName.of(type));
        };
    }

    private static int bytes(int bits, Path file) throws UnreadableAudioException {
        if (bits < 1 || bits > MOST_BITS) {
            throw Refusal.damaged(file, "its header states samples of " + bits + " bits");
        }
        return Math.ceilDiv(bits, 8);
    }
}
