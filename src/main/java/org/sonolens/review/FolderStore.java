package org.sonolens.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the review of one folder is kept: in the folder itself, or among the user's own files when that cannot be written
 * to. Of what is in both, the newer counts. Waits for the disk; one thread at a time.
 */
final class FolderStore {
    static final String NAME = ".sonolens.json";

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final int SHORT_NAME = 40;

    private final ReviewFile inside;
    private final ReviewFile aside;
    private final Predicate<Path> writable;
    private final Path folder;
    private boolean placeSaid;
    private String damageSaid = "";

    /**
     * @param folder whose recordings are reviewed
     * @param dataFolder the user's own, which need not exist
     * @param writable whether a folder can be written to
     */
    FolderStore(Path folder, Path dataFolder, Predicate<Path> writable) {
        this.folder = folder;
        this.writable = writable;
        inside = new ReviewFile(folder.resolve(NAME));
        aside = new ReviewFile(dataFolder.resolve("reviews").resolve(nameOf(folder)));
    }

    Path folder() {
        return folder;
    }

    /** Readable, and another for every folder. */
    private static String nameOf(Path folder) {
        Path name = folder.getFileName();
        String plain = (name == null ? "root" : name.toString()).replaceAll("[^A-Za-z0-9._-]+", "_");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return plain.substring(0, Math.min(SHORT_NAME, plain.length())) + "-"
                    + HexFormat.of().formatHex(digest, 0, 8) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What is kept now. A damaged file is put aside under a new name where that can be done, else passed over.
     *
     * @param said hears a sentence for the user when one is damaged or cannot be read
     */
    FolderReview read(Consumer<String> said) {
        return read(inside, said).joined(read(aside, said));
    }

    /** As {@link #read}, but a damaged file stays where it is. */
    FolderReview peek(Consumer<String> said) {
        return read(inside, said, false).joined(read(aside, said, false));
    }

    private FolderReview read(ReviewFile from, Consumer<String> said) {
        return read(from, said, true);
    }

    private FolderReview read(ReviewFile from, Consumer<String> said, boolean putAside) {
        try {
            return from.read();
        } catch (ReviewDamagedException damaged) {
            try {
                if (putAside) {
                    return from.update(same -> same, said);
                }
                LOG.debug("{} is damaged", from.path(), damaged);
            } catch (IOException stays) {
                LOG.warn("{} is damaged and stays where it is", from.path(), stays);
            }
            sayDamage(
                    "The flags in " + from.path() + " are damaged and are passed over; put the file elsewhere.", said);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", from.path(), e);
            sayDamage("The flags in " + from.path() + " cannot be read; see that the file can be read by you.", said);
        }
        return FolderReview.NOTHING;
    }

    private void sayDamage(String sentence, Consumer<String> said) {
        if (!sentence.equals(damageSaid)) {
            damageSaid = sentence;
            said.accept(sentence);
        }
    }

    /**
     * Changes what is kept, and keeps it where that can be done: nothing is written when the change changes nothing.
     *
     * @throws IOException when it can be kept in neither place
     */
    FolderReview update(UnaryOperator<FolderReview> change, Consumer<String> said) throws IOException {
        FolderReview outside = read(aside, said);
        IOException why = null;
        if (writable.test(folder)) {
            try {
                return inside.update(kept -> change.apply(kept.joined(outside)), said);
            } catch (IOException e) {
                LOG.warn("{} cannot be written", inside.path(), e);
                why = e;
            }
        }
        FolderReview there = read(inside, said);
        try {
            Files.createDirectories(parent(aside.path()));
            FolderReview now = aside.update(kept -> change.apply(there.joined(kept)), said);
            if (!placeSaid && !now.files().isEmpty()) {
                placeSaid = true;
                said.accept("Nothing can be written in " + folder + ", so its flags are kept in " + aside.path() + ".");
            }
            return now;
        } catch (IOException e) {
            if (why != null) {
                e.addSuppressed(why);
            }
            throw e;
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return parent;
    }

    /** Changes whenever one of the files does. */
    String stamp() {
        return inside.stamp() + "|" + aside.stamp();
    }
}
