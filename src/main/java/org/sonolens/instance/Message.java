package org.sonolens.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later start says: which files to open, by their absolute paths. Bounded, since it is read before anybody knows
 * who wrote it. Immutable.
 *
 * @param files none asks for the window alone
 */
record Message(List<Path> files) {
    static final int MOST_FILES = 20_000;
    static final int MOST_BYTES = 4 << 20;

    private static final int MAGIC = 0x534F4E31;

    Message {
        files = List.copyOf(files);
        for (Path file : files) {
            if (!file.isAbsolute()) {
                throw new IllegalArgumentException(file + " is not absolute");
            }
        }
    }

    /** @throws IOException also when there is more than a message may hold */
    void write(DataOutputStream out) throws IOException {
        if (files.size() > MOST_FILES) {
            throw new IOException(files.size() + " files are too many for a message");
        }
        List<byte[]> names = new ArrayList<>();
        int bytes = 0;
        for (Path file : files) {
            byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
            names.add(name);
            bytes += name.length;
        }
        if (bytes > MOST_BYTES) {
            throw new IOException(bytes + " bytes are too many for a message");
        }
        out.writeInt(MAGIC);
        out.writeInt(names.size());
        for (byte[] name : names) {
            out.writeInt(name.length);
            out.write(name);
        }
        out.flush();
    }

    /** @throws IOException when it is none, or holds more than one may */
    static Message read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no message");
        }
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            throw new IOException("a message of " + count + " files");
        }
        List<Path> files = new ArrayList<>();
        int left = MOST_BYTES;
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 1 || length > left) {
                throw new IOException("a name of " + length + " bytes");
            }
            left -= length;
            files.add(path(in.readNBytes(length), length));
        }
        return new Message(files);
    }

    private static Path path(byte[] name, int length) throws IOException {
        if (name.length < length) {
            throw new IOException("a message without its end");
        }
        try {
            Path path = Path.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString());
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException | CharacterCodingException wrong) {
            throw new IOException("a name that no file has", wrong);
        }
        throw new IOException("a path that is not absolute");
    }
}
