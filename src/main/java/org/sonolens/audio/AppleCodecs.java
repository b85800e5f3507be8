package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.decode.DecodedContainer;
import org.sonolens.audio.decode.ProbedSound;
import org.sonolens.audio.decode.SampleForm;

/** AIFF-C and CAF files whose samples are compressed: which of them are decoded, and what their headers promise. */
final class AppleCodecs {
    private static final int COMM_BYTES = 22;
    private static final int COMM_TYPE_OFFSET = 18;
    private static final int COMM_RATE_OFFSET = 8;
    private static final int DESC_BYTES = 32;
    private static final int PAKT_FRAMES_OFFSET = 8;
    private static final int DESC_TYPE_OFFSET = 8;
    private static final int DESC_FLAGS_OFFSET = 12;
    private static final int DESC_CHANNELS_OFFSET = 24;
    private static final String IMA = "ima4";
    private static final String PACKETS = "pakt";

    /** Frames in a packet of IMA ADPCM as Apple lays it out, and its bytes for one channel. */
    private static final int IMA_FRAMES = 64;

    private static final int IMA_BYTES = 34;

    private AppleCodecs() {}

    /** How an open AIFF-C is decoded; null when its samples lie in it as they are, or it is damaged. */
    static Decoding.@Nullable Decodable inAiff(OpenFile open, String container) throws IOException {
        String first = codecAt(open, 12, ChunkId.COMM, 20, COMM_TYPE_OFFSET);
        String second = codecAt(open, 24, ChunkId.COMM, 32, COMM_TYPE_OFFSET);
        boolean known = !first.isEmpty() || !second.isEmpty();
        if (container.equals("AIFF") || known && !first.equals(IMA) && !second.equals(IMA)) {
            return null;
        }
        RepairLog unread = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, ChunkLayout.AIFF, unread);
        ByteBuffer comm = header(open, ChunkWalk.first(chunks, ChunkId.COMM, unread), COMM_BYTES);
        if (comm == null || !text(comm.array(), COMM_TYPE_OFFSET).equals(IMA)) {
            return null;
        }
        int channels = Short.toUnsignedInt(comm.getShort(0));
        Chunk ssnd = ChunkWalk.first(chunks, ChunkId.SSND, unread);
        long bytes = ssnd == null ? 0 : ssnd.presentBytes() - ChunkLayout.AIFF.samplesPrefixBytes();
        return new Decoding.Decodable(
                AppleCodecName.of(IMA) + " in " + container,
                new DecodedContainer(container, "aiff"),
                promised(IMA, 0, HeaderRate.extended(comm, COMM_RATE_OFFSET), channels, imaFrames(bytes, channels)),
                MetadataReader.read(open, chunks, ChunkLayout.AIFF.order()));
    }

    /** How an open CAF is decoded; null when its samples lie in it as they are, or it is damaged. */
    static Decoding.@Nullable Decodable inCaf(OpenFile open) throws IOException {
        // it has to be the first part (Apple's CAF specification)
        if (!isDecoded(codecAt(open, 8, ChunkId.DESC, 20, DESC_TYPE_OFFSET))) {
            return null;
        }
        RepairLog unread = new RepairLog(ShownText.nameOf(open.file()));
        List<Chunk> chunks = ChunkWalk.walk(open, ChunkLayout.CAF, unread);
        ByteBuffer desc = header(open, ChunkWalk.first(chunks, ChunkId.DESC, unread), DESC_BYTES);
        String type = desc == null ? "" : text(desc.array(), DESC_TYPE_OFFSET);
        if (desc == null || !isDecoded(type)) {
            return null;
        }
        int channels = (int)
                Math.min(AudioFormat.MOST_CHANNELS + 1L, Integer.toUnsignedLong(desc.getInt(DESC_CHANNELS_OFFSET)));
        Chunk data = ChunkWalk.first(chunks, ChunkId.DATA, unread);
        ByteBuffer packets = header(open, ChunkWalk.first(chunks, PACKETS, unread), PAKT_FRAMES_OFFSET + Long.BYTES);
        long frames = packets != null ? Math.max(0, packets.getLong(PAKT_FRAMES_OFFSET)) : 0;
        if (type.equals(IMA) && data != null) {
            frames = imaFrames(data.presentBytes() - ChunkLayout.CAF.samplesPrefixBytes(), channels);
        }
        return new Decoding.Decodable(
                AppleCodecName.of(type) + " in CAF",
                new DecodedContainer("CAF", "caf"),
                promised(type, desc.getInt(DESC_FLAGS_OFFSET), desc.getDouble(0), channels, frames),
                MetadataReader.read(open, chunks, ChunkLayout.CAF.order()));
    }

    /** The codec that a header names which stands at one place; empty when another part stands there. */
    private static String codecAt(OpenFile open, int idAt, String id, int headerAt, int typeOffset) throws IOException {
        byte[] there = open.bytes(idAt, headerAt - idAt + typeOffset + 4);
        boolean isIt = there.length == headerAt - idAt + typeOffset + 4
                && text(there, 0).equals(id);
        return isIt ? text(there, headerAt - idAt + typeOffset) : "";
    }

    private static boolean isDecoded(String type) {
        return switch (type) {
            case IMA, "aac ", "aach", "aacp", "alac", "flac", "opus", ".mp1", ".mp2", ".mp3", "ac-3" -> true;
            default -> false;
        };
    }

    /** The frames are what is expected: some of these codecs begin with some that are cut off. */
    private static ProbedSound promised(String type, int flags, double rateHz, int channels, long frames) {
        SampleForm form = switch (type) {
            case IMA -> SampleForm.INT_16;
            case "alac" -> SampleForm.ofBits(alacBits(flags));
            case "flac" -> SampleForm.INT_32;
            default -> SampleForm.FLOAT_32;
        };
        int bits = type.equals("alac") ? alacBits(flags) : form.bytes() * 8;
        boolean isRate = rateHz >= 1 && rateHz <= AudioFormat.HIGHEST_RATE_HZ;
        return new ProbedSound(
                AppleCodecName.of(type), isRate ? (int) Math.round(rateHz) : 0, channels, frames, false, bits, form);
    }

    /** Of the samples that an ALAC stream was made of, by the flags of its description (Apple's CAF specification). */
    private static int alacBits(int flags) {
        return switch (flags) {
            case 1 -> 16;
            case 2 -> 20;
            case 3 -> 24;
            default -> 32;
        };
    }

    private static long imaFrames(long bytes, int channels) {
        return channels < 1 ? 0 : Math.max(0, bytes) / ((long) IMA_BYTES * channels) * IMA_FRAMES;
    }

    private static @Nullable ByteBuffer header(OpenFile open, @Nullable Chunk chunk, int bytes) throws IOException {
        byte[] there = chunk == null || chunk.presentBytes() < bytes ? new byte[0] : open.bytes(chunk.offset(), bytes);
        return there.length < bytes ? null : ByteBuffer.wrap(there).order(ByteOrder.BIG_ENDIAN);
    }

    private static String text(byte[] header, int at) {
        return new String(header, at, 4, StandardCharsets.ISO_8859_1);
    }
}
