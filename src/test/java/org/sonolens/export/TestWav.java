package org.sonolens.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sonolens.audio.SampleReader;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/** Writes small WAV files part by part, and takes files apart again without the program's own readers. */
public final class TestWav {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static TestWav of(int tag, int channels, int rateHz, int bits) {
        int block = channels * (bits + 7) / 8;
        ByteBuffer fmt = buffer(16);
        fmt.putShort((short) tag).putShort((short) channels).putInt(rateHz).putInt(rateHz * block);
        fmt.putShort((short) block).putShort((short) bits);
        return new TestWav().part("fmt ", fmt.array());
    }

    TestWav part(String id, byte[] content) {
        body.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(buffer(4).putInt(content.length).array());
        body.writeBytes(content);
        if (content.length % 2 == 1) {
            body.write(0);
        }
        return this;
    }

    Path write(Path file) throws IOException {
        ByteBuffer all = buffer(12 + body.size());
        all.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + body.size());
        all.put("WAVE".getBytes(StandardCharsets.ISO_8859_1)).put(body.toByteArray());
        return Files.write(file, all.array());
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The parts of a small file by name; of two of a name the last. The sizes must lead exactly to its end. */
    public static Map<String, byte[]> parts(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (all.getInt(4) != all.capacity() - 8) {
            throw new AssertionError("RIFF states " + all.getInt(4) + " of " + all.capacity());
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = 12;
        while (at < all.capacity()) {
            String id = new String(all.array(), at, 4, StandardCharsets.ISO_8859_1);
            byte[] content = new byte[all.getInt(at + 4)];
            all.get(at + 8, content);
            parts.put(id, content);
            at += 8 + content.length + content.length % 2;
        }
        if (at != all.capacity()) {
            throw new AssertionError("the parts end at " + at + " of " + all.capacity());
        }
        return parts;
    }

    /** Every sample as the program reads it, interleaved. */
    public static float[] samples(Path file) throws Exception {
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
        try (SampleSource source = SampleSources.open(file);
                NativeArena arena = NativeArena.open(account, "test")) {
            new SoundExporter(ledger).decode(source, ExportProgress.NONE);
            int frames = (int) source.format().frames();
            int channels = source.format().channels();
            float[][] by = new float[channels][frames];
            SampleReader reader = source.newReader(arena);
            reader.read(0, frames, by, 0);
            float[] all = new float[frames * channels];
            for (int i = 0; i < all.length; i++) {
                all[i] = by[i % channels][i / channels];
            }
            return all;
        }
    }
}
