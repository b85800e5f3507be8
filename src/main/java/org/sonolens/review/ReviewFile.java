package org.sonolens.review;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.disk.AtomicFile;

/** One file with the review of a folder: read, replaced whole, put aside when it is damaged. Waits for the disk; thread-safe. */
final class ReviewFile {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PUT_ASIDE = 1000;

    private final Path file;

    ReviewFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** What is in it; nothing when there is no file. @throws ReviewDamagedException when it is no review */
    FolderReview read() throws IOException, ReviewDamagedException {
        try {
            return ReviewReader.read(Files.readString(file));
        } catch (NoSuchFileException none) {
            return FolderReview.NOTHING;
        } catch (CharacterCodingException e) {
            throw new ReviewDamagedException("it is no text", e);
        }
    }

    /**
     * Reads it, and writes what the change makes of it when that is something else, while nobody else can. A damaged file is
     * put aside first.
     *
     * @param said hears a sentence when it was
     * @return what stands in it now
     * @throws IOException when it cannot be read or written; then it is as it was
     */
    FolderReview update(UnaryOperator<FolderReview> change, Consumer<String> said) throws IOException {
        try (FolderLock lock = FolderLock.on(file, PATIENCE)) {
            FolderReview before = readOrPutAside(said);
            FolderReview next = change.apply(before);
            if (!next.equals(before)) {
                byte[] text = ReviewJson.write(next).getBytes(StandardCharsets.UTF_8);
                AtomicFile.writeForced(file, out -> out.write(text));
                LOG.debug("{}: {} files, {} bytes written", file, next.files().size(), text.length);
            }
            return next;
        }
    }

    private FolderReview readOrPutAside(Consumer<String> said) throws IOException {
        try {
            return read();
        } catch (ReviewDamagedException damaged) {
            Path aside = free();
            Files.move(file, aside);
            LOG.warn("{} is damaged; kept as {}", file, aside, damaged);
            said.accept("The flags in " + file + " are damaged, so they begin anew; the old file is kept as "
                    + aside.getFileName() + ".");
            return FolderReview.NOTHING;
        }
    }

    private Path free() throws IOException {
        for (int number = 1; number <= MOST_PUT_ASIDE; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            if (Files.notExists(aside)) {
                return aside;
            }
        }
        throw new IOException(
                file + " is damaged, and so are " + MOST_PUT_ASIDE + " kept before; look into that folder");
    }

    /** Changes whenever the file does; costs no more than a look at it. */
    String stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime();
        } catch (IOException none) {
            return "";
        }
    }
}
