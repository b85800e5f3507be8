package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.NativeArena;

/**
 * The sound of one compressed file: at first the little that a waiting process has written, from {@link #begin} on what a
 * thread reads from it, up to a mark that grows. Thread-safe; whoever opened it closes it.
 */
public final class DecodedSound implements StoredBytes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecodedSound.class);
    private static final Duration JOIN_PATIENCE = Duration.ofMillis(2500);

    private final DecodedFile file;
    private final DecodedFacts facts;
    private final @Nullable WaitingDecoder waiting;
    private final boolean certain;
    private final Consumer<String> repairs;
    private final CompletableFuture<Void> decoded = new CompletableFuture<>();
    private volatile @Nullable SampleStore store;
    private @Nullable Thread thread;
    private volatile long counted = -1;
    private volatile boolean whole;
    private boolean closed;

    /** @param facts its frames are those that are expected, or, without a decoder, those that are there */
    DecodedSound(
            DecodedFile file,
            DecodedFacts facts,
            @Nullable WaitingDecoder waiting,
            boolean certain,
            Consumer<String> repairs) {
        this.file = file;
        this.facts = facts;
        this.waiting = waiting;
        this.certain = certain;
        this.repairs = repairs;
        if (waiting == null) {
            facts.repairs().forEach(repairs);
            counted = facts.frames();
            whole = true;
            decoded.complete(null);
        }
    }

    public int sampleRateHz() {
        return facts.sampleRateHz();
    }

    public int channels() {
        return facts.channels();
    }

    /** Samples a channel: those that are there once all are decoded, till then those that are expected. */
    public long frames() {
        return counted >= 0 ? counted : facts.frames();
    }

    /** Whether {@link #frames} is stated or counted, not estimated. */
    public boolean isCertain() {
        return certain || counted >= 0;
    }

    /** Samples a channel that can be read now, from the first on. */
    public long availableFrames() {
        SampleStore now = store;
        return counted >= 0 ? counted : now == null ? 0 : now.bytes() / frameBytes();
    }

    /** Whether nothing more comes. */
    public boolean isComplete() {
        return counted >= 0;
    }

    /** Done once nothing more comes; cancelled when it was closed before. */
    public CompletableFuture<Void> decoded() {
        return decoded;
    }

    /** Bytes of one sample of all channels. */
    public int frameBytes() {
        return facts.channels() * file.form().bytes();
    }

    /**
     * Starts to decode into memory, or, what does not fit, into a file.
     *
     * @param mostMemoryBytes the most memory for samples
     * @throws NoRoomForSamplesException when neither is to be had
     * @throws org.sonolens.memory.NativeBudgetException when the budget does not hold the memory
     */
    public void begin(LedgerAccount account, long mostMemoryBytes) {
        NativeArena arena = NativeArena.open(account, "decoder");
        try {
            if (waiting == null) {
                store = SamplePlace.kept(file, arena);
                return;
            }
            SampleStore into = SamplePlace.found(file, facts.frames() * frameBytes(), certain, arena, mostMemoryBytes);
            store = into;
            StoreFilling filling = new StoreFilling(file.name(), waiting, into);
            // a daemon: a disk that is dead must not keep the process
            thread = Thread.ofPlatform()
                    .daemon()
                    .name("decoder " + file.name())
                    .start(() -> decode(waiting.decoders(), filling, into));
        } catch (RuntimeException | Error failed) {
            SampleStore made = store;
            store = null;
            arena.close();
            if (made != null) {
                made.close();
                made.deleteFile();
            }
            throw failed;
        }
    }

    /** Decodes to the end and keeps nothing, on this thread: to know how long it is. Instead of {@link #begin}. */
    public void count() throws IOException, InterruptedException {
        if (waiting == null || counted >= 0) {
            return;
        }
        WaitingDecoder all = waiting.whole();
        long bytes = all.first().length;
        byte[] piece = new byte[SampleWriter.PIECE_BYTES];
        for (int got = all.child().read(piece); got >= 0; got = all.child().read(piece)) {
            bytes += got;
        }
        end(all.child().outcome(), bytes / frameBytes(), all.child().talk());
    }

    private void decode(Decoders decoders, StoreFilling filling, SampleStore into) {
        long began = System.nanoTime();
        try {
            StoreFilling.Ending ending = filling.fill();
            end(ending.outcome(), into.bytes() / frameBytes(), ending.talk());
            LOG.debug("{}: decoded {} frames in {} ms", file.name(), counted, (System.nanoTime() - began) / 1_000_000);
        } catch (IOException unwritable) {
            LOG.warn("{}: what is decoded cannot be kept", file.name(), unwritable);
            decoders.close();
            repairs.accept(DecodeRepairs.diskFull(
                    facts, availableFrames(), file.cache().root()));
            finish(into.bytes() / frameBytes());
        } catch (InterruptedException | RuntimeException | Error bug) {
            if (decoders.isClosed()) {
                LOG.debug("{}: closed while it was decoded", file.name(), bug);
                decoded.cancel(false);
                return;
            }
            LOG.error("{}: decoding failed", file.name(), bug);
            decoders.close();
            repairs.accept(DecodeRepairs.failed(facts, availableFrames()));
            finish(into.bytes() / frameBytes());
        }
    }

    private void end(DecoderChild.Outcome outcome, long frames, DecoderTalk talk) {
        if (outcome == DecoderChild.Outcome.CANCELLED) {
            decoded.cancel(false);
            return;
        }
        whole = outcome == DecoderChild.Outcome.COMPLETE;
        DecodeRepairs.of(outcome, talk, facts, certain, frames).forEach(repairs);
        finish(frames);
    }

    private void finish(long frames) {
        counted = frames;
        decoded.complete(null);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        SampleStore now = store;
        return now == null ? 0 : now.read(into, position);
    }

    @Override
    public void ensureOpen() {
        SampleStore now = store;
        if (now != null) {
            now.ensureOpen();
        }
    }

    /** Wants no more of it: its processes are ended. Returns at once. Idempotent. */
    public void stop() {
        if (waiting != null && counted < 0) {
            waiting.decoders().close();
        }
    }

    /** Whether a decoder process runs for it, for tests. */
    boolean isDecoding() {
        return waiting != null && waiting.decoders().isAnyAlive();
    }

    /**
     * Ends the processes and their threads, frees the memory; a complete file is handed to the cache. Idempotent, retryable.
     *
     * @throws IllegalStateException while the thread hangs in a write to a disk that does not answer
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        if (waiting != null) {
            waiting.decoders().close();
        }
        join();
        SampleStore held = store;
        if (held != null) {
            held.close();
            Path complete = held.wholeFile();
            if (whole && complete != null) {
                file.keep(complete, new DecodedFacts(facts.sampleRateHz(), facts.channels(), counted, file.repairs()));
            } else {
                held.deleteFile();
            }
        } else {
            file.giveBack(facts);
        }
        closed = true;
        decoded.cancel(false);
    }

    private void join() {
        Thread running = thread;
        try {
            if (running != null && !running.join(JOIN_PATIENCE)) {
                throw new IllegalStateException(file.name() + ": the decoder's thread has not ended");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(file.name() + ": interrupted while the decoder's thread ends", stop);
        }
    }
}
