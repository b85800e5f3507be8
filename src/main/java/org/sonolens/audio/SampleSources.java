package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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
        try {
            checkKind(file);
            OpenFile open = OpenFile.open(file);
            try {
                return parse(open);
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
