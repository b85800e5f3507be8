package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that name other files or machines: the decoder follows none of them, whatever the file is called. */
@Timeout(60)
class NoNetworkTest {
    @TempDir
    Path folder;

    /** Texts that players follow, and a film whose samples are said to lie elsewhere. */
    private List<byte[]> lures(String address, Path secret) {
        List<byte[]> lures = new ArrayList<>();
        for (String text : List.of(
                "ffconcat version 1.0\nfile '" + address + "'\n",
                "ffconcat version 1.0\nfile '" + secret + "'\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + address + "\n#EXT-X-ENDLIST\n",
                "[playlist]\nFile1=" + address + "\nNumberOfEntries=1\n",
                "<?xml version=\"1.0\"?><MPD type=\"static\"><BaseURL>" + address + "</BaseURL></MPD>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n")) {
            lures.add(text.getBytes(StandardCharsets.UTF_8));
        }
        lures.add(filmElsewhere(address));
        return lures;
    }

    private static byte[] box(String name, byte[]... parts) {
        int length = 8;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer box = ByteBuffer.allocate(length).putInt(length).put(name.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            box.put(part);
        }
        return box.array();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    /** An MP4 with one track of plain samples, which it says are found at an address. */
    private static byte[] filmElsewhere(String address) {
        byte[] url = box("url ", ints(0), (address + "\0").getBytes(StandardCharsets.US_ASCII));
        byte[] dinf = box("dinf", box("dref", ints(0, 1), url));
        byte[] entry = box(
                "sowt",
                ints(0, 1, 0, 0),
                ByteBuffer.allocate(12)
                        .putShort((short) 1)
                        .putShort((short) 16)
                        .putInt(0)
                        .putInt(8000 << 16)
                        .array());
        byte[] stbl = box(
                "stbl",
                box("stsd", ints(0, 1), entry),
                box("stts", ints(0, 1, 800, 1)),
                box("stsc", ints(0, 1, 1, 800, 1)),
                box("stsz", ints(0, 2, 800)),
                box("stco", ints(0, 1, 0)));
        byte[] minf = box("minf", box("smhd", ints(0, 0)), dinf, stbl);
        byte[] hdlr = box("hdlr", ints(0, 0), "soun".getBytes(StandardCharsets.US_ASCII), ints(0, 0, 0, 0));
        byte[] mdia = box("mdia", box("mdhd", ints(0, 0, 0, 8000, 800, 0)), hdlr, minf);
        byte[] tkhd = box("tkhd", ints(1, 0, 0, 1, 0, 800, 0, 0, 0, 0, 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30, 0, 0));
        byte[] mvhd = box(
                "mvhd",
                ints(
                        0, 0, 0, 8000, 800, 65536, 1 << 24, 0, 0, 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30, 0, 0, 0, 0,
                        0, 0, 2));
        byte[] ftyp = box("ftyp", "M4A ".getBytes(StandardCharsets.US_ASCII), ints(0));
        byte[] moov = box("moov", mvhd, box("trak", tkhd, mdia));
        return ByteBuffer.allocate(ftyp.length + moov.length)
                .put(ftyp)
                .put(moov)
                .array();
    }

    private static boolean isFilm(byte[] lure) {
        return lure[4] == 'f' && lure[5] == 't';
    }

    /** The decoder may take the film's own bytes for its samples. */
    private static void openIfItIsOne(Path file) throws IOException {
        try (SampleSource source = SampleSources.open(file)) {
            assertThat(source.format().sampleRateHz()).isEqualTo(8000);
        } catch (UnreadableAudioException refused) {
            assertThat(refused).hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void nobodyIsCalledWhateverAFileSaysAndWhateverItIsNamed() throws Exception {
        Path secret = PcmWav.write(folder.resolve("secret.wav"), 8000, 1, 800, (channel, sample) -> (short) sample);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.wav";
            int number = 0;
            for (byte[] lure : lures(address, secret)) {
                for (String extension : List.of("wav", "m4a", "mp3", "ogg", "aac")) {
                    Path file = Files.write(folder.resolve(number++ + "." + extension), lure);
                    if (isFilm(lure)) {
                        openIfItIsOne(file);
                    } else {
                        assertThatThrownBy(() -> SampleSources.open(file).close())
                                .as(file + " is no sound of its own")
                                .isInstanceOfAny(UnreadableAudioException.class, IOException.class);
                    }
                }
            }
            assertThat(number).isEqualTo(35);
            server.setSoTimeout(300);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
