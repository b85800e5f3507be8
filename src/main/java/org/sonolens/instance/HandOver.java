package org.sonolens.instance;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a later start gives its files to the open window. Stateless. */
public final class HandOver {
    /** What the window answers when it takes them. */
    static final byte TAKEN = 1;

    private static final long RETRY_MILLIS = 20;

    private HandOver() {}

    /**
     * Asks the open window to open files; waits for its answer.
     *
     * @param files absolute; none asks for the window alone
     * @param patience a window may just be starting, or be busy
     * @return whether it does; when not, the caller's own window has to
     */
    public static boolean to(RuntimeFolder folder, List<Path> files, Duration patience) {
        Message message = new Message(files);
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.connect(UnixDomainSocketAddress.of(folder.socket()));
                return asked(socket, message, end - System.nanoTime());
            } catch (IOException | IllegalArgumentException notThere) {
                if (System.nanoTime() > end) {
                    return false;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean asked(SocketChannel socket, Message message, long patienceNanos) {
        // a window that hangs must not hang this start: its end is seen as the socket's
        Thread watch = Thread.ofVirtual().start(() -> closeAfter(socket, patienceNanos));
        try {
            message.write(new DataOutputStream(Channels.newOutputStream(socket)));
            ByteBuffer answer = ByteBuffer.allocate(1);
            return socket.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException noAnswer) {
            return false;
        } finally {
            watch.interrupt();
        }
    }

    /** Ends a talk that takes too long; ends early, and leaves it, when interrupted. */
    static void closeAfter(SocketChannel socket, long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(1, nanos));
            socket.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }
}
