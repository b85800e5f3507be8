package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk that is written to; tests have one that is full. */
interface Disk {
    /** The machine's own. */
    Disk REAL = new Disk() {
        @Override
        public Out create(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Out() {
                @Override
                public void write(ByteBuffer bytes, long position) throws IOException {
                    long at = position;
                    while (bytes.hasRemaining()) {
                        at += channel.write(bytes, at);
                    }
                }

                @Override
                public void settle() throws IOException {
                    channel.force(true);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public long freeBytes(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }
    };

    /** A file being written. One thread at a time. */
    interface Out extends AutoCloseable {
        void write(ByteBuffer bytes, long position) throws IOException;

        /** Returns once all of it is on the disk, whatever happens to the machine then. */
        void settle() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A new file, which the caller closes. @throws java.nio.file.FileAlreadyExistsException when there is one */
    Out create(Path file) throws IOException;

    long freeBytes(Path folder) throws IOException;
}
