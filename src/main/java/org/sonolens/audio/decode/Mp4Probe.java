package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first sound track of an MP4 or QuickTime file (ISO 14496-12): its codec, rate, channels and length. */
final class Mp4Probe {
    private static final int HEADER_BYTES = 16;
    private static final int MOST_BOXES = 4096;
    private static final int DESCRIPTION_BYTES = 256;
    private static final int ENTRY = 16;

    private final ByteSource file;
    private int boxes;
    private boolean sound;
    private long timescale;
    private long duration;
    private long skipped;
    private byte[] description = new byte[0];

    private Mp4Probe(ByteSource file) {
        this.file = file;
    }

    static @Nullable ProbedSound probe(ByteSource file) throws IOException {
        Mp4Probe probe = new Mp4Probe(file);
        probe.walk(0, file.size(), "");
        return probe.sound ? probe.found() : null;
    }

    /** Goes through boxes until a sound track is known. */
    private void walk(long from, long end, String parent) throws IOException {
        long at = from;
        while (at + 8 <= end && boxes++ < MOST_BOXES) {
            byte[] head = file.bytes(at, HEADER_BYTES);
            long size = Bytes.be32(head, 0);
            int header = 8;
            if (size == 1) {
                size = Bytes.be64(head, 8);
                header = 16;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < header || head.length < 8) {
                return;
            }
            box(Bytes.be32(head, 4), at + header, Math.min(end, at + size), parent);
            if (sound && parent.equals("moov")) {
                return;
            }
            at += size;
        }
    }

    private void box(long type, long from, long end, String parent) throws IOException {
        switch ((int) type) {
            case 0x6D6F6F76 -> walk(from, end, "moov");
            case 0x7472616B -> track(from, end);
            case 0x6D646961, 0x6D696E66, 0x7374626C, 0x65647473 -> walk(from, end, "trak");
            case 0x6D646864 -> mediaHeader(file.bytes(from, 40));
            case 0x656C7374 -> editList(file.bytes(from, 64));
            case 0x68646C72 -> {
                if (parent.equals("trak") && Bytes.isAt(file.bytes(from, 12), 8, "soun")) {
                    sound = true;
                }
            }
            case 0x73747364 -> description = file.bytes(from, (int) Math.min(DESCRIPTION_BYTES, end - from));
            default -> {}
        }
    }

    private void track(long from, long end) throws IOException {
        timescale = 0;
        duration = 0;
        skipped = 0;
        description = new byte[0];
        walk(from, end, "trak");
    }

    private void mediaHeader(byte[] box) {
        boolean wide = Bytes.u8(box, 0) == 1;
        timescale = Bytes.be32(box, wide ? 20 : 12);
        duration = wide ? Bytes.be64(box, 24) : Bytes.be32(box, 16);
    }

    /** Where in the media the first edit begins: what is before is priming that nobody hears. */
    private void editList(byte[] box) {
        boolean wide = Bytes.u8(box, 0) == 1;
        long start = wide ? Bytes.be64(box, 16) : Bytes.be32(box, 12);
        skipped = start > 0 && start < 0x7FFF_FFFFL ? start : 0;
    }

    private ProbedSound found() {
        int channels = Bytes.be16(description, ENTRY + 16);
        int bits = Bytes.be16(description, ENTRY + 18);
        int rateHz = Bytes.be16(description, ENTRY + 24);
        boolean alac = Bytes.isAt(description, 12, "alac");
        if (alac) {
            // its own configuration, which knows rates beyond 16 bits
            int config = Bytes.indexOf(description, ENTRY + 8, "alac");
            if (config > 0) {
                bits = Bytes.u8(description, config + 13);
                channels = Bytes.u8(description, config + 17);
                rateHz = (int) Math.min(Integer.MAX_VALUE, Bytes.be32(description, config + 28));
            }
        }
        long heard = Math.max(0, duration - skipped);
        boolean sane = timescale > 0 && heard > 0 && heard < 1L << 40 && rateHz > 0;
        long frames = sane ? Math.round((double) heard * rateHz / timescale) : 0;
        if (alac && bits > 0 && bits <= 32) {
            return ProbedSound.lossless("ALAC", bits, rateHz, channels, frames, false);
        }
        boolean aac = Bytes.isAt(description, 12, "mp4a");
        // another codec may be one of 24 bits
        return aac
                ? ProbedSound.lossy("AAC", rateHz, channels, frames, false)
                : new ProbedSound("MP4", rateHz, channels, frames, false, 32, SampleForm.FLOAT_32);
    }
}
