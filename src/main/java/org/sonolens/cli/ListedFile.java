package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.FileHeader;
import org.sonolens.audio.Metadata;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.review.FileReview;

/**
 * A row of the table of a folder. Immutable.
 *
 * @param format null for a file that cannot be read
 * @param error why it cannot be read, null for one that can
 * @param review what a person said of it
 */
record ListedFile(
        Path file,
        WhenAndWhere made,
        @Nullable AudioFormat format,
        List<String> repairs,
        @Nullable String error,
        FileReview review) {
    ListedFile {
        repairs = List.copyOf(repairs);
    }

    /** One of which nothing was said. */
    ListedFile(
            Path file, WhenAndWhere made, @Nullable AudioFormat format, List<String> repairs, @Nullable String error) {
        this(file, made, format, repairs, error, FileReview.NONE);
    }

    ListedFile withReview(FileReview said) {
        return new ListedFile(file, made, format, repairs, error, said);
    }

    /** Reads a file's header. */
    static ListedFile read(Path file) {
        try {
            FileHeader header = SampleSources.header(file);
            if (header != null) {
                return of(file, header.format(), header.metadata(), header.repairs());
            }
            // only decoding tells how long it is
            try (SampleSource source = SampleSources.open(file)) {
                source.count();
                return of(file, source.format(), source.metadata(), source.repairs());
            }
        } catch (UnreadableAudioException unreadable) {
            return failed(file, unreadable.messageWithPath());
        } catch (IOException failed) {
            return failed(file, file + ": cannot be decoded to its end; check the disk");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return failed(file, file + ": was not read to its end; list it again");
        }
    }

    private static ListedFile of(Path file, AudioFormat format, Metadata metadata, List<String> repairs) {
        return new ListedFile(file, WhenAndWhere.of(file, format, metadata), format, repairs, null);
    }

    private static ListedFile failed(Path file, String why) {
        return new ListedFile(file, WhenAndWhere.UNKNOWN, null, List.of(), why);
    }
}
