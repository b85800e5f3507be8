package org.sonolens.audio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a recorder or an editor wrote beside the samples; each map is in the file's order and empty when the file has
 * none. Texts are as they stand in the file, and of bounded size; what is made of them is asked for. Immutable.
 *
 * @param guano the fields of the GUANO chunk, with their name space, such as "OAD|Battery Voltage"
 * @param bext the fields of the Broadcast Wave chunk (EBU Tech 3285) that are not empty
 * @param list the texts of LIST/INFO by their four letters, such as ICMT; of AIFF, AU and CAF by their names
 * @param wamd the fields of a Wildlife Acoustics chunk
 * @param tags the texts of ID3, Vorbis or MP4 tags under common names, such as title, else under their own
 * @param ixml the text of the iXML chunk, empty for none
 * @param xmp the text of the XMP packet, empty for none
 * @param markers marked places in their order on the time axis
 */
public record Metadata(
        Map<String, String> guano,
        Map<String, String> bext,
        Map<String, String> list,
        Map<String, String> wamd,
        Map<String, String> tags,
        String ixml,
        String xmp,
        List<Marker> markers) {
    public static final Metadata NONE = new Metadata(Map.of(), Map.of(), Map.of(), Map.of());
    private static final double HIGHEST_TIME_EXPANSION = 1000;

    public Metadata {
        guano = ordered(guano);
        bext = ordered(bext);
        list = ordered(list);
        wamd = ordered(wamd);
        tags = ordered(tags);
        markers = List.copyOf(markers);
    }

    /** What the chunks of field recorders say, and nothing else. */
    public Metadata(
            Map<String, String> guano, Map<String, String> bext, Map<String, String> list, Map<String, String> wamd) {
        this(guano, bext, list, wamd, Map.of(), "", "", List.of());
    }

    /** Whether a recorder for the field wrote this: GUANO, wamd or AudioMoth's comment. */
    public boolean fieldTag() {
        return !guano.isEmpty() || !wamd.isEmpty() || audioMoth();
    }

    /** Whether LIST/INFO or a tag says that an AudioMoth recorded this. */
    public boolean audioMoth() {
        return comment().contains("AudioMoth")
                || list.getOrDefault("IART", "").startsWith("AudioMoth")
                || tags.getOrDefault("artist", "").startsWith("AudioMoth");
    }

    /** What an AudioMoth's comment says; empty where there is none. */
    public Optional<AudioMothComment> audioMothComment() {
        return AudioMothComment.parse(comment());
    }

    /** How many times slower than life the file plays, where GUANO's TE, else a wamd chunk, says so: from 1 to 1000. */
    public OptionalDouble taggedTimeExpansion() {
        OptionalDouble guanos = expansion(guano.getOrDefault("TE", ""));
        return guanos.isPresent() ? guanos : expansion(wamd.getOrDefault("timeExpansion", ""));
    }

    /** How many times slower than life the file plays: as tagged, else 1. */
    public double timeExpansion() {
        return taggedTimeExpansion().orElse(1);
    }

    /** Where it was recorded: GUANO's position, else the first of a wamd chunk; empty when none can be read. */
    public Optional<GeoPosition> position() {
        return PositionText.parse(guano.getOrDefault("Loc Position", ""))
                .or(() -> PositionText.parse(wamd.getOrDefault("gpsFirst", "")));
    }

    private String comment() {
        return list.getOrDefault("ICMT", tags.getOrDefault("comment", ""));
    }

    private static OptionalDouble expansion(String text) {
        try {
            double factor = text.isEmpty() ? 0 : Double.parseDouble(text);
            return factor >= 1 && factor <= HIGHEST_TIME_EXPANSION ? OptionalDouble.of(factor) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    private static Map<String, String> ordered(Map<String, String> fields) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
