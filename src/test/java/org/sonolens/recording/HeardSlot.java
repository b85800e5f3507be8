package org.sonolens.recording;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a slot said. Thread-safe. */
final class HeardSlot implements SlotListener {
    private final List<RecordingState> states = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<CloseTimings> freed = new CopyOnWriteArrayList<>();

    @Override
    public void changed(RecordingState state) {
        states.add(state);
    }

    @Override
    public void noticed(String sentence) {
        notices.add(sentence);
    }

    @Override
    public void freed(CloseTimings timings) {
        freed.add(timings);
    }

    RecordingState state() {
        return states.isEmpty() ? new RecordingState.Empty() : states.getLast();
    }

    /** What is shown now. @throws ClassCastException when nothing is */
    RecordingState.Ready ready() {
        return (RecordingState.Ready) state();
    }

    List<RecordingState> states() {
        return states;
    }

    /** Names of the files that became ready, in order. */
    List<String> opened() {
        return states.stream()
                .filter(RecordingState.Ready.class::isInstance)
                .map(state -> ((RecordingState.Ready) state).info().name())
                .toList();
    }

    List<String> notices() {
        return notices;
    }

    List<CloseTimings> freed() {
        return freed;
    }
}
