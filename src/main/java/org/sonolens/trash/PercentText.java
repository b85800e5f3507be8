package org.sonolens.trash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Paths as the trash writes them: everything but letters, digits and a few signs as % and two digits (RFC 2396). */
final class PercentText {
    private static final String PLAIN = "-_.!~*'()/";

    private PercentText() {}

    static String of(Path path) {
        StringBuilder text = new StringBuilder();
        for (byte b : path.toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return text.toString();
    }
}
