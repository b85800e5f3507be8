package org.sonolens.review;

import org.sonolens.view.TimeFrequencyBox;

/**
 * A box that a person drew, with a word on what is in it. Immutable.
 *
 * @param box seconds and Hz of the sound as it was
 * @param label empty for none
 * @param rest members of a newer version as the text of a JSON object; empty for none
 */
public record LabelledBox(TimeFrequencyBox box, String label, String rest) {
    public LabelledBox(TimeFrequencyBox box, String label) {
        this(box, label, "");
    }
}
