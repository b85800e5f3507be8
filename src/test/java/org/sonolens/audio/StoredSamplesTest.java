package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

class StoredSamplesTest {
    private static final int OFFSET = 7;

    @TempDir
    Path folder;

    private byte[] read(byte[] data, int bytesPerSample, int channels, ByteOrder order, boolean signedBytes)
            throws Exception {
        ByteBuffer content = ByteBuffer.allocate(OFFSET + data.length).put(OFFSET, data);
        Path file = Files.write(folder.resolve("raw"), content.array());
        int frames = data.length / bytesPerSample / channels;
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.MIB);
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
        byte[] all = new byte[data.length];
        try (OpenFile open = OpenFile.open(file);
                NativeArena arena = NativeArena.open(account, "test")) {
            StoredSamples.Reader reader = new StoredSamples(
                            open,
                            OFFSET,
                            new AudioFormat("AIFF", "PCM", 8000, channels, frames, 8 * bytesPerSample),
                            new StoredForm(StoredForm.Kind.PCM, bytesPerSample, 8 * bytesPerSample),
                            0,
                            order,
                            signedBytes)
                    .newReader(arena, 100);
            int at = 0;
            for (int frame = 0; frame < frames; ) {
                ByteBuffer block = reader.read(frame, reader.mostFrames());
                frame += block.remaining() / (bytesPerSample * channels);
                int bytes = block.remaining();
                block.get(all, at, bytes);
                at += bytes;
            }
            assertThat(reader.read(frames, 1).remaining()).isZero();
        }
        account.close();
        ledger.assertEmpty();
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void bigEndianSamplesComeInTheOrderOfWav(int width) throws Exception {
        byte[] data = new byte[width * 3 * 70];
        new Random(width).nextBytes(data);
        byte[] turned = read(data, width, 3, ByteOrder.BIG_ENDIAN, false);
        for (int i = 0; i < data.length; i++) {
            assertThat(turned[i]).isEqualTo(data[i / width * width + width - 1 - i % width]);
        }
        assertThat(read(data, width, 3, ByteOrder.LITTLE_ENDIAN, false)).isEqualTo(data);
    }

    @Test
    void signedBytesBecomeTheUnsignedOnesOfWav() throws Exception {
        byte[] data = {0, 1, -1, 127, -128};
        assertThat(read(data, 1, 1, ByteOrder.BIG_ENDIAN, true))
                .containsExactly((byte) 128, (byte) 129, (byte) 127, (byte) 255, (byte) 0);
        assertThat(read(data, 1, 1, ByteOrder.BIG_ENDIAN, false)).isEqualTo(data);
    }
}
