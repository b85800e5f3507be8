package org.sonolens.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Later starts, the open window and what can go wrong between them. */
@Timeout(60)
class OneWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path temporary;

    private RuntimeFolder folder;
    private final List<List<Path>> taken = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void name() {
        folder = new RuntimeFolder(temporary.resolve("run"), ":0");
    }

    private OpenWindowSocket open() throws IOException {
        Claim claim = Claim.take(folder);
        assertThat(claim).as("nobody else has it").isNotNull();
        return OpenWindowSocket.hear(claim, taken::add);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void filesOfALaterStartReachTheWindowInTheirOrder() throws Exception {
        List<Path> files = List.of(
                Path.of("/a/b.wav"), Path.of("/a/<b>x</b>\n.wav"), Path.of("/ä/ 日本 \u202e.wav"), Path.of("/a/-o"));
        try (OpenWindowSocket window = open()) {
            assertThat(HandOver.to(folder, files, PATIENCE)).isTrue();
            assertThat(HandOver.to(folder, List.of(), PATIENCE)).isTrue();
        }
        assertThat(taken).containsExactly(files, List.of());
    }

    @Test
    void oneWindowHasTheClaimUntilItCloses() throws Exception {
        try (OpenWindowSocket window = open()) {
            assertThat(Claim.take(folder)).isNull();
        }
        assertThat(folder.socket()).doesNotExist();
        try (Claim next = Claim.take(folder)) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void anotherDisplayHasAWindowOfItsOwn() throws Exception {
        RuntimeFolder other = new RuntimeFolder(folder.path(), ":7");
        try (OpenWindowSocket window = open();
                Claim claim = Claim.take(other)) {
            assertThat(claim).isNotNull();
        }
    }

    @Test
    void aWindowThatRefusesOrIsGoneLeavesTheFilesToTheLaterStart() throws Exception {
        List<Path> files = List.of(Path.of("/a.wav"));
        Claim claim = Claim.take(folder);
        try (OpenWindowSocket window = OpenWindowSocket.hear(claim, given -> false)) {
            assertThat(HandOver.to(folder, files, PATIENCE)).isFalse();
        }
        assertThat(HandOver.to(folder, files, Duration.ofMillis(100))).isFalse();
    }

    @Test
    void aWindowThatNeverAnswersHoldsALaterStartUpNoLongerThanItsPatience() throws Exception {
        folder.make();
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(folder.socket()));
            long began = System.nanoTime();
            assertThat(HandOver.to(folder, List.of(Path.of("/a.wav")), Duration.ofMillis(300)))
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void nobodyElseCanReachTheSocket() throws Exception {
        try (OpenWindowSocket window = open()) {
            assertThat(mode(folder.path())).isEqualTo("rwx------");
            assertThat(mode(folder.socket())).isEqualTo("rw-------");
            assertThat(mode(folder.lock())).isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatOthersCanEnterOrThatIsALinkIsNotUsed() throws Exception {
        Files.createDirectory(
                folder.path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> Claim.take(folder)).isInstanceOf(IOException.class);
        Path real = Files.createDirectory(
                temporary.resolve("real"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        RuntimeFolder link = new RuntimeFolder(temporary.resolve("link"), "");
        Files.createSymbolicLink(link.path(), real);
        assertThatThrownBy(() -> Claim.take(link)).isInstanceOf(IOException.class);
    }

    @Test
    void rubbishIsTurnedAwayAndTheNextOneIsHeard() throws Exception {
        Random random = new Random(5);
        try (OpenWindowSocket window = open()) {
            for (int i = 0; i < 60; i++) {
                byte[] rubbish = new byte[random.nextInt(200)];
                random.nextBytes(rubbish);
                if (i % 2 == 0 && rubbish.length >= 8) {
                    ByteBuffer.wrap(rubbish).putInt(0x534F4E31);
                }
                try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(folder.socket()))) {
                    socket.write(ByteBuffer.wrap(rubbish));
                    socket.shutdownOutput();
                    // its answer is none, or no
                    ByteBuffer answer = ByteBuffer.allocate(1);
                    assertThat(socket.read(answer) <= 0 || answer.get(0) == 0).isTrue();
                } catch (IOException cutOff) {
                    assertThat(cutOff).hasMessageMatching("(?i).*(reset|pipe).*");
                }
            }
            assertThat(taken).isEmpty();
            assertThat(HandOver.to(folder, List.of(Path.of("/a.wav")), PATIENCE))
                    .isTrue();
        }
    }

    @Test
    void whoConnectsAndSaysNothingHoldsNobodyUp() throws Exception {
        List<SocketChannel> silent = new ArrayList<>();
        try (OpenWindowSocket window = open()) {
            for (int i = 0; i < 20; i++) {
                silent.add(SocketChannel.open(UnixDomainSocketAddress.of(folder.socket())));
            }
            ByteBuffer answer = ByteBuffer.allocate(1);
            assertThat(silent.getFirst().read(answer)).as("it is cut off").isEqualTo(-1);
            boolean heard = false;
            for (int i = 0; i < 20 && !heard; i++) {
                heard = HandOver.to(folder, List.of(Path.of("/a.wav")), PATIENCE);
            }
            assertThat(heard).isTrue();
        } finally {
            for (SocketChannel socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aMessageIsBoundedInFilesAndBytes() {
        List<Path> many = Collections.nCopies(Message.MOST_FILES + 1, Path.of("/a"));
        DataOutputStream nowhere = new DataOutputStream(new ByteArrayOutputStream());
        assertThatThrownBy(() -> new Message(many).write(nowhere)).isInstanceOf(IOException.class);
        List<Path> large = Collections.nCopies(1100, Path.of("/" + "x".repeat(4000)));
        assertThatThrownBy(() -> new Message(large).write(nowhere)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Message(List.of(Path.of("relative.wav"))))
                .isInstanceOf(IllegalArgumentException.class);
        for (int length : new int[] {0, -1, Integer.MAX_VALUE, Message.MOST_BYTES + 1}) {
            byte[] lying = ByteBuffer.allocate(16)
                    .putInt(0x534F4E31)
                    .putInt(1)
                    .putInt(length)
                    .array();
            assertThatThrownBy(() -> Message.read(new DataInputStream(new ByteArrayInputStream(lying))))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void theFolderIsThatOfTheSessionElseOneInTheCacheAndAFileNameTellsTheDisplay() throws Exception {
        Path session = Files.createDirectory(temporary.resolve("session"));
        Path cache = temporary.resolve("cache");
        Map<String, String> there = Map.of("XDG_RUNTIME_DIR", session.toString(), "DISPLAY", "host/../:1.0");
        RuntimeFolder found = RuntimeFolder.of(there::get, cache, false);
        assertThat(found.path()).isEqualTo(session.resolve("sonolens"));
        assertThat(found.socket().getParent()).isEqualTo(found.path());
        assertThat(RuntimeFolder.of(there::get, cache, true).path()).isEqualTo(cache.resolve("runtime"));
        assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", "relative")::get, cache, false)
                        .path())
                .isEqualTo(cache.resolve("runtime"));
    }

    /** Another process: it has the claim, hears, and says so; on a second line of input it ends without a farewell. */
    static final class OtherProcess {
        public static void main(String[] arguments) throws Exception {
            RuntimeFolder folder = new RuntimeFolder(Path.of(arguments[0]), arguments[1]);
            Claim claim = Claim.take(folder);
            if (claim == null) {
                System.out.println("handed over: " + HandOver.to(folder, List.of(Path.of(arguments[2])), PATIENCE));
                return;
            }
            OpenWindowSocket.hear(claim, files -> {
                System.out.println("taken: " + files);
                return true;
            });
            System.out.println("open");
            System.in.read();
            Runtime.getRuntime().halt(9);
        }
    }

    /** Where classes come from; nothing else is on the other process' way. */
    private static String classPath(Class<?>... classes) {
        StringBuilder path = new StringBuilder();
        for (Class<?> one : classes) {
            path.append(Path.of(URI.create(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString())))
                    .append(File.pathSeparator);
        }
        return path.toString();
    }

    private Process start(String file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(OneWindowTest.class, Claim.class, LoggerFactory.class),
                        OtherProcess.class.getName(),
                        folder.path().toString(),
                        folder.display(),
                        file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void twoProcessesMakeOneWindowAndACrashLeavesNothingInTheWay() throws Exception {
        Process first = start("/first.wav");
        Process third = null;
        try (BufferedReader firstSaid = said(first)) {
            assertThat(firstSaid.readLine()).isEqualTo("open");
            Process second = start("/second.wav");
            try (BufferedReader secondSaid = said(second)) {
                assertThat(secondSaid.readLine()).isEqualTo("handed over: true");
            }
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(firstSaid.readLine()).isEqualTo("taken: [/second.wav]");
            first.getOutputStream().write('\n');
            first.getOutputStream().flush();
            assertThat(first.waitFor()).isEqualTo(9);
            assertThat(folder.socket()).as("left behind by the crash").exists();
            third = start("/third.wav");
            try (BufferedReader thirdSaid = said(third)) {
                assertThat(thirdSaid.readLine()).isEqualTo("open");
                assertThat(HandOver.to(folder, List.of(Path.of("/fourth.wav")), PATIENCE))
                        .isTrue();
                assertThat(thirdSaid.readLine()).isEqualTo("taken: [/fourth.wav]");
            }
        } finally {
            first.destroyForcibly();
            if (third != null) {
                third.destroyForcibly();
            }
        }
    }
}
