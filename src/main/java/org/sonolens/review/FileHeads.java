package org.sonolens.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks at the first bytes of files. Waits for the disk. */
final class FileHeads {
    /** Enough for header, tags and some of the sound, of which no two recordings have the same. */
    static final int HEAD_BYTES = 65_536;

    private FileHeads() {}

    /** Of a link that of the link. */
    private static long inode(Path file) throws IOException {
        try {
            return (Long) Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException noSuchSystem) {
            return 0;
        }
    }

    /** A file as it is now. @throws IOException when it cannot be read */
    static FileIdentity of(Path file) throws IOException {
        long bytes = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(in.readNBytes(HEAD_BYTES));
            return new FileIdentity(bytes, HexFormat.of().formatHex(digest.digest()), inode(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
