package org.sonolens.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the window says, by keys, from {@code words.properties} beside this class. A file there for the language that the
 * user reads, {@code words_de.properties}, or for a country, {@code words_de_AT.properties}, counts for the keys it has,
 * once the key {@code languages} names it. Read once, when first asked. Immutable; any thread.
 *
 * <p>The files are properties in UTF-8 of one line a key. A start has no time for what else such files can hold:
 * {@link java.util.Properties} takes three times as long, and looking for a file that is not there opens every jar.
 */
final class Words {
    /** The key of the languages there are files for, with commas between, such as de,de_AT. */
    static final String LANGUAGES = "languages";

    private static final Words SHOWN = read(Locale.getDefault(Locale.Category.DISPLAY), Words::beside);

    private final Map<String, String> texts;

    private Words(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The text of a key with what belongs into it.
     *
     * @param parts in the places of {0}, {1} and so on, ten at most; numbers in the form in which they are to be read
     * @throws IllegalArgumentException when the program has no such key
     */
    static String of(String key, @Nullable Object... parts) {
        return SHOWN.text(key, parts);
    }

    /**
     * Reads the words for a language.
     *
     * @param files opens a file by its name, null where there is none; each is closed here
     * @throws IllegalStateException when the program lacks a file
     * @throws UncheckedIOException when a file cannot be read
     */
    static Words read(Locale locale, Function<String, @Nullable InputStream> files) {
        Map<String, String> texts = HashMap.newHashMap(640);
        add(texts, "words.properties", files);
        List<String> languages = List.of(texts.getOrDefault(LANGUAGES, "").split(","));
        String language = locale.getLanguage();
        for (String wanted : List.of(language, language + "_" + locale.getCountry())) {
            if (!wanted.isEmpty() && languages.contains(wanted)) {
                add(texts, "words_" + wanted + ".properties", files);
            }
        }
        return new Words(texts);
    }

    private static void add(Map<String, String> texts, String name, Function<String, @Nullable InputStream> files) {
        try (InputStream file = files.apply(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its words " + name);
            }
            add(texts, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the words " + name + " cannot be read", e);
        }
    }

    private static @Nullable InputStream beside(String name) {
        return Words.class.getResourceAsStream(name);
    }

    /** One pass over the bytes: this runs before anything is compiled. */
    private static void add(Map<String, String> texts, byte[] file) {
        int start = 0;
        int equals = -1;
        boolean plain = true;
        for (int i = 0; i <= file.length; i++) {
            byte c = i == file.length ? (byte) '\n' : file[i];
            if (c == '\n') {
                if (equals > start && file[start] != '#') {
                    Charset charset = plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
                    String key = new String(file, start, equals - start, StandardCharsets.ISO_8859_1);
                    String text = new String(file, equals + 1, i - equals - 1, charset);
                    texts.put(key.strip(), unescaped(text.strip()));
                }
                start = i + 1;
                equals = -1;
                plain = true;
            } else if (c == '=' && equals < 0) {
                equals = i;
            } else if (c < 0) {
                plain = false;
            }
        }
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** As {@link #of}, in this language. */
    String text(String key, @Nullable Object... parts) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words " + key);
        }
        return parts.length == 0 ? text : filled(text, parts);
    }

    /** Each {0} to {9} that stands for a part replaced by that; what is put in is not looked into. */
    private static String filled(String text, @Nullable Object... parts) {
        StringBuilder filled = new StringBuilder(text.length() + 16 * parts.length);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = open + 2;
            int part = close < text.length() && text.charAt(close) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (part >= 0 && part < parts.length) {
                filled.append(text, from, open).append(parts[part]);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
