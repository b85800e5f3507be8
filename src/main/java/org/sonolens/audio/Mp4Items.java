package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tags of an MP4 file: the boxes in moov/udta/meta/ilst (ISO 14496-12, and the item list of QuickTime). Takes a
 * bounded number of steps; boxes that are large, such as pictures, are stepped over unread.
 */
final class Mp4Items {
    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;
    private static final int VERSION_BYTES = 4;
    private static final int MOST_BOXES = 4096;
    private static final int MOST_ITEM_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 1 << 20;

    private final OpenFile open;
    private final List<Item> items = new ArrayList<>();
    private int boxes;
    private int bytes;

    private Mp4Items(OpenFile open) {
        this.open = open;
    }

    /** A tag. @param id four letters, of which the first may be © @param content what is in its box */
    record Item(String id, byte[] content) {}

    static List<Item> of(OpenFile open) throws IOException {
        Mp4Items found = new Mp4Items(open);
        found.walk(0, open.size(), 0);
        return List.copyOf(found.items);
    }

    private void walk(long begin, long end, int depth) throws IOException {
        long at = begin;
        while (at + HEADER_BYTES <= end && boxes < MOST_BOXES && bytes < MOST_BYTES) {
            boxes++;
            byte[] header = open.bytes(at, LARGE_HEADER_BYTES);
            if (header.length < HEADER_BYTES) {
                return;
            }
            ByteBuffer numbers = ByteBuffer.wrap(header);
            long size = Integer.toUnsignedLong(numbers.getInt(0));
            int headerBytes = HEADER_BYTES;
            if (size == 1 && header.length == LARGE_HEADER_BYTES) {
                size = numbers.getLong(HEADER_BYTES);
                headerBytes = LARGE_HEADER_BYTES;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < headerBytes || size > end - at) {
                return;
            }
            String id = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            enter(id, at + headerBytes, at + size, depth);
            at += size;
        }
    }

    private void enter(String id, long begin, long end, int depth) throws IOException {
        switch (depth) {
            case 0 -> {
                if (id.equals("moov")) {
                    walk(begin, end, 1);
                }
            }
            case 1 -> {
                if (id.equals("udta")) {
                    walk(begin, end, 2);
                } else if (id.equals("meta")) {
                    walk(begin + versionBytes(begin), end, 3);
                }
            }
            case 2 -> {
                if (id.equals("meta")) {
                    walk(begin + versionBytes(begin), end, 3);
                }
            }
            case 3 -> {
                if (id.equals("ilst")) {
                    walk(begin, end, 4);
                }
            }
            default -> {
                if (end - begin <= MOST_ITEM_BYTES) {
                    byte[] content = open.bytes(begin, (int) (end - begin));
                    bytes += content.length;
                    items.add(new Item(id, content));
                }
            }
        }
    }

    /** QuickTime's own meta box has no version before its first box. */
    private int versionBytes(long begin) throws IOException {
        byte[] start = open.bytes(begin, HEADER_BYTES);
        String letters = start.length < HEADER_BYTES ? "" : new String(start, 4, 4, StandardCharsets.ISO_8859_1);
        return letters.equals("hdlr") ? 0 : VERSION_BYTES;
    }
}
