package org.sonolens.instance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears later starts and passes on what they want opened. It owns the claim. A talk that takes over two seconds is ended,
 * and of more than a few at once those beyond are turned away. Closed by the window's owner; thread-safe.
 */
public final class OpenWindowSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWindowSocket.class);
    private static final Duration LONGEST_TALK = Duration.ofSeconds(2);
    private static final int MOST_TALKS = 8;

    private final Claim claim;
    private final ServerSocketChannel server;
    private final Predicate<List<Path>> taker;
    private final Semaphore talks = new Semaphore(MOST_TALKS);

    private OpenWindowSocket(Claim claim, ServerSocketChannel server, Predicate<List<Path>> taker) {
        this.claim = claim;
        this.server = server;
        this.taker = taker;
    }

    /**
     * Begins to hear, on threads of its own.
     *
     * @param claim passes to the socket, also when this fails
     * @param taker is given absolute paths, on a thread of its own, and says whether the window opens them; it may wait
     * @throws IOException when the socket cannot be made; then nobody finds this window
     */
    public static OpenWindowSocket hear(Claim claim, Predicate<List<Path>> taker) throws IOException {
        Path place = claim.folder().socket();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            // whose it was is gone, or this process would not have the claim
            Files.deleteIfExists(place);
            server.bind(UnixDomainSocketAddress.of(place));
            if (claim.folder().isPosix()) {
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException | RuntimeException failed) {
            server.close();
            claim.close();
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
        OpenWindowSocket open = new OpenWindowSocket(claim, server, taker);
        Thread.ofPlatform().daemon().name("later-starts").start(open::accept);
        return open;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel socket = server.accept();
                if (talks.tryAcquire()) {
                    Thread.ofVirtual().name("later-start").start(() -> talk(socket));
                } else {
                    socket.close();
                }
            }
        } catch (AsynchronousCloseException closed) {
            LOG.debug("no later starts are heard any more");
        } catch (ClosedChannelException closed) {
            LOG.debug("closed before the first was heard");
        } catch (IOException broken) {
            LOG.warn("later starts are not heard any more", broken);
        }
    }

    private void talk(SocketChannel socket) {
        Thread watch = Thread.ofVirtual().start(() -> HandOver.closeAfter(socket, LONGEST_TALK.toNanos()));
        try (socket) {
            Message message =
                    Message.read(new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket))));
            boolean taken = taker.test(message.files());
            LOG.debug(
                    "a later start brings {} files; taken: {}", message.files().size(), taken);
            socket.write(ByteBuffer.wrap(new byte[] {taken ? HandOver.TAKEN : 0}));
        } catch (IOException wrong) {
            LOG.info("a later start was not understood: {}", wrong.toString());
        } finally {
            watch.interrupt();
            talks.release();
        }
    }

    /** Hears no more and lets another window be found. Idempotent. */
    @Override
    public void close() {
        try {
            server.close();
            claim.close();
        } catch (IOException stays) {
            LOG.warn("the socket of this window could not be removed", stays);
        }
    }
}
