package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds the tags of compressed files, and the parts of WAV files that carry markers, byte by byte. Stateless. */
final class TagBytes {
    private TagBytes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] little(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    static byte[] big(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** A tag of version 2.3 or 2.4. */
    static byte[] id3(int version, byte[]... frames) {
        byte[] all = joined(frames);
        return joined(new byte[] {'I', 'D', '3', (byte) version, 0, 0}, syncSafe(all.length), all);
    }

    static byte[] frame(String id, byte[] body) {
        return joined(utf8(id), big(body.length), new byte[2], body);
    }

    /** A text frame in UTF-8, which 2.4 knows, or Latin-1. */
    static byte[] text(String id, int encoding, String text) {
        return frame(id, joined(new byte[] {(byte) encoding}, utf8(text)));
    }

    static byte[] syncSafe(int size) {
        return new byte[] {
            (byte) (size >> 21 & 0x7F), (byte) (size >> 14 & 0x7F), (byte) (size >> 7 & 0x7F), (byte) (size & 0x7F)
        };
    }

    static byte[] vorbis(String... fields) {
        byte[] block = joined(little(4), utf8("made"), little(fields.length));
        for (String field : fields) {
            block = joined(block, little(utf8(field).length), utf8(field));
        }
        return block;
    }

    /** A FLAC file's head, without sound. */
    static byte[] flac(byte[] applicationBlock, byte[] comments) {
        return joined(
                utf8("fLaC"),
                block(0, new byte[34], false),
                block(2, applicationBlock, false),
                block(4, comments, true));
    }

    private static byte[] block(int type, byte[] content, boolean last) {
        int head = (last ? 0x80 : 0) << 24 | type << 24 | content.length;
        return joined(big(head), content);
    }

    /** A stream of packets, each on pages of its own. */
    static byte[] ogg(byte[]... packets) {
        byte[] all = {};
        for (byte[] packet : packets) {
            byte[] laces = new byte[packet.length / 255 + 1];
            java.util.Arrays.fill(laces, (byte) 255);
            laces[laces.length - 1] = (byte) (packet.length % 255);
            byte[] header = new byte[26];
            System.arraycopy(utf8("OggS"), 0, header, 0, 4);
            all = joined(all, header, new byte[] {(byte) laces.length}, laces, packet);
        }
        return all;
    }

    static byte[] box(String id, byte[]... content) {
        byte[] all = joined(content);
        return joined(big(all.length + 8), id.getBytes(StandardCharsets.ISO_8859_1), all);
    }

    static byte[] item(String id, String text) {
        return box(id, box("data", big(1), big(0), utf8(text)));
    }

    static byte[] mp4(byte[]... items) {
        return joined(
                box("ftyp", utf8("M4A \0\0\0\0")),
                box("mdat", new byte[100]),
                box(
                        "moov",
                        box("mvhd", new byte[20]),
                        box("udta", box("meta", big(0), box("hdlr", new byte[25]), box("ilst", items)))));
    }

    /** The content of a cue chunk. */
    static byte[] cue(int... idsAndSamples) {
        byte[] all = little(idsAndSamples.length / 2);
        for (int i = 0; i < idsAndSamples.length; i += 2) {
            all = joined(all, little(idsAndSamples[i], 0), utf8("data"), little(0, 0, idsAndSamples[i + 1]));
        }
        return all;
    }

    /** The content of a LIST chunk. */
    static byte[] list(String type, byte[]... parts) {
        return joined(utf8(type), joined(parts));
    }

    static byte[] part(String id, byte[] content) {
        return joined(utf8(id), little(content.length), content, new byte[content.length & 1]);
    }
}
