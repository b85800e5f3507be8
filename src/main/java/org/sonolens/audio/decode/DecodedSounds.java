package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens compressed files: from the cache, else by a process that then waits with its first samples. Thread-safe. */
public final class DecodedSounds {
    private static final long GUESSED_SECONDS = 60;
    private static final long DURATION_PATIENCE_MILLIS = 50;

    private DecodedSounds() {}

    /**
     * @param named the format as users call it, for messages
     * @param promised what its header says
     * @param repairs told of what is wrong
     * @param noted says what was wrong so far
     * @return open, with the rate and the channels that its decoder says; the caller closes it
     * @throws DecodeFailure when there is no sound to be had
     */
    public static DecodedSound open(
            Path file,
            String named,
            String demuxer,
            ProbedSound promised,
            DecodedCache cache,
            Consumer<String> repairs,
            Supplier<List<String>> noted)
            throws IOException, DecodeFailure {
        DecodedCache.Key key = DecodedCache.Key.of(file);
        String name = String.valueOf(file.getFileName());
        DecodedCache.Kept kept = cache.take(key);
        if (kept != null) {
            DecodedFile known = new DecodedFile(name, key, promised.form(), cache, kept.file(), noted);
            return new DecodedSound(known, kept.facts(), null, true, repairs);
        }
        DecoderProgram program = DecoderProgram.find();
        if (program == null) {
            throw new DecodeFailure(
                    named + " needs the decoder program, which is not there",
                    "build Sonolens again or install it anew",
                    null);
        }
        DecodedFile decoded = new DecodedFile(name, key, promised.form(), cache, null, noted);
        Decoders decoders = new Decoders(program, file, demuxer, promised.form());
        boolean opened = false;
        try {
            WaitingDecoder waiting = waiting(decoders, named, Halves.of(demuxer, promised, key.size()), promised);
            DecodedSound sound = decoding(decoded, waiting, promised, repairs);
            opened = true;
            return sound;
        } finally {
            if (!opened) {
                decoders.close();
            }
        }
    }

    /** One that decodes up to the cut; where there is none, or the sound is not as its header says, one that decodes all. */
    private static WaitingDecoder waiting(
            Decoders decoders, String named, @Nullable Halves halves, ProbedSound promised) throws DecodeFailure {
        if (halves == null) {
            DecoderChild child = started(decoders, named, Stretch.WHOLE);
            try {
                return WaitingDecoder.of(decoders, child, null);
            } catch (IOException none) {
                throw failure(child, named, none);
            }
        }
        DecoderChild child = started(decoders, named, halves.first());
        try {
            WaitingDecoder first = WaitingDecoder.of(decoders, child, halves);
            if (first.header().equals(new DecodedHeader(promised.sampleRateHz(), promised.channels()))) {
                return first;
            }
        } catch (IOException none) {
            if (child.isStalled()) {
                throw failure(child, named, none);
            }
        }
        child.close();
        return waiting(decoders, named, null, promised);
    }

    private static DecoderChild started(Decoders decoders, String named, Stretch stretch) throws DecodeFailure {
        try {
            return decoders.start(stretch);
        } catch (IOException refused) {
            throw new DecodeFailure(
                    named + " needs the decoder program, which cannot be started",
                    "check the permissions of " + decoders.program().file(),
                    refused);
        }
    }

    private static DecodedSound decoding(
            DecodedFile file, WaitingDecoder waiting, ProbedSound promised, Consumer<String> repairs) {
        DecodedHeader header = waiting.header();
        int frameBytes = header.channels() * promised.form().bytes();
        boolean believed = promised.frames() * frameBytes < file.key().size() * 10 * SamplePlace.MOST_BYTES_A_BYTE;
        double seconds =
                believed && promised.sampleRateHz() > 0 ? (double) promised.frames() / promised.sampleRateHz() : 0;
        long frames = expected(seconds, believed, header, waiting.child());
        return new DecodedSound(
                file,
                new DecodedFacts(header.sampleRateHz(), header.channels(), frames, List.of()),
                waiting,
                believed && isStated(promised, header),
                repairs);
    }

    private static boolean isStated(ProbedSound promised, DecodedHeader header) {
        return promised.certain() && promised.frames() > 0 && promised.sampleRateHz() == header.sampleRateHz();
    }

    /** By the file's header, on the decoder's rate; else by what the decoder says of its length. */
    private static long expected(double stated, boolean believed, DecodedHeader header, DecoderChild child) {
        double seconds = stated;
        for (int i = 0; believed && seconds <= 0 && i < DURATION_PATIENCE_MILLIS; i++) {
            seconds = child.talk().seconds();
            pause();
        }
        double frames = (seconds > 0 ? seconds : GUESSED_SECONDS) * header.sampleRateHz();
        return Math.max(1, Math.round(Math.min(frames, 1e12)));
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static DecodeFailure failure(DecoderChild child, String named, Throwable cause) {
        DecoderChild.@Nullable Outcome outcome = null;
        try {
            outcome = child.outcome();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        String missing = child.talk().missingLibrary();
        if (!missing.isEmpty() || outcome == DecoderChild.Outcome.CANNOT_RUN) {
            return new DecodeFailure(
                    named + " needs a library of the system that is not installed"
                            + (missing.isEmpty() ? "" : ", " + missing),
                    "install it (Debian: apt install libpulse0 libasound2 libxcb1 libxcb-shm0)",
                    cause);
        }
        if (outcome == DecoderChild.Outcome.STALLED) {
            return new DecodeFailure(
                    "this is " + named + ", whose decoder did not answer for two seconds",
                    "check the disk, or that it plays elsewhere",
                    cause);
        }
        return new DecodeFailure(
                "this is " + named + ", and nothing in it can be decoded",
                "it is damaged or protected: record or copy it again",
                new IOException(child.talk().firstError(), cause));
    }
}
