package org.sonolens.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first packets of an Ogg file's first stream (RFC 3533), each as far as its first {@value #MOST_PACKET_BYTES} bytes. */
final class OggPackets {
    static final int MOST_PACKET_BYTES = 1 << 20;
    private static final int PAGE_HEADER_BYTES = 27;
    private static final int MOST_PAGES = 512;
    private static final int PIECES_IN_A_PAGE = 255;

    private OggPackets() {}

    /** At most so many packets; fewer where the file ends, or where no page follows. */
    static List<byte[]> first(OpenFile open, int count) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        long at = 0;
        int stream = 0;
        for (int page = 0; page < MOST_PAGES && packets.size() < count; page++) {
            byte[] header = open.bytes(at, PAGE_HEADER_BYTES + PIECES_IN_A_PAGE);
            if (header.length < PAGE_HEADER_BYTES
                    || !new String(header, 0, 4, StandardCharsets.ISO_8859_1).equals("OggS")) {
                break;
            }
            int pieces = header[26] & 0xFF;
            int serial = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
            stream = page == 0 ? serial : stream;
            long body = at + PAGE_HEADER_BYTES + pieces;
            for (int i = 0; i < pieces && PAGE_HEADER_BYTES + i < header.length; i++) {
                int length = header[PAGE_HEADER_BYTES + i] & 0xFF;
                if (serial == stream) {
                    if (packet.size() + length <= MOST_PACKET_BYTES) {
                        packet.writeBytes(open.bytes(body, length));
                    }
                    if (length < PIECES_IN_A_PAGE) {
                        packets.add(packet.toByteArray());
                        packet.reset();
                    }
                }
                body += length;
            }
            at = body;
        }
        if (packets.size() < count && packet.size() > 0) {
            packets.add(packet.toByteArray());
        }
        return packets.subList(0, Math.min(count, packets.size()));
    }
}
