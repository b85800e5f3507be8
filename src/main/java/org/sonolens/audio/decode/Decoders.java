package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes that decode one file: closing ends them all, and none goes on after that. Thread-safe. */
final class Decoders implements AutoCloseable {
    private final DecoderProgram program;
    private final Path sound;
    private final String demuxer;
    private final SampleForm form;
    private final List<DecoderChild> started = new ArrayList<>();
    private boolean closed;

    /** @param demuxer the container's name for the program */
    Decoders(DecoderProgram program, Path sound, String demuxer, SampleForm form) {
        this.program = program;
        this.sound = sound;
        this.demuxer = demuxer;
        this.form = form;
    }

    /** Starts one. @throws IOException when the system cannot start a process, or these are closed */
    DecoderChild start(Stretch stretch) throws IOException {
        // outside of the lock: a process takes milliseconds to start, and who closes must not wait for it
        DecoderChild child = DecoderChild.start(program, sound, demuxer, form, stretch);
        if (!isAdded(child)) {
            child.close();
            throw new IOException("nothing is wanted of " + sound + " any more");
        }
        return child;
    }

    private synchronized boolean isAdded(DecoderChild child) {
        return !closed && started.add(child);
    }

    DecoderProgram program() {
        return program;
    }

    SampleForm form() {
        return form;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean isAnyAlive() {
        return started.stream().anyMatch(DecoderChild::isAlive);
    }

    /** Returns at once. Idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        started.forEach(DecoderChild::close);
    }
}
