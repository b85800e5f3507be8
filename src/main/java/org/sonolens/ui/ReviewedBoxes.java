package org.sonolens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sonolens.review.LabelledBox;
import org.sonolens.review.ReviewKeeper;
import org.sonolens.view.TimeFrequencyBox;

/** Boxes kept with the flags, tags and notes of their file; a box that stays keeps its label. FX thread only. */
final class ReviewedBoxes implements BoxStore {
    private final ReviewKeeper keeper;

    ReviewedBoxes(ReviewKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<TimeFrequencyBox> load(Path file) {
        return keeper.of(file).boxes().stream().map(LabelledBox::box).toList();
    }

    @Override
    public void save(Path file, List<TimeFrequencyBox> boxes) {
        keeper.change(file, review -> {
            Map<TimeFrequencyBox, LabelledBox> known = review.boxes().stream()
                    .collect(Collectors.toMap(LabelledBox::box, Function.identity(), (first, second) -> first));
            return review.withBoxes(boxes.stream()
                    .map(box -> known.getOrDefault(box, new LabelledBox(box, "")))
                    .toList());
        });
    }
}
