package org.sonolens.review;

/**
 * By what a recording is known again under another name. Immutable.
 *
 * @param bytes its size
 * @param headSha256 SHA-256 of its first {@value FileHeads#HEAD_BYTES} bytes as 64 hexadecimal digits
 */
public record FileIdentity(long bytes, String headSha256) {
    public FileIdentity {
        if (bytes < 0 || !headSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no identity of a file: " + bytes + " bytes, " + headSha256);
        }
    }
}
