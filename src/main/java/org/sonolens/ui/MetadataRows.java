package org.sonolens.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sonolens.audio.AudioMothComment;
import org.sonolens.audio.Marker;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.RecordedAt;
import org.sonolens.view.ReadoutText;

/** What the inspector's sections say of a file's metadata, one section a kind. Stateless. */
final class MetadataRows {
    static final String GUANO = "GUANO";
    static final String WAMD = Words.of("metadata.wamd");
    static final String AUDIO_MOTH = "AudioMoth";
    static final String BEXT = Words.of("metadata.bext");
    static final String LIST = Words.of("metadata.list");
    static final String TAGS = Words.of("metadata.tags");
    static final String IXML = "iXML";
    static final String XMP = "XMP";
    static final String MARKERS = Words.of("metadata.markers");

    /** The sections' titles, in their order. */
    static final List<String> TITLES = List.of(GUANO, WAMD, AUDIO_MOTH, BEXT, LIST, TAGS, IXML, XMP, MARKERS);

    /** An element with text in it; possessive, so that no text takes more than one pass. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z_][\\w.:-]*+)(?:\\s[^<>]*+)?>([^<]++)</");

    private static final int MOST_ROWS = 1000;

    private MetadataRows() {}

    /** The rows of each section that has any. @param secondsASample seconds a sample of the sound as it was */
    static Map<String, List<InspectorRow>> of(Metadata metadata, double secondsASample) {
        Map<String, List<InspectorRow>> sections = new LinkedHashMap<>();
        sections.put(GUANO, fields(metadata.guano()));
        sections.put(WAMD, fields(metadata.wamd()));
        sections.put(
                AUDIO_MOTH, metadata.audioMothComment().map(MetadataRows::of).orElse(List.of()));
        sections.put(BEXT, fields(metadata.bext()));
        sections.put(LIST, fields(metadata.list()));
        sections.put(TAGS, fields(metadata.tags()));
        sections.put(IXML, elements(metadata.ixml()));
        sections.put(XMP, elements(metadata.xmp()));
        sections.put(MARKERS, markers(metadata.markers(), secondsASample));
        return sections;
    }

    private static List<InspectorRow> fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .limit(MOST_ROWS)
                .map(field -> new InspectorRow(field.getKey(), field.getValue()))
                .toList();
    }

    private static List<InspectorRow> of(AudioMothComment comment) {
        List<InspectorRow> rows = new ArrayList<>();
        comment.recordedAt()
                .map(RecordedAt::iso)
                .ifPresent(time -> rows.add(new InspectorRow(Words.of("metadata.recorded"), time)));
        comment.deviceId().ifPresent(id -> rows.add(new InspectorRow(Words.of("metadata.device"), id)));
        comment.gain().ifPresent(gain -> rows.add(new InspectorRow(Words.of("metadata.gain"), gain)));
        comment.batteryVolts()
                .ifPresent(volts -> rows.add(
                        new InspectorRow(Words.of("metadata.battery"), String.format(Locale.ROOT, "%.1f V", volts))));
        comment.temperatureCelsius()
                .ifPresent(celsius -> rows.add(new InspectorRow(
                        Words.of("metadata.temperature"), String.format(Locale.ROOT, "%.1f °C", celsius))));
        return rows;
    }

    /** The texts of an XML text's innermost elements; the text itself where there are none. */
    private static List<InspectorRow> elements(String xml) {
        List<InspectorRow> rows = new ArrayList<>();
        Matcher found = ELEMENT.matcher(xml);
        while (rows.size() < MOST_ROWS && found.find()) {
            if (!found.group(2).isBlank()) {
                rows.add(new InspectorRow(found.group(1), found.group(2)));
            }
        }
        return rows.isEmpty() && !xml.isBlank() ? List.of(new InspectorRow(Words.of("metadata.text"), xml)) : rows;
    }

    private static List<InspectorRow> markers(List<Marker> markers, double secondsASample) {
        return markers.stream()
                .limit(MOST_ROWS)
                .map(marker -> new InspectorRow(time(marker.sample(), secondsASample), words(marker, secondsASample)))
                .toList();
    }

    private static String words(Marker marker, double secondsASample) {
        String words = marker.note().isEmpty() ? marker.label() : marker.label() + "\n" + marker.note();
        return marker.lengthSamples() == 0
                ? words
                : Words.of("metadata.marker", words, time(marker.lengthSamples(), secondsASample));
    }

    private static String time(long samples, double secondsASample) {
        return ReadoutText.time(samples * secondsASample, 0.001);
    }
}
