package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens sound files by what is in them, never by their name. Thread-safe. */
public final class SampleSources {
    private static final String OPEN_A_SOUND_FILE = "choose a sound file";

    private SampleSources() {}

    /**
     * Opens a file and reads its header; no sample is touched. Never waits for a pipe or a device.
     *
     * @return the open file; the caller closes it
     * @throws UnreadableAudioException with one sentence for the user when there is no sound to be had; nothing is left
     *     open
     */
    public static SampleSource open(Path file) throws UnreadableAudioException {
        return looking(file, SampleSources::parse);
    }

    /**
     * Opens a file whose samples lie in it as they are.
     *
     * @return the open file, which the caller closes; null when its samples would have to be decoded first
     * @throws UnreadableAudioException as {@link #open}
     */
    public static @Nullable SampleSource openInPlace(Path file) throws UnreadableAudioException {
        return looking(file, open -> {
            FoundFormat found = FormatSniffer.sniff(open);
            if (Decoding.isDecoded(open, found)) {
                open.close();
                return null;
            }
            return inPlace(open, found);
        });
    }

    /**
     * What a file's header says of it, for lists: nothing is decoded and nothing stays open. Null when only decoding would
     * tell.
     *
     * @throws UnreadableAudioException as {@link #open}
     */
    public static @Nullable FileHeader header(Path file) throws UnreadableAudioException {
        return looking(file, open -> {
            FoundFormat found = FormatSniffer.sniff(open);
            Decoding.Decodable decodable = Decoding.of(open, found);
            if (decodable != null) {
                open.close();
                AudioFormat stated = decodable.stated();
                return stated == null ? null : new FileHeader(stated, decodable.metadata(), List.of());
            }
            try (SampleSource source = inPlace(open, found)) {
                return new FileHeader(source.format(), source.metadata(), source.repairs());
            }
        });
    }

    /** What is made of an open file, which passes to it; when it throws, the file stays the caller's. */
    @FunctionalInterface
    private interface Look<T extends @Nullable Object> {
        T at(OpenFile open) throws IOException, UnreadableAudioException;
    }

    private static <T extends @Nullable Object> T looking(Path file, Look<T> look) throws UnreadableAudioException {
        try {
            checkKind(file);
            OpenFile open = OpenFile.open(file);
            try {
                return look.at(open);
            } catch (IOException | UnreadableAudioException | RuntimeException | Error failed) {
                try (open) {
                    throw failed;
                }
            }
        } catch (NoSuchFileException missing) {
            throw new UnreadableAudioException(
                    file, "there is no such file", "check its name or whether its disk is connected", missing);
        } catch (AccessDeniedException denied) {
            throw new UnreadableAudioException(
                    file, "you have no permission to read it", "change its permissions or copy it", denied);
        } catch (IOException failed) {
            throw new UnreadableAudioException(
                    file, "the system cannot read it", "check the disk or copy the file elsewhere", failed);
        }
    }

    /** A pipe would block for ever when opened, so its kind is asked first. */
    private static void checkKind(Path file) throws IOException, UnreadableAudioException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new UnreadableAudioException(file, "this is a folder", "choose a sound file inside it");
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableAudioException(
                    file, "this is a pipe or a device, not a file", "save the sound to a file first");
        }
        if (attributes.size() == 0) {
            throw new UnreadableAudioException(file, "the file is empty", "record or copy it again");
        }
    }

    private static SampleSource parse(OpenFile open) throws IOException, UnreadableAudioException {
        FoundFormat found = FormatSniffer.sniff(open);
        Decoding.Decodable decodable = Decoding.of(open, found);
        if (decodable != null) {
            SampleSource source = Decoding.open(open.file(), decodable);
            open.close();
            return source;
        }
        return inPlace(open, found);
    }

    private static SampleSource inPlace(OpenFile open, FoundFormat found) throws IOException, UnreadableAudioException {
        return switch (found.reading()) {
            case RIFF -> WavOpener.open(open, found.name(), ChunkLayout.RIFF);
            case RIFX -> WavOpener.open(open, found.name(), ChunkLayout.RIFX);
            case WAVE64 -> WavOpener.open(open, found.name(), ChunkLayout.WAVE64);
            case AIFF -> AiffOpener.open(open, found.name());
            case AU -> AuOpener.open(open);
            case CAF -> CafOpener.open(open);
            case NOT_YET ->
                throw new UnreadableAudioException(
                        open.file(), found.name() + " is not read yet", "convert it to WAV first");
            case NO_SOUND ->
                throw new UnreadableAudioException(
                        open.file(), "this is " + found.name() + ", not sound", OPEN_A_SOUND_FILE);
            case UNKNOWN ->
                throw new UnreadableAudioException(
                        open.file(),
                        "this is no sound format that is known here, or it is damaged",
                        "check that it plays elsewhere, then convert it to WAV");
        };
    }
}
