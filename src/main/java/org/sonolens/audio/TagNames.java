package org.sonolens.audio;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the texts of tags under one set of names, whatever the format calls them. One thread at a time. */
final class TagNames {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("TIT2", "title"),
            Map.entry("TT2", "title"),
            Map.entry("©nam", "title"),
            Map.entry("TPE1", "artist"),
            Map.entry("TP1", "artist"),
            Map.entry("©ART", "artist"),
            Map.entry("TPE2", "albumArtist"),
            Map.entry("TP2", "albumArtist"),
            Map.entry("aART", "albumArtist"),
            Map.entry("ALBUMARTIST", "albumArtist"),
            Map.entry("TALB", "album"),
            Map.entry("TAL", "album"),
            Map.entry("©alb", "album"),
            Map.entry("TRCK", "track"),
            Map.entry("TRK", "track"),
            Map.entry("trkn", "track"),
            Map.entry("TRACKNUMBER", "track"),
            Map.entry("disk", "disc"),
            Map.entry("TPOS", "disc"),
            Map.entry("TPA", "disc"),
            Map.entry("DISCNUMBER", "disc"),
            Map.entry("TDRC", "date"),
            Map.entry("TYER", "date"),
            Map.entry("TYE", "date"),
            Map.entry("©day", "date"),
            Map.entry("TCON", "genre"),
            Map.entry("TCO", "genre"),
            Map.entry("©gen", "genre"),
            Map.entry("gnre", "genre"),
            Map.entry("COMM", "comment"),
            Map.entry("COM", "comment"),
            Map.entry("©cmt", "comment"),
            Map.entry("TCOM", "composer"),
            Map.entry("TCM", "composer"),
            Map.entry("©wrt", "composer"),
            Map.entry("TSSE", "encoder"),
            Map.entry("TSS", "encoder"),
            Map.entry("TENC", "encodedBy"),
            Map.entry("TEN", "encodedBy"),
            Map.entry("©too", "encoder"),
            Map.entry("TCOP", "copyright"),
            Map.entry("TCR", "copyright"),
            Map.entry("cprt", "copyright"));

    private final Map<String, String> texts = new LinkedHashMap<>();
    private int characters;

    /** A text under the letters of a format, such as TIT2 or ©nam. */
    void put(String letters, @Nullable String text) {
        keep(COMMON.getOrDefault(letters, letters), text);
    }

    /** A text under a word that somebody chose; capitals make no difference. */
    void putNamed(String word, @Nullable String text) {
        keep(COMMON.getOrDefault(word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)), text);
    }

    /** Several texts of one name are kept behind one another; once there are a million characters, no more are. */
    private void keep(String name, @Nullable String text) {
        if (text == null || characters > MOST_CHARACTERS) {
            return;
        }
        String value = text.replace('\0', '\n').strip();
        if (!value.isEmpty()) {
            characters += value.length();
            texts.merge(name, value, (old, more) -> old.equals(more) ? old : old + "; " + more);
        }
    }

    Map<String, String> texts() {
        return texts;
    }
}
