package org.sonolens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sonolens.view.TimeFrequencyBox;
import org.sonolens.view.TimeSpan;

/**
 * The boxes of the recording that is shown: which there are, which is selected, and what was done to them. The selected
 * one is {@link Shown#selection}, so whatever moves that moves the box. FX thread only.
 */
final class BoxBook {
    private final Session session;
    private final BoxStore store;
    private final UndoHistory history;
    private Runnable onChange = () -> {};
    private @Nullable Path file;
    private double rateHz = 1;
    private List<SelectionBox> boxes = List.of();
    private List<SelectionBox> settled = List.of();
    private int selected = -1;
    private int measured = -1;
    private boolean held;
    private boolean restoring;
    private @Nullable Nudge lastNudge;

    /** A step of moves by keys, which goes on as long as they move the same box. */
    private record Nudge(UndoHistory.Step step, int box, List<TimeFrequencyBox> before) {}

    BoxBook(Session session, BoxStore store, UndoHistory history) {
        this.session = session;
        this.store = store;
        this.history = history;
    }

    /** Who hears that a box changed, or which is measured. */
    void setOnChange(Runnable heard) {
        onChange = heard;
    }

    /** All boxes in the order in which they were drawn. */
    List<SelectionBox> boxes() {
        return boxes;
    }

    /** The number of the selected box; −1 for none. */
    int selected() {
        return selected;
    }

    /** The number of the box whose numbers are shown: the one that is or was last selected; −1 for none. */
    int measured() {
        return measured;
    }

    /** That box, or null. */
    @Nullable
    SelectionBox measuredBox() {
        return measured < 0 ? null : boxes.get(measured);
    }

    /** The mouse holds something: what changes until it lets go is one step. */
    void hold() {
        held = true;
    }

    void letGo() {
        held = false;
        settle(false);
    }

    /** Something else is shown, or the selected box is another. */
    void show(Shown now) {
        if (restoring) {
            return;
        }
        if (!now.info().file().equals(file)) {
            open(now);
        } else if (now.facts().trueRateHz() != rateHz) {
            rescale(now.facts().trueRateHz());
        }
        SelectionBox box = now.selection();
        if (Objects.equals(box, selected < 0 ? null : boxes.get(selected))) {
            return;
        }
        if (box == null) {
            selected = -1;
        } else if (selected >= 0) {
            boxes = replaced(selected, box);
        } else {
            take(box);
        }
        if (!held) {
            settle(true);
        }
        onChange.run();
    }

    /** What is kept of the file may have changed from outside: shows it. */
    void reread() {
        Path of = file;
        if (of == null || held) {
            return;
        }
        List<SelectionBox> there =
                store.load(of).stream().map(box -> inSamples(box, rateHz)).toList();
        if (!there.equals(settled)) {
            SelectionBox now = selected < 0 ? null : boxes.get(selected);
            boxes = there;
            settled = there;
            selected = now == null ? -1 : there.indexOf(now);
            measured = selected;
            lastNudge = null;
            if (now != null && selected < 0) {
                change(s -> s.withSelection(null));
            }
            onChange.run();
        }
    }

    /** Selects a box by its number; −1 lets go. */
    void select(int number) {
        SelectionBox box = number < 0 ? null : boxes.get(number);
        change(s -> s.withSelection(null));
        change(s -> s.withSelection(box));
    }

