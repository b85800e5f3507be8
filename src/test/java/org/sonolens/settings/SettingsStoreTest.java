package org.sonolens.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Statistic;
import org.sonolens.view.StftPlan;
import org.sonolens.view.WindowShape;

class SettingsStoreTest {
    private static final Settings FULL = Settings.DEFAULT
            .withWindow(new WindowPlace(-1280, 20.5, 1600, 900, true))
            .withPanes(new Panes(200, 300, 0.25, true, false, Set.of("Pitch", "Memory")))
            .withLook(new Look(
                    Optional.of(Palette.INVERTED_GREY),
                    Optional.of(FrequencyScale.MEL),
                    Statistic.MEAN,
                    Optional.of(new LevelRange(-82.5, -30)),
                    new Marks(true, 63, "File", true, true)))
            .withOpened("/music/é \"quoted\"\n")
            .withOpened("/bats")
            .withReview(ReviewChoices.DEFAULT
                    .withTagNames(List.of("Myotis", "é, \"q\""))
                    .withOpened("/bats/a.wav")
                    .withOrder("time"))
            .withMemory(new FolderMemory(
                    "/bats",
                    Optional.of(RecordingClass.BAT),
                    Optional.of(new StftPlan(WindowShape.FLAT_TOP, 384, 1024, 96))));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("below/settings.json");
    }

    private void saved(Settings settings) {
        try (SettingsStore store = new SettingsStore(file())) {
            store.save(settings);
        }
    }

    @Test
    void whatWasSavedIsLoaded() {
        saved(FULL);
        assertThat(new SettingsStore(file()).load()).isEqualTo(new LoadedSettings(FULL, Optional.empty()));
    }

    @Test
    void theDefaultsAreTakenSilentlyBeforeTheFirstRun() {
        assertThat(new SettingsStore(file()).load()).isEqualTo(new LoadedSettings(Settings.DEFAULT, Optional.empty()));
    }

    @Test
    void nothingButTheFileIsLeftInItsFolder() throws IOException {
        saved(FULL);
        saved(Settings.DEFAULT);
        try (Stream<Path> files = Files.list(folder.resolve("below"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"version\": 1, \"panes\": ",
                "[]",
                "{}",
                "{\"version\": \"one\"}",
                "{\"version\": 1, \"panes\": 5}",
                "{\"version\": 1, \"panes\": {\"waveformShare\": 7}}",
                "{\"version\": 1, \"look\": {\"lockedRange\": {\"floorDbfs\": -10, \"ceilingDbfs\": -20}}}",
                "{\"version\": 1, \"look\": {\"marks\": {\"peakPercent\": 0}}}",
                "{\"version\": 1, \"window\": {\"x\": 1}}",
                "{\"version\": 1, \"recentFolders\": [[[]]]}",
                "{\"version\": 1, \"folders\": [{\"folder\": \"/a\", \"plan\": {\"window\": \"hann\"}}]}",
                "{\"version\": 99}"
            })
    void aFileThatCannotBeUsedIsKeptAsideAndSaid(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        LoadedSettings loaded = new SettingsStore(file()).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.notice())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains(text.contains("99") ? "newer Sonolens" : "damaged", "settings.json.bad"));
        assertThat(file()).doesNotExist();
        assertThat(file().resolveSibling("settings.json.bad")).hasContent(text);
    }

    @Test
    void bytesThatAreNoTextAreKeptAside() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 7});
        assertThat(new SettingsStore(file()).load().notice()).isPresent();
        assertThat(file().resolveSibling("settings.json.bad")).exists();
    }

    @Test
    void deepNestingIsDamageAndNoCrash() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "[".repeat(200_000));
        assertThat(new SettingsStore(file()).load().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void unknownFieldsAndNamesArePassedOver() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(), "{\"version\": 1, \"volume\": 3, \"look\": {\"palette\": \"pink\", \"scale\": \"log\"}}");
        LoadedSettings loaded = new SettingsStore(file()).load();
        assertThat(loaded.notice()).isEmpty();
        assertThat(loaded.settings().look().palette()).isEmpty();
        assertThat(loaded.settings().look().scale()).contains(FrequencyScale.LOG);
    }

    @Test
    void whatAnEarlierVersionDidNotRememberHasItsDefault() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"version\": 1, \"look\": {\"marks\": {\"pitches\": true}}}");
        assertThat(new SettingsStore(file()).load().settings().look().marks())
                .isEqualTo(Marks.DEFAULT.withTracks(true, false));
        Files.writeString(file(), "{\"version\": 1, \"look\": {\"palette\": \"grey\"}}");
        assertThat(new SettingsStore(file()).load().settings().look().marks()).isEqualTo(Marks.DEFAULT);
    }

    @Test
    void savingDoesNotWaitAndManyChangesAreOneWrite() {
        try (SettingsStore store = new SettingsStore(file(), Duration.ofHours(1))) {
            for (int i = 0; i < 1_000; i++) {
                store.save(Settings.DEFAULT.withOpened("/f" + i));
            }
            assertThat(file()).doesNotExist();
        }
        assertThat(new SettingsStore(file()).load().settings().recentFolders()).containsExactly("/f999");
    }

    @Test
    void changesReachTheDiskWithoutClosing() throws Exception {
        SettingsStore store = new SettingsStore(file(), Duration.ofMillis(10));
        store.save(FULL);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.exists(file()) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(new SettingsStore(file()).load().settings()).isEqualTo(FULL);
        store.close();
        store.save(Settings.DEFAULT);
        assertThat(new SettingsStore(file()).load().settings()).isEqualTo(FULL);
    }

    @Test
    void aFolderThatCannotBeWrittenToHurtsNobody() throws IOException {
        Files.writeString(folder.resolve("below"), "a file where the folder should be");
        saved(FULL);
        assertThat(new SettingsStore(file()).load().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(folder.resolve("below")).hasContent("a file where the folder should be");
    }
}
