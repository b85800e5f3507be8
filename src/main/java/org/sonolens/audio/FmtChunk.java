package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.sonolens.audio.SampleEncoding.Kind;

/** Reads the "fmt " part: WAVEFORMAT, WAVEFORMATEX or WAVEFORMATEXTENSIBLE (Microsoft, mmreg.h), each number distrusted. */
final class FmtChunk {
    static final int MOST_BYTES = 64;

    private static final int SHORTEST_BYTES = 14;
    private static final int BITS_OFFSET = 14;
    private static final int VALID_BITS_OFFSET = 18;
    private static final int CHANNEL_MASK_OFFSET = 20;
    private static final int SUBFORMAT_OFFSET = 24;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int EXTENSIBLE = 0xFFFE;

    /** What follows the codec's number in a subformat: the media subtypes, and B-format ambisonics. */
    private static final Set<String> SUBFORMAT_TAILS =
            Set.of("000000001000800000aa00389b71", "00002107d3118644c8c1ca000000");

    private final Path file;
    private final ByteOrder order;
    private final RepairLog repairs;

    /** @param order of the numbers here and of the samples */
    FmtChunk(Path file, ByteOrder order, RepairLog repairs) {
        this.file = file;
        this.order = order;
        this.repairs = repairs;
    }

    WaveFormat parse(byte[] chunk) throws UnreadableAudioException {
        if (chunk.length < SHORTEST_BYTES) {
            throw damaged("its header is cut short");
        }
        ByteBuffer fields = ByteBuffer.wrap(chunk).order(order);
        int tag = Short.toUnsignedInt(fields.getShort(0));
        int channels = Short.toUnsignedInt(fields.getShort(2));
        long rateHz = Integer.toUnsignedLong(fields.getInt(4));
        long bytesPerSecond = Integer.toUnsignedLong(fields.getInt(8));
        int blockBytes = Short.toUnsignedInt(fields.getShort(12));
        int bits = chunk.length < BITS_OFFSET + 2 ? 0 : Short.toUnsignedInt(fields.getShort(BITS_OFFSET));
        int validBits = bits;
        if (tag == EXTENSIBLE) {
            tag = subformat(chunk);
            validBits = Short.toUnsignedInt(fields.getShort(VALID_BITS_OFFSET));
            bits = bits == 0 ? validBits : bits;
        }
        Kind kind = kind(tag);
        if (channels < 1 || channels > AudioFormat.MOST_CHANNELS) {
            throw damaged("its header states " + channels + " channels");
        }
        if (rateHz < 1 || rateHz > AudioFormat.HIGHEST_RATE_HZ) {
            throw damaged("its header states a sample rate of " + rateHz + " Hz");
        }
        boolean blockAgrees = blockBytes % channels == 0 && bytesPerSecond == rateHz * blockBytes;
        int bytesPerSample = bytesPerSample(kind, bits, blockBytes / channels, blockAgrees);
        WaveFormat format = new WaveFormat(
                new SampleEncoding(kind, bytesPerSample, order),
                validBits(kind, bytesPerSample, bits, validBits),
                (int) rateHz,
                channels);
        noteContradictions(format, blockBytes, bytesPerSecond);
        return format;
    }

    /** The speakers that an extensible header states; 0 without one. */
    static int channelMask(byte[] chunk) {
        ByteBuffer fields = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.length >= EXTENSIBLE_BYTES && Short.toUnsignedInt(fields.getShort(0)) == EXTENSIBLE
                ? fields.getInt(CHANNEL_MASK_OFFSET)
                : 0;
    }

    private int subformat(byte[] chunk) throws UnreadableAudioException {
        if (chunk.length < EXTENSIBLE_BYTES) {
            throw damaged("its extensible header is cut short");
        }
        byte[] guid = Arrays.copyOfRange(chunk, SUBFORMAT_OFFSET, EXTENSIBLE_BYTES);
        if (order == ByteOrder.BIG_ENDIAN && guid[0] == 0 && guid[1] == 0) {
            turn(guid, 0, 4);
            turn(guid, 4, 2);
            turn(guid, 6, 2);
        }
        String tail = HexFormat.of().formatHex(guid, 2, guid.length);
        if (!SUBFORMAT_TAILS.contains(tail)) {
            throw new UnreadableAudioException(
                    file, "the sound in this WAV is in an unknown codec", "convert it to PCM WAV first");
        }
        // Some programs turn the codec's number alone.
        int low = order == ByteOrder.BIG_ENDIAN && guid[0] == 0 ? 1 : 0;
        return (guid[low] & 0xFF) | (guid[1 - low] & 0xFF) << 8;
    }

    /** The first three fields of a GUID are numbers, so a big-endian file has them the other way round. */
    private static void turn(byte[] guid, int offset, int count) {
        for (int i = offset, j = offset + count - 1; i < j; i++, j--) {
            byte kept = guid[i];
            guid[i] = guid[j];
            guid[j] = kept;
        }
    }

    private Kind kind(int tag) throws UnreadableAudioException {
        return switch (tag) {
            case 1 -> Kind.PCM;
            case 3 -> Kind.FLOAT;
            case 6 -> Kind.A_LAW;
            case 7 -> Kind.MU_LAW;
            default ->
                throw new UnreadableAudioException(
                        file,
                        "the sound in this WAV is " + WaveCodecName.of(tag) + ", which is not read yet",
                        "convert it to PCM WAV first");
        };
    }

    /** By the bits; where those are missing, or fewer than the block that the byte rate confirms, by the block. */
    private int bytesPerSample(Kind kind, int bits, int bytesByBlock, boolean blockAgrees)
            throws UnreadableAudioException {
        int bytesByBits = Math.ceilDiv(bits, 8);
        boolean trustBlock = bits == 0 || kind == Kind.PCM && blockAgrees && bytesByBlock > bytesByBits;
        int bytes = switch (kind) {
            case SIGNED_BYTES, A_LAW, MU_LAW -> 1;
            case PCM, FLOAT -> trustBlock && bytesByBlock <= 8 ? bytesByBlock : bytesByBits;
        };
        boolean readable = kind == Kind.FLOAT ? bytes == 4 || bytes == 8 : bytes >= 1 && bytes <= 8;
        if (!readable) {
            throw damaged("its header states samples of " + bits + " bits"
                    + (kind == Kind.FLOAT ? " in floating point" : ""));
        }
        return bytes;
    }

    private static int validBits(Kind kind, int bytesPerSample, int bits, int validBits) {
        int all = bytesPerSample * 8;
        if (kind != Kind.PCM) {
            return all;
        }
        int stated = validBits > 0 ? validBits : bits;
        return stated > 0 && stated <= all ? stated : all;
    }

    private void noteContradictions(WaveFormat format, int blockBytes, long bytesPerSecond) {
        if (blockBytes != format.frameBytes()) {
            repairs.note("The header's block of " + blockBytes + " bytes contradicts " + format.channels()
                    + " channels of " + format.encoding().bytesPerSample() + " bytes; " + format.frameBytes()
                    + " bytes are used.");
        }
        if (bytesPerSecond != (long) format.frameBytes() * format.sampleRateHz()) {
            repairs.note("The header's " + bytesPerSecond + " bytes a second contradict its sample rate of "
                    + format.sampleRateHz() + " Hz; the sample rate is used.");
        }
    }

    private UnreadableAudioException damaged(String problem) {
        return new UnreadableAudioException(file, problem, "the file is damaged: record or copy it again");
    }
}
