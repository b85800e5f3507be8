package org.sonolens.ui;

import java.util.HashSet;
import java.util.Set;
import org.sonolens.recording.RecordingView;

/** Says what was repaired in the open recording, each sentence once an opening. FX thread only. */
final class SaidRepairs {
    private final SessionListener listener;
    private final Set<String> said = new HashSet<>();
    private long of = -1;

    SaidRepairs(SessionListener listener) {
        this.listener = listener;
    }

    /** Says what has not been said of this opening yet. */
    void say(RecordingView recording) {
        if (recording.info().id() != of) {
            of = recording.info().id();
            said.clear();
        }
        recording.repairs().stream().filter(said::add).forEach(repair -> listener.said(repair, false));
    }
}
