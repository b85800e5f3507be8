package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the window says stands in its file of words, all of it, and nothing else does. */
class WordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path WINDOW = SOURCES.resolve(Path.of("org", "sonolens", "ui"));
    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "sonolens", "ui");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** Two words with a space between, once escapes and what String.format fills in are gone. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}[,.;:]? +\\p{L}");

    private static final Pattern WORD = Pattern.compile("\\p{L}\\p{L}");

    /** What stands in the sources all the same, and why. */
    private static final Map<String, String> LEFT = Map.of(
            "Roboto Medium", "the name of a font",
            "exact picture of %s: %d %d %d %d %s %s", "a line of the log",
            "%s, %.6f to %.6f s, as heard at %s", "written into a sound file, which is no window");

    /** What controls are given that is the same in every language: units, and keys of the keyboard. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("dBFS", "Hz", "MiB", "Alt+");

    /** Calls that put their argument on the screen, or before a screen reader. */
    private static final Set<String> SHOWING = Set.of(
            "Label",
            "Button",
            "ToggleButton",
            "CheckBox",
            "MenuItem",
            "RadioMenuItem",
            "Tooltip",
            "InspectorRow",
            "InspectorSection",
            "setText",
            "setPromptText",
            "setAccessibleText",
            "setAccessibleHelp",
            "say",
            "sayError",
            "said",
            "HoverTip.on",
            "group",
            "fact");

    @Test
    void everyKeyOfTheSourcesHasATextWithAPlaceForEachPart() throws IOException {
        Properties texts = texts("words.properties");
        for (Map.Entry<Path, String> source : sources(SOURCES).entrySet()) {
            for (List<String> arguments : JavaTexts.calls(source.getValue(), "Words.of")) {
                String at = source.getKey().getFileName() + ": Words.of(" + String.join(", ", arguments) + ")";
                assertThat(arguments.getFirst()).as(at).matches("\"[a-z0-9.-]+\"");
                String key = arguments.getFirst().replace("\"", "");
                assertThat(texts).as(at).containsKey(key);
                assertThat(places(texts.getProperty(key))).as(at).isEqualTo(numbers(arguments.size() - 1));
            }
        }
    }

    @Test
    void noKeyIsUnused() throws IOException {
        Set<String> unused = new TreeSet<>(texts("words.properties").stringPropertyNames());
        unused.remove(Words.LANGUAGES);
        for (String source : sources(SOURCES).values()) {
            JavaTexts.calls(source, "Words.of")
                    .forEach(arguments -> unused.remove(arguments.getFirst().replace("\"", "")));
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void noSentenceForTheUserIsLeftInTheSourcesOfTheWindow() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Set<String> left = new TreeSet<>();
        for (Map.Entry<Path, String> source : sources(WINDOW).entrySet()) {
            for (JavaTexts.Literal literal : JavaTexts.literals(source.getValue())) {
                String words = literal.text().replaceAll("\\\\.|%[0-9.,+]*[a-zA-Z]", "");
                if (isForNobody(literal) || !SENTENCE.matcher(words).find()) {
                    continue;
                }
                if (LEFT.containsKey(literal.text())) {
                    left.add(literal.text());
                } else {
                    found.put(source.getKey().getFileName() + ":" + literal.line(), literal.text());
                }
            }
        }
        assertThat(found).as("texts that belong into words.properties").isEmpty();
        assertThat(left).as("exceptions that are still there").isEqualTo(LEFT.keySet());
    }

    @Test
    void noControlIsGivenAWordThatStandsInTheSources() throws IOException {
        Map<String, String> found = new TreeMap<>();
        int shown = 0;
        for (Map.Entry<Path, String> source : sources(WINDOW).entrySet()) {
            for (JavaTexts.Literal literal : JavaTexts.literals(source.getValue())) {
                String call = literal.call();
                boolean shows = SHOWING.contains(call) || SHOWING.contains(call.substring(call.lastIndexOf('.') + 1));
                shown += shows ? 1 : 0;
                if (shows
                        && !SAME_EVERYWHERE.contains(literal.text().strip())
                        && WORD.matcher(literal.text()).find()) {
                    found.put(source.getKey().getFileName() + ":" + literal.line(), literal.text());
                }
            }
        }
        assertThat(shown).as("literals that are shown, signs, units and keys").isPositive();
        assertThat(found).as("texts that belong into words.properties").isEmpty();
    }

    @Test
    void theFilesAreReadAsPropertiesAre() throws IOException {
        for (String name : files()) {
            Properties expected = texts(name);
            Words words = Words.read(Locale.ROOT, asBase(Files.readAllBytes(FOLDER.resolve(name))));
            assertThat(expected).as(name).isNotEmpty();
            expected.stringPropertyNames()
                    .forEach(key -> assertThat(words.text(key)).as(key).isEqualTo(expected.getProperty(key)));
            long lines = Files.readAllLines(FOLDER.resolve(name)).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .count();
            assertThat(lines).as("keys of %s, each once", name).isEqualTo(expected.size());
        }
    }

    @Test
    void eachLanguageIsNamedAndHasTheKeysAndPlacesOfTheBase() throws IOException {
        Properties base = texts("words.properties");
        Set<String> named =
                new TreeSet<>(Arrays.asList(base.getProperty(Words.LANGUAGES).split(",")));
        named.remove("");
        Set<String> there = new TreeSet<>();
        for (String name : files()) {
            if (name.equals("words.properties")) {
                continue;
            }
            there.add(name.substring("words_".length(), name.indexOf('.')));
            Properties texts = texts(name);
            for (String key : texts.stringPropertyNames()) {
                assertThat(base).as(name).containsKey(key);
                assertThat(places(texts.getProperty(key)))
                        .as(name + ": " + key)
                        .isEqualTo(places(base.getProperty(key)));
            }
        }
        assertThat(there).as("files of words beside those that languages names").isEqualTo(named);
    }

    @Test
    void aLanguageCountsForTheKeysItHasAndACountryBeforeIt() {
        Map<String, String> files = Map.of(
                "words.properties",
                "languages = de,de_AT\na = one\nb = {0} of {1}\nc = three\n",
                "words_de.properties",
                "# Deutsch\na = eins\r\nb = {1} hat {0} für „uns“",
                "words_de_AT.properties",
                "a = ans\n");
        Words english = Words.read(Locale.UK, reading(files));
        Words german = Words.read(Locale.GERMANY, reading(files));
        Words austrian = Words.read(Locale.of("de", "AT"), reading(files));
        assertThat(english.text("a")).isEqualTo("one");
        assertThat(german.text("a")).isEqualTo("eins");
        assertThat(austrian.text("a")).isEqualTo("ans");
        assertThat(english.text("b", 1, 2)).isEqualTo("1 of 2");
        assertThat(austrian.text("b", 1, 2)).isEqualTo("2 hat 1 für „uns“");
        assertThat(austrian.text("c")).as("said nowhere but in the base").isEqualTo("three");
    }

    @Test
    void aLanguageWithoutAFileIsNotLookedFor() {
        Words words = Words.read(Locale.JAPAN, reading(Map.of("words.properties", "languages = de\na = one\n")));
        assertThat(words.text("a")).isEqualTo("one");
    }

    @Test
    void whatIsPutInIsNotLookedInto() {
        Words words = Words.read(
                Locale.ROOT,
                reading(Map.of("words.properties", "a = {1}, {0} and {0} {2} {x} {\nb = \\ x\\n\\\\ = 1\n")));
        assertThat(words.text("a", "{1}", "{0}")).isEqualTo("{0}, {1} and {1} {2} {x} {");
        assertThat(words.text("a")).as("nothing to put in").isEqualTo("{1}, {0} and {0} {2} {x} {");
        assertThat(words.text("b")).isEqualTo(" x\n\\ = 1");
    }

    @Test
    void aKeyThatIsNoneIsAnErrorOfTheProgram() {
        assertThatThrownBy(() -> Words.of("no.such-key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> Words.read(Locale.ROOT, name -> null)).isInstanceOf(IllegalStateException.class);
    }

    /** What only programmers read: exceptions of bugs, the log, the names of threads. */
    private static boolean isForNobody(JavaTexts.Literal literal) {
        return literal.calls().stream()
                .anyMatch(call ->
                        call.startsWith("LOG.") || call.endsWith("Exception") || call.equals("SuppressWarnings"));
    }

    private static Set<Integer> places(String text) {
        return new TreeSet<>(PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> Integer.valueOf(place.group(1)))
                .toList());
    }

    private static Set<Integer> numbers(int count) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("words") && name.endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<Path, String> sources(Path under) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(under)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    private static Function<String, @Nullable InputStream> asBase(byte[] file) {
        return name -> new ByteArrayInputStream(file);
    }

    private static Function<String, @Nullable InputStream> reading(Map<String, String> files) {
        Map<String, String> left = new HashMap<>(files);
        return name -> {
            String text = left.remove(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
