package org.sonolens.audio;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects metadata part by part, whatever container they stand in; the first of each kind counts. One thread at a time. */
final class MetadataParts {
    private static final Set<String> READ = Set.of(
            ChunkId.GUANO,
            ChunkId.BEXT,
            ChunkId.LIST,
            ChunkId.WAMD,
            ChunkId.IXML,
            ChunkId.CUE,
            ChunkId.XMP,
            ChunkId.APPLICATION,
            ChunkId.MARKERS,
            ChunkId.COMMENTS,
            ChunkId.INFO);

    private final ByteOrder order;
    private final Map<String, String> list = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<byte[]> markerLists = new ArrayList<>();
    private Map<String, String> guano = Map.of();
    private Map<String, String> bext = Map.of();
    private Map<String, String> wamd = Map.of();
    private String ixml = "";
    private String xmp = "";
    private byte[] cue = {};
    private List<Marker> markers = List.of();

    /** Parts of a file whose RIFF numbers are little-endian, as nearly all are. */
    MetadataParts() {
        this(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param order of the numbers in RIFF parts; AIFF's and CAF's have their own */
    MetadataParts(ByteOrder order) {
        this.order = order;
    }

    /** Whether a part of these letters says anything that is understood. */
    static boolean reads(String id) {
        return READ.contains(id) || AiffTexts.NAMES.containsKey(id);
    }

    /** Takes what a part says; nothing where its letters mean nothing here. */
    void take(String id, byte[] content) {
        if (content.length == 0) {
            return;
        }
        switch (id) {
            case ChunkId.GUANO -> guano = guano.isEmpty() ? GuanoText.parse(content) : guano;
            case ChunkId.BEXT -> bext = bext.isEmpty() ? BextChunk.parse(content, order) : bext;
            case ChunkId.WAMD -> wamd = wamd.isEmpty() ? WamdChunk.parse(content) : wamd;
            case ChunkId.LIST -> {
                InfoList.parse(content, order).forEach(list::putIfAbsent);
                markerLists.add(content);
            }
            case ChunkId.IXML -> ixml = ixml.isEmpty() ? text(content, 0) : ixml;
            case ChunkId.XMP -> xmp = xmp.isEmpty() ? text(content, 0) : xmp;
            case ChunkId.APPLICATION -> {
                if (new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1).equals("XMP ")) {
                    xmp = xmp.isEmpty() ? text(content, 4) : xmp;
                }
            }
            case ChunkId.CUE -> cue = cue.length == 0 ? content : cue;
            case ChunkId.MARKERS -> markers = markers.isEmpty() ? AiffTexts.markers(content) : markers;
            case ChunkId.COMMENTS -> named("comments", AiffTexts.comments(content));
            case ChunkId.INFO -> CafInfo.parse(content).forEach(list::putIfAbsent);
            default -> {
                String name = AiffTexts.NAMES.get(id);
                if (name != null) {
                    named(name, AiffTexts.lines(content, 0, content.length));
                }
            }
        }
    }

    /** Takes the texts of a tag. */
    void take(Map<String, String> texts) {
        texts.forEach(tags::putIfAbsent);
    }

    Metadata metadata() {
        List<Marker> found = cue.length > 0 ? CueMarkers.parse(cue, markerLists, order) : markers;
        return new Metadata(guano, bext, list, wamd, tags, ixml, xmp, found);
    }

    private void named(String name, String text) {
        if (!text.isEmpty()) {
            list.merge(name, text, (old, more) -> old + "\n" + more);
        }
    }

    private static String text(byte[] content, int from) {
        return TextBytes.decode(content, from, content.length - from).strip();
    }
}
