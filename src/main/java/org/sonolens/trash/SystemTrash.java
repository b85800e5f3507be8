package org.sonolens.trash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The trash of the FreeDesktop.org Trash Specification 1.0, as file managers on Linux use it. Waits for the disk; any
 * thread, one at a time.
 *
 * <p>A file is only ever renamed, into a trash of its own volume: nothing is copied, deleted or written over, so that a
 * failure at any moment leaves it either where it was or in the trash.
 */
public final class SystemTrash {
    private static final DateTimeFormatter DELETED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final String INFO = ".trashinfo";
    private static final int MOST_OF_A_NAME = 10_000;

    private final TrashFolders folders;

    SystemTrash(TrashFolders folders) {
        this.folders = folders;
    }

    /** The trash of the user who runs the program; empty on systems other than Linux. */
    public static Optional<SystemTrash> here() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? Optional.of(new SystemTrash(TrashFolders.ofUser(System::getenv))) : Optional.empty();
    }

    /** That of a user whose own data are in a folder. */
    public static SystemTrash ofDataIn(Path dataFolder) {
        return new SystemTrash(TrashFolders.ofUser(name -> dataFolder.toString()));
    }

    /**
     * Moves a file there; of a link the link, not what it leads to.
     *
     * @throws IOException with one sentence that names the file and what is wrong; it is then still where it was
     */
    public Trashed put(Path file) throws IOException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path name = file.getFileName();
            if (folder == null || name == null) {
                throw new IOException("it is in no folder");
            }
            Path real = folder.toRealPath().resolve(name);
            if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(real.toString());
            }
            return move(file, real, folders.of(real));
        } catch (IOException e) {
            throw new IOException(file + " cannot be moved to the trash: " + reason(e), e);
        }
    }

    private static Trashed move(Path original, Path real, TrashFolder trash) throws IOException {
        Files.createDirectories(trash.files());
        Files.createDirectories(trash.infos());
        byte[] info = ("[Trash Info]\nPath=" + PercentText.of(trash.pathFor(real)) + "\nDeletionDate="
                        + DELETED.format(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        String name = String.valueOf(real.getFileName());
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            String wanted = number == 1 ? name : numbered(name, number);
            Path target = trash.files().resolve(wanted);
            Path note = trash.infos().resolve(wanted + INFO);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                // whoever makes the note has the name, as the specification says
                Files.write(note, info, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            try {
                Files.move(real, target, StandardCopyOption.ATOMIC_MOVE);
                return new Trashed(original, target, note);
            } catch (IOException e) {
                Files.deleteIfExists(note);
                throw e;
            }
        }
        throw new IOException("the trash holds too many files of that name; empty it");
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + number : name.substring(0, dot) + "." + number + name.substring(dot);
    }

    /**
     * Brings a file back to where it was.
     *
     * @throws IOException with one sentence; the file is then still in the trash
     */
    public void restore(Trashed trashed) throws IOException {
        Path to = trashed.original();
        try {
            if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("another file has its name now; rename that one");
            }
            Files.move(trashed.file(), to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException(to + " cannot be brought back: " + reason(e), e);
        }
        Files.deleteIfExists(trashed.info());
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "it is not there any more";
            case AtomicMoveNotSupportedException other -> "the trash is on another disk; move it yourself";
            case FileSystemException system when system.getReason() != null -> String.valueOf(system.getReason());
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
