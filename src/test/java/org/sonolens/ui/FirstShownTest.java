package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sonolens.audio.Metadata;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.settings.FolderMemory;
import org.sonolens.settings.Look;
import org.sonolens.view.FrequencyScale;
import org.sonolens.view.LevelRange;
import org.sonolens.view.Palette;
import org.sonolens.view.RecordingClass;
import org.sonolens.view.Viewport;

class FirstShownTest {
    private final RecordingInfo bat = Looked.info(1, 250_000, 1, 1_250_000, Looked.guano("Make", "AudioMoth"));
    private final RecordingInfo music = Looked.info(2, 48_000, 1, 480_000, Metadata.NONE);

    @Test
    void aRecordingOpensWholeInTheLookOfItsClass() {
        Shown shown = Looked.at(bat, null);
        assertThat(shown.isWhole()).isTrue();
        assertThat(shown.sight().recordingClass()).isEqualTo(RecordingClass.BAT);
        assertThat(shown.palette()).isEqualTo(Palette.VIRIDIS);
        assertThat(shown.viewport().axis().scale()).isEqualTo(FrequencyScale.LINEAR);
        assertThat(Looked.at(music, null).palette()).isEqualTo(Palette.MAGMA);
        assertThat(Looked.at(music, null).viewport().axis().scale()).isEqualTo(FrequencyScale.MEL);
    }

    @Test
    void whatTheUserChoseForAllRecordingsComesBeforeTheClass() {
        Look look = Look.DEFAULT.withPalette(Palette.GREY).withScale(FrequencyScale.LOG);
        Shown shown = FirstShown.of(
                bat, new Looked.Unborrowed(bat), null, look, Looked.NOTHING_CHOSEN, Looked.WIDTH_PX, Looked.HEIGHT_PX);
        assertThat(shown.palette()).isEqualTo(Palette.GREY);
        assertThat(shown.viewport().axis().scale()).isEqualTo(FrequencyScale.LOG);
        assertThat(shown.viewport().axis().highHz()).as("the class' limits").isEqualTo(125_000);
    }

    @Test
    void aFoldersClassIsTakenForItsRecordings() {
        FolderMemory memory = new FolderMemory("/folder", Optional.of(RecordingClass.MUSIC), Optional.empty());
        assertThat(FirstShown.sight(bat.facts(), memory).recordingClass()).isEqualTo(RecordingClass.MUSIC);
    }

    @Test
    void atFitTheNextFileIsAtFitElseItShowsTheSameSecondsAPixel() {
        Shown first = Looked.at(bat, null);
        assertThat(Looked.at(music, first).isWhole()).isTrue();
        Viewport zoomed = first.viewport().zoomTimeAt(500, 5, first.frames());
        Shown next = Looked.at(music, first.withViewport(zoomed));
        double secondsHere = zoomed.samplesPerPixel() / 250_000;
        double secondsThere = next.viewport().samplesPerPixel() / 48_000;
        assertThat(next.isWhole()).isFalse();
        assertThat(secondsThere).isBetween(secondsHere * 0.98, secondsHere * 1.02);
        assertThat(next.history())
                .as("another file's views are not gone back to")
                .isEmpty();
    }

    @Test
    void aLockedRangeGoesFromFileToFileAndAnyOtherIsChosenAnew() {
        RangeChoice seen = RangeChoice.UNKNOWN.seen(new LevelRange(-80, -35), 8, true);
        Shown first = Looked.at(bat, null).withRange(seen);
        assertThat(Looked.at(music, first).range()).isEqualTo(RangeChoice.UNKNOWN);
        Shown locked = first.withRange(seen.locked(true, new LevelRange(-77, -35)));
        assertThat(Looked.at(music, locked).range().at(3)).isEqualTo(new LevelRange(-77, -35));
        assertThat(Looked.at(music, locked).range().locked()).isTrue();
    }

    @Test
    void aRangeLockedInAnEarlierRunIsStillLocked() {
        Look look = Look.DEFAULT.withLockedRange(Optional.of(new LevelRange(-60, -20)));
        Shown shown = FirstShown.of(
                bat, new Looked.Unborrowed(bat), null, look, Looked.NOTHING_CHOSEN, Looked.WIDTH_PX, Looked.HEIGHT_PX);
        assertThat(shown.range().locked()).isTrue();
        assertThat(shown.range().isKnown()).isTrue();
        assertThat(shown.range().at(100)).isEqualTo(new LevelRange(-60, -20));
    }

    @Test
    void timesAreThoseOfTheSoundAsItWas() {
        Shown expanded = Looked.at(Looked.info(3, 38_400, 1, 384_000, Looked.guano("TE", "10")), null);
        assertThat(expanded.seconds(38_400)).isEqualTo(0.1);
        assertThat(expanded.request().timeExpansion()).isEqualTo(10);
    }
}
