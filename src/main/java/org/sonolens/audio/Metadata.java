package org.sonolens.audio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a recorder or an editor wrote beside the samples; each map is in the file's order and empty when the file has
 * none. Immutable.
 *
 * @param guano the fields of the GUANO chunk, with their name space, such as "OAD|Battery Voltage"
 * @param bext the fields of the Broadcast Wave chunk (EBU Tech 3285) that are not empty
 * @param list the texts of LIST/INFO by their four letters, such as ICMT; in an AIFF its texts by theirs, such as NAME; in
 *     a CAF its info by name; in an AU its "annotation"
 * @param wamd the fields of a Wildlife Acoustics chunk
 */
public record Metadata(
        Map<String, String> guano, Map<String, String> bext, Map<String, String> list, Map<String, String> wamd) {
    public static final Metadata NONE = new Metadata(Map.of(), Map.of(), Map.of(), Map.of());
    private static final double HIGHEST_TIME_EXPANSION = 1000;

    public Metadata {
        guano = ordered(guano);
        bext = ordered(bext);
        list = ordered(list);
        wamd = ordered(wamd);
    }

    /** Whether a recorder for the field wrote this: GUANO, wamd or AudioMoth's comment. */
    public boolean fieldTag() {
        return !guano.isEmpty() || !wamd.isEmpty() || audioMoth();
    }

    /** Whether LIST/INFO says that an AudioMoth recorded this. */
    public boolean audioMoth() {
        return list.getOrDefault("ICMT", "").contains("AudioMoth")
                || list.getOrDefault("IART", "").startsWith("AudioMoth");
    }

    /** How many times slower than life the file plays: GUANO's TE where it is a number from 1 to 1000, else 1. */
    public double timeExpansion() {
        try {
            double factor = Double.parseDouble(guano.getOrDefault("TE", "1"));
            return factor >= 1 && factor <= HIGHEST_TIME_EXPANSION ? factor : 1;
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    private static Map<String, String> ordered(Map<String, String> fields) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
