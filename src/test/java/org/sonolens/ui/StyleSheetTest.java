package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {
    private static final Pattern TWO_STATES = Pattern.compile("[\\w-]:[a-z-]+:[a-z-]+");

    /** Parsed by the build, a selector of two states becomes other bytes in each run, and the jar another file. */
    @ParameterizedTest
    @ValueSource(strings = {"sonolens.css", "sonolens-light.css", "sonolens-high-contrast.css"})
    void noSelectorHasTwoStatesOfOneNode(String name) throws Exception {
        try (InputStream sheet = Objects.requireNonNull(MainWindow.class.getResourceAsStream(name))) {
            String rules = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rules).contains("{");
            assertThat(TWO_STATES.matcher(rules).results().map(found -> found.group()))
                    .isEmpty();
        }
    }
}
