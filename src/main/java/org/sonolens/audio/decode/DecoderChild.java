package org.sonolens.audio.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that decodes one file. It is ended when it yields nothing for two seconds while somebody waits for it, and
 * when this is closed. One thread reads; any thread may close. Whoever started it closes it.
 */
public final class DecoderChild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecoderChild.class);
    private static final long PATIENCE_MILLIS = 2000;
    private static final long LOOK_MILLIS = 100;
    private static final int MISSING_PROGRAM_PARTS = 127;

    private final String name;
    private final Process process;
    private final InputStream samples;
    private final DecoderTalk talk;
    private volatile long waitingSince;
    private volatile boolean stalled;
    private volatile boolean cancelled;

    private DecoderChild(String name, Process process) {
        this.name = name;
        this.process = process;
        this.samples = process.getInputStream();
        this.talk = new DecoderTalk(name, process.getErrorStream());
        Thread.ofVirtual().name("decoder-watch").start(this::watch);
    }

    /** Starts one. @throws IOException when the system cannot start a process */
    static DecoderChild start(DecoderProgram program, Path sound, String demuxer, SampleForm form, Stretch stretch)
            throws IOException {
        String name = String.valueOf(sound.getFileName());
        Process process = program.decoding(sound, demuxer, form, stretch).start();
        LOG.debug("{}: decoder {} started as {} to {}, {}", name, process.pid(), demuxer, form, stretch);
        return new DecoderChild(name, process);
    }

    /** Ends what does not answer: a decoder that spins or waits for a dead disk. */
    private void watch() {
        try {
            int idleLooks = 0;
            long before = 0;
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                long since = waitingSince;
                // counted in looks, not by the clock: a machine too busy for this thread is too busy for the decoder
                idleLooks = since != 0 && since == before ? idleLooks + 1 : 0;
                before = since;
                if (idleLooks * LOOK_MILLIS >= PATIENCE_MILLIS) {
                    stalled = true;
                    LOG.warn("{}: the decoder yields nothing for {} ms and is ended", name, PATIENCE_MILLIS);
                    process.destroyForcibly();
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rate and channels, before the first sample. */
    DecodedHeader header() throws IOException {
        waitingSince = System.nanoTime();
        try {
            return DecodedHeader.read(samples);
        } finally {
            waitingSince = 0;
        }
    }

    /** As {@link InputStream#read(byte[])}: waits for some bytes; −1 when the process wrote its last. */
    int read(byte[] into) throws IOException {
        waitingSince = System.nanoTime();
        try {
            return samples.read(into);
        } catch (IOException broken) {
            if (cancelled || stalled) {
                return -1;
            }
            throw broken;
        } finally {
            waitingSince = 0;
        }
    }

    /** What the process promised and complained of so far. */
    DecoderTalk talk() {
        return talk;
    }

    /** How it ended; waits for that, as its output has. */
    Outcome outcome() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            stalled = true;
            process.destroyForcibly().waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        talk.awaitEnd();
        if (cancelled) {
            return Outcome.CANCELLED;
        }
        if (stalled) {
            return Outcome.STALLED;
        }
        int code = process.isAlive() ? -1 : process.exitValue();
        LOG.debug("{}: the decoder ended with code {}", name, code);
        if (code == 0) {
            return Outcome.COMPLETE;
        }
        return code == MISSING_PROGRAM_PARTS ? Outcome.CANNOT_RUN : Outcome.FAILED;
    }

    /** Whether it wrote all without a complaint; waits for its end, as its output has. */
    boolean isFlawless() throws InterruptedException {
        return outcome() == Outcome.COMPLETE && talk.isWithoutFault();
    }

    /** How a process ended. */
    enum Outcome {
        COMPLETE,
        /** With an error of its own, or ended by somebody else: what it wrote is not all. */
        FAILED,
        /** It said nothing for too long. */
        STALLED,
        /** It, or a library it needs, is not there. */
        CANNOT_RUN,
        CANCELLED
    }

    /** Whether it was ended because it did not answer. */
    boolean isStalled() {
        return stalled;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process. Returns at once; its reader sees the end within milliseconds. Idempotent. */
    @Override
    public void close() {
        cancelled |= process.isAlive();
        process.destroyForcibly();
    }
}
