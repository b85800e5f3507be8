package org.sonolens.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sonolens.audio.FilePart;
import org.sonolens.audio.SampleSource;

/**
 * What an exported file says beside its samples: what its source says, as far as it stays true of what is taken of it.
 * Immutable.
 *
 * @param before parts before the samples, in the source's order
 * @param behind parts behind the samples
 * @param notes sentences about what is left out
 */
record CarriedParts(List<Part> before, List<Part> behind, List<String> notes) {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_PARTS = 4096;

    /** Made anew, or of no meaning but in their own file. */
    private static final Set<String> NEVER = Set.of("fact", "JUNK", "junk", "PAD ", "FLLR");

    /** Texts about a recording that are as true of a stretch of it. */
    private static final Set<String> ALWAYS = Set.of("id3 ", "ID3 ", "_PMX", "DISP", "afsp");

    /** Of these the first counts, as when reading. */
    private static final Set<String> ONCE = Set.of("guan", "bext", "wamd", "iXML", "cue ");

    /** A part to write. Immutable. */
    record Part(String id, byte[] content) {}

    CarriedParts {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
        notes = List.copyOf(notes);
    }

    /** @param sameEncoding whether each sample keeps its bytes */
    static CarriedParts of(SampleSource source, Cut cut, boolean sameEncoding) throws IOException {
        List<Part> before = new ArrayList<>();
        List<Part> behind = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        CueCut cues = new CueCut(cut);
        byte[] movedCues = cues(source, cues);
        int count = 0;
        for (FilePart part : source.parts()) {
            boolean repeated = ONCE.contains(part.id()) && part.bytes() > 0 && !seen.add(part.id());
            if (NEVER.contains(part.id()) || part.bytes() == 0 || repeated) {
                continue;
            }
            if (part.bytes() > MOST_BYTES || ++count > MOST_PARTS) {
                leftOut.add(part.id().strip());
                continue;
            }
            byte[] content = part.id().equals("cue ")
                    ? movedCues
                    : content(part.id(), part.content().read(MOST_BYTES), cut, sameEncoding, cues);
            if (content.length > 0) {
                (part.behindSamples() ? behind : before).add(new Part(part.id(), content));
            } else {
                leftOut.add(part.id().strip());
            }
        }
        if (!seen.contains("guan") && !source.metadata().guano().isEmpty()) {
            behind.add(new Part(
                    "guan", GuanoCut.of(GuanoCut.fromFields(source.metadata().guano()), cut)));
        }
        return new CarriedParts(before, behind, notes(leftOut));
    }

    /** Before all others, because labels that stand before them depend on them. */
    private static byte[] cues(SampleSource source, CueCut cues) throws IOException {
        for (FilePart part : source.parts()) {
            if (part.id().equals("cue ") && part.bytes() > 0 && part.bytes() <= MOST_BYTES) {
                return cues.points(part.content().read(MOST_BYTES));
            }
        }
        return new byte[0];
    }

    private static byte[] content(String id, byte[] content, Cut cut, boolean sameEncoding, CueCut cues) {
        boolean exactCopy = cut.isWhole() && sameEncoding;
        return switch (id) {
            case "guan" -> GuanoCut.of(content, cut);
            case "bext" -> BextCut.of(content, cut);
            case "wamd" -> DatedTexts.wamd(content, cut);
            case "iXML" -> cut.allChannels() ? DatedTexts.ixml(content, cut) : new byte[0];
            case "LIST" ->
                switch (type(content)) {
                    case "INFO" -> DatedTexts.info(content, cut);
                    case "adtl" -> cues.labels(content);
                    default -> exactCopy ? content : new byte[0];
                };
            default -> exactCopy || ALWAYS.contains(id) ? content : new byte[0];
        };
    }

    private static String type(byte[] list) {
        return list.length < 4 ? "" : new String(list, 0, 4, StandardCharsets.ISO_8859_1);
    }

    private static List<String> notes(Set<String> leftOut) {
        return leftOut.isEmpty()
                ? List.of()
                : List.of("Left out, because it is not true of this part of the recording or too large: "
                        + String.join(", ", leftOut) + ".");
    }
}
