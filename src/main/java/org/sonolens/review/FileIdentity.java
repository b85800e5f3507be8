package org.sonolens.review;

/**
 * By what a recording is known again under another name. Immutable.
 *
 * @param bytes its size
 * @param headSha256 SHA-256 of its first {@value FileHeads#HEAD_BYTES} bytes as 64 hexadecimal digits
 * @param inode its number on its disk, which a new name does not change; 0 where there is none. It tells copies apart
 */
public record FileIdentity(long bytes, String headSha256, long inode) {
    public FileIdentity {
        if (bytes < 0 || !headSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no identity of a file: " + bytes + " bytes, " + headSha256);
        }
    }

    /** Whether another file has the same size and the same first bytes. */
    boolean isLike(FileIdentity other) {
        return bytes == other.bytes && headSha256.equals(other.headSha256);
    }

    /** Whether it is alike and, on the same disk, that very file. */
    boolean isSame(FileIdentity other) {
        return isLike(other) && inode == other.inode && inode != 0;
    }
}