    /** Selects the next box by its beginning, or the one before. @param by 1 or −1 */
    void step(int by) {
        if (boxes.isEmpty()) {
            return;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) ->
                Long.compare(boxes.get(a).span().first(), boxes.get(b).span().first()));
        int at = order.indexOf(measured);
        int next = at < 0 ? (by > 0 ? 0 : order.size() - 1) : Math.floorMod(at + by, order.size());
        select(order.get(next));
    }

    /** Deletes the selected box. @return whether there was one */
    boolean delete() {
        if (selected < 0) {
            return false;
        }
        List<SelectionBox> fewer = new ArrayList<>(boxes);
        fewer.remove(selected);
        boxes = List.copyOf(fewer);
        selected = -1;
        measured = -1;
        change(s -> s.withSelection(null));
        settle(false);
        onChange.run();
        return true;
    }

    private void change(UnaryOperator<Shown> step) {
        session.change(step);
    }

    private void take(SelectionBox box) {
        int known = boxes.indexOf(box);
        if (known < 0) {
            List<SelectionBox> more = new ArrayList<>(boxes);
            more.add(box);
            boxes = List.copyOf(more);
            known = boxes.size() - 1;
        }
        selected = known;
        measured = known;
    }

    private void open(Shown now) {
        held = false;
        settle(false);
        file = now.info().file();
        rateHz = now.facts().trueRateHz();
        boxes = store.load(file).stream().map(box -> inSamples(box, rateHz)).toList();
        settled = boxes;
        selected = -1;
        measured = -1;
        lastNudge = null;
        onChange.run();
    }

    /** Another time expansion: the same samples and bins, which now are other frequencies. */
    private void rescale(double newRateHz) {
        double factor = newRateHz / rateHz;
        rateHz = newRateHz;
        boxes = boxes.stream()
                .map(box -> new SelectionBox(box.span(), box.lowHz() * factor, box.highHz() * factor))
                .toList();
        settled = boxes;
        selected = -1;
        keep(stored());
        onChange.run();
    }

    /** Keeps what is new and makes it a step that can be undone. @param byKeys whether moves of one box are one step */
    private void settle(boolean byKeys) {
        Path of = file;
        double rate = rateHz;
        if (of == null || boxes.equals(settled)) {
            return;
        }
        List<TimeFrequencyBox> before = settled.stream().map(this::inSeconds).toList();
        List<TimeFrequencyBox> after = stored();
        int grown = boxes.size() - settled.size();
        boolean nudged = byKeys && grown == 0 && selected >= 0;
        Nudge last = lastNudge;
        boolean goesOn = nudged && last != null && last.box == selected && last.step == history.last();
        List<TimeFrequencyBox> from = goesOn && last != null ? last.before : before;
        UndoHistory.Step step = new UndoHistory.Step(
                grown > 0
                        ? Words.of("undo.box.draw")
                        : grown < 0 ? Words.of("undo.box.delete") : Words.of("undo.box.change"),
                () -> restore(of, from, rate),
                () -> restore(of, after, rate));
        if (goesOn) {
            history.wentOn(step);
        } else {
            history.did(step);
        }
        lastNudge = nudged ? new Nudge(step, selected, from) : null;
        settled = boxes;
        keep(after);
    }

    private void keep(List<TimeFrequencyBox> now) {
        if (file != null) {
            store.save(file, now);
        }
    }

    /** @param rate the rate by which seconds and frequencies were reckoned */
    private void restore(Path of, List<TimeFrequencyBox> wanted, double rate) {
        if (!of.equals(file)) {
            store.save(of, wanted);
            return;
        }
        List<SelectionBox> earlier = boxes;
        boxes = wanted.stream().map(box -> inSamples(box, rate)).toList();
        settled = boxes;
        keep(stored());
        lastNudge = null;
        selected = -1;
        for (int i = 0; i < boxes.size(); i++) {
            if (!earlier.contains(boxes.get(i))) {
                selected = i;
            }
        }
        measured = selected >= 0 || boxes.size() != earlier.size() ? selected : measured;
        SelectionBox box = selected < 0 ? null : boxes.get(selected);
        restoring = true;
        try {
            change(s -> s.withSelection(box));
        } finally {
            restoring = false;
        }
        onChange.run();
    }

    private List<SelectionBox> replaced(int number, SelectionBox box) {
        List<SelectionBox> changed = new ArrayList<>(boxes);
        changed.set(number, box);
        return List.copyOf(changed);
    }

    private List<TimeFrequencyBox> stored() {
        return boxes.stream().map(this::inSeconds).toList();
    }

    private TimeFrequencyBox inSeconds(SelectionBox box) {
        return box.inSeconds(rateHz);
    }

    private SelectionBox inSamples(TimeFrequencyBox box, double rate) {
        long first = Math.round(box.startSeconds() * rate);
        long end = Math.max(first + 1, Math.round(box.endSeconds() * rate));
        double factor = rateHz / rate;
        return new SelectionBox(new TimeSpan(first, end), box.lowHz() * factor, box.highHz() * factor);
    }
}
