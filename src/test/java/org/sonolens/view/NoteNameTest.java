package org.sonolens.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteNameTest {
    @ParameterizedTest
    @CsvSource({
        "440, A4 +0 cents",
        "440.763, A4 +3 cents",
        "261.626, C4 +0 cents",
        "27.5, A0 +0 cents",
        "16.3516, C0 +0 cents",
        "15.4339, B-1 +0 cents",
        "450, A4 +39 cents",
        "430, A4 −40 cents",
        "4186.01, C8 +0 cents",
        "48000, F#11 +23 cents",
        "466.164, A#4 +0 cents"
    })
    void theNearestNoteAndHowFarAboveItTheFrequencyIs(double hz, String text) {
        assertThat(NoteName.of(hz).map(NoteName::text)).contains(text);
    }

    @Property
    void noteAndCentsGiveTheFrequencyBack(@ForAll @DoubleRange(min = 0.5, max = 1e6) double hz) {
        NoteName note = NoteName.of(hz).orElseThrow();
        assertThat(note.cents()).isBetween(-50, 49);
        double semitones = note.octave() * 12
                + List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
                        .indexOf(note.pitch())
                + note.cents() / 100.0;
        assertThat(1200 * Math.log(hz / (440 * Math.pow(2, (semitones - 57) / 12))) / Math.log(2))
                .isCloseTo(0, within(0.5 + 1e-6));
    }

    @Test
    void silenceHasNoNote() {
        assertThat(NoteName.of(0)).isEmpty();
        assertThat(NoteName.of(-5)).isEmpty();
        assertThat(NoteName.of(Double.NaN)).isEmpty();
    }
}
