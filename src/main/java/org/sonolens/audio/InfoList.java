package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a LIST chunk of type INFO (Microsoft Multimedia Programming Interface 1.0, page 2-14). */
final class InfoList {
    private static final int TYPE_BYTES = 4;
    private static final int HEADER_BYTES = 8;
    private static final int MOST_ITEMS = 30_000;

    private InfoList() {}

    /** A part of a list. @param offset bytes from the list's first to the part's content */
    record Item(String name, int offset, int length) {}

    /** Empty for a list of another type; a text cut short is kept as far as it goes. */
    static Map<String, String> parse(byte[] chunk, ByteOrder order) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!id(chunk, 0).equals("INFO")) {
            return texts;
        }
        for (Item item : items(chunk, order)) {
            String value = TextBytes.decode(chunk, item.offset(), item.length()).strip();
            if (!value.isEmpty()) {
                texts.putIfAbsent(item.name().strip(), value);
            }
        }
        return texts;
    }

    /** The parts of a list of any type, with or without padding, up to the first that has no name. */
    static List<Item> items(byte[] chunk, ByteOrder order) {
        List<Item> items = new ArrayList<>();
        ByteBuffer numbers = ByteBuffer.wrap(chunk).order(order);
        int at = TYPE_BYTES;
        while (at + HEADER_BYTES <= chunk.length && items.size() < MOST_ITEMS) {
            String name = id(chunk, at);
            if (!ChunkId.isPlausible(name)) {
                break;
            }
            long declared = Integer.toUnsignedLong(numbers.getInt(at + 4));
            int length = (int) Math.min(declared, chunk.length - at - HEADER_BYTES);
            items.add(new Item(name, at + HEADER_BYTES, length));
            int end = at + HEADER_BYTES + length;
            boolean padded = (length & 1) == 1 && end < chunk.length && chunk[end] == 0;
            at = padded ? end + 1 : end;
        }
        return items;
    }

    private static String id(byte[] chunk, int offset) {
        return offset + 4 > chunk.length ? "" : new String(chunk, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
