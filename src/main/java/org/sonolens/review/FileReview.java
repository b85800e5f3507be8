package org.sonolens.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person found out about one recording. Immutable.
 *
 * @param flag empty for none
 * @param tags in the order they were given, each once, none of them blank
 * @param note any text, empty for none
 * @param boxes in the order they were drawn
 * @param seen whether a person said that it is reviewed, with nothing else to say of it
 * @param changed when any of this was changed last; {@link Instant#EPOCH} when nothing ever was
 * @param identity by what the file is known again; empty while nobody looked
 * @param rest members of a newer version as the text of a JSON object; empty for none
 */
public record FileReview(
        Optional<Flag> flag,
        List<String> tags,
        String note,
        List<LabelledBox> boxes,
        boolean seen,
        Instant changed,
        Optional<FileIdentity> identity,
        String rest) {
    public static final FileReview NONE =
            new FileReview(Optional.empty(), List.of(), "", List.of(), false, Instant.EPOCH, Optional.empty(), "");

    public FileReview {
        tags = tags.stream().distinct().toList();
        boxes = List.copyOf(boxes);
        if (tags.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a tag without a name");
        }
    }

    /** Whether a person is done with the file: it has a flag, a tag or a note, or was said to be reviewed. */
    public boolean isReviewed() {
        return seen || flag.isPresent() || !tags.isEmpty() || !note.isEmpty();
    }

    /** Whether there is nothing to keep but when it was cleared. */
    public boolean isPlain() {
        return !isReviewed() && boxes.isEmpty() && rest.isEmpty();
    }

    public FileReview withFlag(Optional<Flag> next) {
        return new FileReview(next, tags, note, boxes, seen, changed, identity, rest);
    }

    public FileReview withTags(List<String> next) {
        return new FileReview(flag, next, note, boxes, seen, changed, identity, rest);
    }

    public FileReview withNote(String next) {
        return new FileReview(flag, tags, next, boxes, seen, changed, identity, rest);
    }

    public FileReview withBoxes(List<LabelledBox> next) {
        return new FileReview(flag, tags, note, next, seen, changed, identity, rest);
    }

    public FileReview withSeen(boolean next) {
        return new FileReview(flag, tags, note, boxes, next, changed, identity, rest);
    }

    /** Not to be taken for another file when its own is gone. */
    FileReview withoutIdentity() {
        return withIdentity(Optional.empty());
    }

    FileReview withChanged(Instant at) {
        return new FileReview(flag, tags, note, boxes, seen, at, identity, rest);
    }

    FileReview withIdentity(Optional<FileIdentity> known) {
        return new FileReview(flag, tags, note, boxes, seen, changed, known, rest);
    }

    /** Each thing in which one review differs from another as the latter has it, and the rest as it is. */
    public FileReview with(FileReview from, FileReview to) {
        return new FileReview(
                to.flag.equals(from.flag) ? flag : to.flag,
                to.tags.equals(from.tags) ? tags : to.tags,
                to.note.equals(from.note) ? note : to.note,
                to.boxes.equals(from.boxes) ? boxes : to.boxes,
                to.seen == from.seen ? seen : to.seen,
                changed,
                identity,
                rest);
    }

    /**
     * What stands when this one and another one were both made of one that was there before: each thing that only one of
     * them changed is as that one has it; what both changed is as the one has it that was changed last.
     */
    FileReview merged(FileReview before, FileReview theirs) {
        FileReview newer = theirs.changed.isAfter(changed) ? theirs : this;
        return new FileReview(
                pick(before, theirs, newer, FileReview::flag),
                pick(before, theirs, newer, FileReview::tags),
                pick(before, theirs, newer, FileReview::note),
                pick(before, theirs, newer, FileReview::boxes),
                pick(before, theirs, newer, FileReview::seen),
                newer.changed,
                newer.identity,
                pick(before, theirs, newer, FileReview::rest));
    }

    private <T> T pick(FileReview before, FileReview theirs, FileReview newer, Function<FileReview, T> part) {
        T was = part.apply(before);
        T mine = part.apply(this);
        T other = part.apply(theirs);
        if (mine.equals(was)) {
            return other;
        }
        return other.equals(was) ? mine : part.apply(newer);
    }
}
