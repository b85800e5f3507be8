package org.sonolens.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By which names a file in a folder is taken for a recording, before anybody has looked inside. Immutable. */
public final class RecordingExtensions {
    private static final List<String> ALL = List.of(
            "wav", "wave", "bwf", "rf64", "w64", "flac", "ogg", "oga", "opus", "mp3", "m4a", "mp4", "aac", "aif",
            "aiff", "aifc", "caf", "au", "snd", "wv", "tta", "wma", "mka", "mp2", "voc");

    private static final Set<String> KNOWN = Set.copyOf(ALL);

    private RecordingExtensions() {}

    /** The extensions in lower case without the dot, the most usual first. */
    public static List<String> all() {
        return ALL;
    }

    /** Whether a file's name ends in one of them, in any case. */
    public static boolean matches(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            return false;
        }
        String text = name.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 && KNOWN.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
