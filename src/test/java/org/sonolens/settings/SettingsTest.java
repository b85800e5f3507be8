package org.sonolens.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.StftPlan;
import org.sonolens.view.TimeExpansionChoice;
import org.sonolens.view.WindowShape;

class SettingsTest {
    private static final StftPlan PLAN = StftPlan.ofOverlap(WindowShape.HANN, 512, 1024, 0.75);

    @Test
    void theFolderOpenedLastComesFirstAndOnlyOnce() {
        Settings settings = Settings.DEFAULT.withOpened("/a").withOpened("/b").withOpened("/a");
        assertThat(settings.recentFolders()).containsExactly("/a", "/b");
        assertThat(settings.lastFolder()).contains("/a");
    }

    @Test
    void listsNeverGrowBeyondTheirBounds() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 500; i++) {
            settings = settings.withOpened("/f" + i)
                    .withMemory(new FolderMemory("/f" + i, Optional.of(RecordingClass.BAT), Optional.empty()));
        }
        assertThat(settings.recentFolders())
                .hasSize(Settings.MOST_RECENT_FOLDERS)
                .startsWith("/f499");
        assertThat(settings.folders()).hasSize(Settings.MOST_FOLDERS);
        assertThat(settings.memoryOf("/f499").recordingClass()).contains(RecordingClass.BAT);
        assertThat(settings.memoryOf("/f0").isPlain()).isTrue();
    }

    @Test
    void aFolderRemembersItsPlanUntilThatIsTakenBack() {
        FolderMemory memory = new FolderMemory("/bats", Optional.empty(), Optional.of(PLAN));
        Settings settings = Settings.DEFAULT.withMemory(memory);
        assertThat(settings.memoryOf("/bats")).isEqualTo(memory);
        assertThat(settings.withMemory(new FolderMemory("/bats", Optional.empty(), Optional.empty())))
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aSectionIsClosedAndOpened() {
        assertThat(Panes.DEFAULT.withSection("Pitch", false).closedSections()).isEqualTo(Set.of("Pitch"));
        assertThat(Panes.DEFAULT.withSection("Pitch", false).withSection("Pitch", true))
                .isEqualTo(Panes.DEFAULT);
    }

    @Test
    void memoryOutOfRangeIsRefused() {
        assertThat(SettingsReader.read("{\"version\": 1, \"memoryMib\": 64}").memoryMib())
                .isEqualTo(64);
        assertThat(SettingsReader.read("{\"version\": 1}").memoryMib()).isEqualTo(Settings.USUAL_MIB);
        assertThatThrownBy(() -> SettingsReader.read("{\"version\": 1, \"memoryMib\": 0}"))
                .isInstanceOf(SettingsDamagedException.class);
    }

    @Test
    void aWindowThatCannotBeShownIsRefused() {
        assertThatThrownBy(() -> new WindowPlace(0, 0, 0, 100, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WindowPlace(Double.NaN, 0, 10, 10, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTimeExpansionOfAFolderIsRememberedAndReadBack() {
        FolderMemory memory = new FolderMemory("/tapes", Optional.empty(), Optional.empty())
                .withTimeExpansion(Optional.of(new TimeExpansionChoice(10, true)));
        Settings settings = SettingsReader.read(SettingsJson.write(Settings.DEFAULT.withMemory(memory)));
        assertThat(settings.memoryOf("/tapes")).isEqualTo(memory);
        assertThat(memory.withClass(RecordingClass.BAT)
                        .withPlan(PLAN)
                        .withoutPlan()
                        .timeExpansion())
                .isEqualTo(memory.timeExpansion());
        assertThat(settings.withMemory(memory.withTimeExpansion(Optional.empty()))
                        .folders())
                .isEmpty();
    }

    @Test
    void aTimeExpansionThatIsNoneMakesTheSettingsDamaged() {
        String text = SettingsJson.write(
                        Settings.DEFAULT.withMemory(new FolderMemory("/tapes", Optional.empty(), Optional.empty())
                                .withTimeExpansion(Optional.of(new TimeExpansionChoice(10, true)))))
                .replace("10.0", "0.5");
        assertThatThrownBy(() -> SettingsReader.read(text)).isInstanceOf(SettingsDamagedException.class);
    }

    @Test
    void eachFolderRemembersTheFileLastLookedAt() {
        ReviewChoices review = ReviewChoices.DEFAULT
                .withOpened("/bats/1.wav")
                .withOpened("/music/a.wav")
                .withOpened("/bats/2.wav");
        assertThat(review.lastIn(Path.of("/bats"))).contains("/bats/2.wav");
        assertThat(review.lastIn(Path.of("/music"))).contains("/music/a.wav");
        assertThat(review.lastIn(Path.of("/"))).isEmpty();
        assertThat(review.lastFiles()).hasSize(2);
        assertThat(review.recentFiles()).containsExactly("/bats/2.wav", "/music/a.wav", "/bats/1.wav");
    }

    @Test
    void aTagWithoutANameIsCalledByItsNumber() {
        assertThat(ReviewChoices.DEFAULT
                        .withTagNames(List.of("Myotis", " ", "Pip "))
                        .tagNames())
                .containsExactly("Myotis", "2", "Pip", "4", "5", "6", "7", "8", "9");
    }
}
