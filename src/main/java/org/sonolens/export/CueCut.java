package org.sonolens.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Cue points and their labels (Microsoft Multimedia Programming Interface 1.0, pages 2-9 to 2-16) for a stretch of their
 * recording: points outside of it are left out with their labels, the others are moved. Used once, points first. One
 * thread at a time.
 */
final class CueCut {
    private static final int COUNT_BYTES = 4;
    private static final int POINT_BYTES = 24;
    private static final int POSITION = 4;
    private static final int CHUNK = 8;
    private static final int SAMPLE_OFFSET = 20;
    private static final int HEADER_BYTES = 8;
    private static final int ID_BYTES = 4;
    private static final int REGION_LENGTH = 4;

    private final Cut cut;
    private final Set<Integer> outside = new HashSet<>();
    private final Map<Integer, Long> placesInCut = new HashMap<>();

    CueCut(Cut cut) {
        this.cut = cut;
    }

    /** The points inside, moved; empty without any. */
    byte[] points(byte[] cues) {
        if (!cut.inTime()) {
            return cues;
        }
        ByteBuffer from = ByteBuffer.wrap(cues).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer to = ByteBuffer.allocate(cues.length).order(ByteOrder.LITTLE_ENDIAN);
        to.position(Math.min(COUNT_BYTES, cues.length));
        int kept = 0;
        for (int at = COUNT_BYTES; at + POINT_BYTES <= cues.length; at += POINT_BYTES) {
            int id = from.getInt(at);
            long sample = Integer.toUnsignedLong(from.getInt(at + SAMPLE_OFFSET));
            boolean inSamples = new String(cues, at + CHUNK, 4, StandardCharsets.ISO_8859_1).equals("data");
            if (!inSamples || sample < cut.firstFrame() || sample >= cut.endFrame()) {
                outside.add(id);
                continue;
            }
            long position = Integer.toUnsignedLong(from.getInt(at + POSITION));
            int start = to.position();
            to.put(cues, at, POINT_BYTES);
            to.putInt(start + POSITION, (int) Math.max(0, position - cut.firstFrame()));
            to.putInt(start + SAMPLE_OFFSET, (int) (sample - cut.firstFrame()));
            placesInCut.put(id, sample - cut.firstFrame());
            kept++;
        }
        if (kept == 0) {
            return new byte[0];
        }
        to.putInt(0, kept);
        return Arrays.copyOf(to.array(), to.position());
    }

    /** A list of type "adtl" without what belongs to points outside; empty when nothing is left. */
    byte[] labels(byte[] list) {
        if (!cut.inTime()) {
            return list;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(list, 0, ID_BYTES);
        ByteBuffer from = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        int at = ID_BYTES;
        while (at + HEADER_BYTES + ID_BYTES <= list.length) {
            long declared = Integer.toUnsignedLong(from.getInt(at + 4));
            int content = at + HEADER_BYTES;
            if (declared < ID_BYTES || declared > list.length - content) {
                break;
            }
            int id = from.getInt(content);
            int end = Math.min(list.length, content + (int) declared + ((int) declared & 1));
            if (!outside.contains(id)) {
                byte[] label = Arrays.copyOfRange(list, at, end);
                shortenRegion(label, id);
                kept.writeBytes(label);
            }
            at = end;
        }
        return kept.size() == ID_BYTES ? new byte[0] : kept.toByteArray();
    }

    private void shortenRegion(byte[] label, int id) {
        boolean region = new String(label, 0, 4, StandardCharsets.ISO_8859_1).equals("ltxt");
        Long place = placesInCut.get(id);
        int lengthAt = HEADER_BYTES + REGION_LENGTH;
        if (region && place != null && label.length >= lengthAt + Integer.BYTES) {
            ByteBuffer fields = ByteBuffer.wrap(label).order(ByteOrder.LITTLE_ENDIAN);
            long length = Integer.toUnsignedLong(fields.getInt(lengthAt));
            fields.putInt(lengthAt, (int) Math.min(length, cut.frames() - place));
        }
    }
}
