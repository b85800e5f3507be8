package org.sonolens.audio.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens compressed files: from the cache, else by a process that then waits with its first samples. Thread-safe. */
public final class DecodedSounds {
    private static final int FIRST_BYTES = 16 * 1024;
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
            return new DecodedSound(known, kept.facts(), null, new byte[0], true, repairs);
        }
        DecoderProgram program = DecoderProgram.find();
        if (program == null) {
            throw new DecodeFailure(
                    named + " needs the decoder program, which is not there",
                    "build Sonolens again or install it anew",
                    null);
        }
        DecodedFile decoded = new DecodedFile(name, key, promised.form(), cache, null, noted);
        return decoding(decoded, started(program, file, named, demuxer, promised.form()), named, promised, repairs);
    }

    private static DecoderChild started(
            DecoderProgram program, Path file, String named, String demuxer, SampleForm form) throws DecodeFailure {
        try {
            return DecoderChild.start(program, file, demuxer, form);
        } catch (IOException refused) {
            throw new DecodeFailure(
                    named + " needs the decoder program, which cannot be started",
                    "check the permissions of " + program.file(),
                    refused);
        }
    }

    private static DecodedSound decoding(
            DecodedFile file, DecoderChild child, String named, ProbedSound promised, Consumer<String> repairs)
            throws DecodeFailure {
        boolean opened = false;
        try {
            DecodedHeader header = child.header();
            int frameBytes = header.channels() * promised.form().bytes();
            byte[] first = frameBytes == 0 ? new byte[0] : firstBytes(child, frameBytes);
            if (first.length < frameBytes || frameBytes == 0 || header.sampleRateHz() == 0) {
                throw new IOException("no sample was decoded");
            }
            boolean believed = promised.frames() * frameBytes < file.key().size() * 10 * SamplePlace.MOST_BYTES_A_BYTE;
            double seconds =
                    believed && promised.sampleRateHz() > 0 ? (double) promised.frames() / promised.sampleRateHz() : 0;
            long frames = expected(seconds, believed, header, child);
            opened = true;
            return new DecodedSound(
                    file,
                    new DecodedFacts(header.sampleRateHz(), header.channels(), frames, List.of()),
                    child,
                    first,
                    believed && isStated(promised, header),
                    repairs);
        } catch (IOException none) {
            throw failure(child, named, none);
        } finally {
            if (!opened) {
                child.close();
            }
        }
    }

    private static byte[] firstBytes(DecoderChild child, int frameBytes) throws IOException {
        byte[] first = new byte[Math.max(FIRST_BYTES, frameBytes)];
        byte[] piece = new byte[FIRST_BYTES];
        int length = 0;
        while (length < frameBytes) {
            int got = child.read(piece);
            if (got < 0) {
                break;
            }
            first = length + got > first.length ? Arrays.copyOf(first, length + got) : first;
            System.arraycopy(piece, 0, first, length, got);
            length += got;
        }
        return Arrays.copyOf(first, length);
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
