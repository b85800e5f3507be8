package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The markers of a RIFF file: places in its cue chunk, their names, notes and lengths in its lists of type adtl (Microsoft
 * Multimedia Standards Update 3.0, pages 14 to 17). Reads at most {@value #MOST_MARKERS}.
 */
final class CueMarkers {
    static final int MOST_MARKERS = 10_000;
    private static final int COUNT_BYTES = 4;
    private static final int POINT_BYTES = 24;
    private static final int SAMPLE_OFFSET = 20;
    private static final int ID_BYTES = 4;
    private static final int LENGTH_TEXT_BYTES = 20;

    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, String> notes = new HashMap<>();
    private final Map<Integer, Long> lengths = new HashMap<>();

    private final ByteOrder order;

    private CueMarkers(ByteOrder order) {
        this.order = order;
    }

    /**
     * The markers in their order on the time axis; points cut short are left out.
     *
     * @param cue the content of the cue chunk
     * @param lists the content of every LIST chunk, of whatever type
     * @param order of the numbers
     */
    static List<Marker> parse(byte[] cue, List<byte[]> lists, ByteOrder order) {
        CueMarkers words = new CueMarkers(order);
        lists.forEach(words::take);
        return words.markers(cue);
    }

    private List<Marker> markers(byte[] cue) {
        List<Marker> markers = new ArrayList<>();
        if (cue.length < COUNT_BYTES) {
            return markers;
        }
        ByteBuffer numbers = ByteBuffer.wrap(cue).order(order);
        long declared = Math.min(Integer.toUnsignedLong(numbers.getInt(0)), MOST_MARKERS);
        for (int i = 0; i < declared && COUNT_BYTES + (i + 1) * POINT_BYTES <= cue.length; i++) {
            int at = COUNT_BYTES + i * POINT_BYTES;
            int id = numbers.getInt(at);
            markers.add(new Marker(
                    Integer.toUnsignedLong(numbers.getInt(at + SAMPLE_OFFSET)),
                    lengths.getOrDefault(id, 0L),
                    labels.getOrDefault(id, ""),
                    notes.getOrDefault(id, "")));
        }
        markers.sort(Comparator.comparingLong(Marker::sample));
        return List.copyOf(markers);
    }

    private void take(byte[] list) {
        if (list.length < ID_BYTES || !new String(list, 0, ID_BYTES, StandardCharsets.ISO_8859_1).equals("adtl")) {
            return;
        }
        for (InfoList.Item item : InfoList.items(list, order)) {
            if (item.length() < ID_BYTES) {
                continue;
            }
            int id = ByteBuffer.wrap(list).order(order).getInt(item.offset());
            int text = item.offset() + ID_BYTES;
            int rest = item.length() - ID_BYTES;
            switch (item.name()) {
                case "labl" ->
                    labels.putIfAbsent(id, TextBytes.decode(list, text, rest).strip());
                case "note" ->
                    notes.putIfAbsent(id, TextBytes.decode(list, text, rest).strip());
                case "ltxt" -> takeLength(list, item, id);
                default -> {}
            }
        }
    }

    /** A length, a purpose, four numbers of the language, and a text, which is a note where there is no other. */
    private void takeLength(byte[] list, InfoList.Item item, int id) {
        if (item.length() < ID_BYTES + 4) {
            return;
        }
        int lengthAt = item.offset() + ID_BYTES;
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(list).order(order).getInt(lengthAt));
        lengths.putIfAbsent(id, length);
        if (item.length() > LENGTH_TEXT_BYTES) {
            String text = TextBytes.decode(list, item.offset() + LENGTH_TEXT_BYTES, item.length() - LENGTH_TEXT_BYTES)
                    .strip();
            if (!text.isEmpty()) {
                notes.putIfAbsent(id, text);
            }
        }
    }
}
