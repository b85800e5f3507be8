package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import org.sonolens.audio.SampleEncoding.Kind;

/** Makes a source of an open AU file (Sun, NeXT and DEC): a header of six numbers, a text, the samples. */
final class AuOpener {
    private static final String AU = "AU";
    private static final int HEADER_BYTES = 24;
    private static final int MOST_TEXT_BYTES = 64 * 1024;
    private static final long NOT_KNOWN = 0xFFFFFFFFL;
    private static final long WRAP_BYTES = 1L << 32;

    /** Fewer bytes behind the samples are padding to nobody's harm. */
    private static final int SMALLEST_GAP_BYTES = 8;

    private AuOpener() {}

    /** @param open passes to the source; on failure it stays the caller's to close */
    static SampleSource open(OpenFile open) throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(open.file()));
        byte[] header = open.bytes(0, HEADER_BYTES);
        if (header.length < HEADER_BYTES) {
            throw Refusal.damaged(open.file(), "the header of this AU is cut short");
        }
        ByteOrder order = header[0] == '.' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer fields = ByteBuffer.wrap(header).order(order);
        WaveFormat format = format(fields, open.file());
        long start = Integer.toUnsignedLong(fields.getInt(4));
        if (start < HEADER_BYTES) {
            repairs.note("The header's first sample lies inside the header, at byte " + start + "; byte " + HEADER_BYTES
                    + " is used.");
            start = HEADER_BYTES;
        }
        if (start >= open.size()) {
            throw Refusal.noSamples(open.file(), AU);
        }
        long bytes = sampleBytes(Integer.toUnsignedLong(fields.getInt(8)), open.size() - start, repairs);
        byte[] text = open.bytes(HEADER_BYTES, (int) Math.min(start - HEADER_BYTES, MOST_TEXT_BYTES));
        return PcmSource.of(open, AU, format, start, bytes, annotation(text), repairs);
    }

    private static WaveFormat format(ByteBuffer fields, Path file) throws UnreadableAudioException {
        SampleEncoding encoding = encoding(fields.getInt(12), fields.order(), file);
        long rateHz = Integer.toUnsignedLong(fields.getInt(16));
        if (rateHz < 1 || rateHz > AudioFormat.HIGHEST_RATE_HZ) {
            throw Refusal.damaged(file, "its header states a sample rate of " + rateHz + " Hz");
        }
        long channels = Integer.toUnsignedLong(fields.getInt(20));
        Refusal.checkChannels(file, channels);
        return new WaveFormat(encoding, encoding.bytesPerSample() * 8, (int) rateHz, (int) channels);
    }

    private static SampleEncoding encoding(int code, ByteOrder order, Path file) throws UnreadableAudioException {
        return switch (code) {
            case 1 -> new SampleEncoding(Kind.MU_LAW, 1, order);
            case 2, 3, 4, 5 -> SampleEncoding.signed(code - 1, order);
            case 6 -> new SampleEncoding(Kind.FLOAT, 4, order);
            case 7 -> new SampleEncoding(Kind.FLOAT, 8, order);
            case 27 -> new SampleEncoding(Kind.A_LAW, 1, order);
            case 23 -> throw Refusal.codec(file, AU, "G.721 ADPCM");
            case 24 -> throw Refusal.codec(file, AU, "G.722 ADPCM");
            case 25, 26 -> throw Refusal.codec(file, AU, "G.723 ADPCM");
            default -> throw Refusal.codec(file, AU, "codec " + Integer.toUnsignedString(code));
        };
    }

    /** The format itself allows "not known"; everything else is repaired by what the file has. */
    private static long sampleBytes(long declared, long available, RepairLog repairs) {
        if (declared == NOT_KNOWN) {
            return available;
        }
        if (declared == 0) {
            repairs.note("The header gives no length (0); the samples are read to their end in the file.");
            return available;
        }
        if (declared > available) {
            repairs.note("The file is cut short: of " + declared + " bytes of samples " + available + " are there.");
            return available;
        }
        long over = available - declared;
        if (over > 0 && over % WRAP_BYTES == 0) {
            repairs.note("The header's length leaves out whole multiples of 4 GiB; " + available
                    + " bytes of samples are read.");
            return available;
        }
        if (over >= SMALLEST_GAP_BYTES) {
            repairs.note("Behind the samples there are " + over + " bytes more; left out.");
        }
        return declared;
    }

    private static Metadata annotation(byte[] bytes) {
        String text = TextBytes.decode(bytes).strip();
        return text.isEmpty() ? Metadata.NONE : new Metadata(Map.of(), Map.of(), Map.of("annotation", text), Map.of());
    }
}
