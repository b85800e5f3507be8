package org.sonolens.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sonolens.audio.decode.DecodedSound;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.NativeArena;

/** Samples that another process decodes; more of them can be read by and by. Thread-safe. Owns the decoded sound. */
final class DecodedSource implements SampleSource {
    private final Path file;
    private final DecodedSound sound;
    private final AudioFormat expected;
    private final SampleEncoding encoding;
    private final Metadata metadata;
    private final RepairLog repairs;

    /** @param expected with the frames that are expected before any is counted */
    DecodedSource(
            Path file,
            DecodedSound sound,
            AudioFormat expected,
            SampleEncoding encoding,
            Metadata metadata,
            RepairLog repairs) {
        this.file = file;
        this.sound = sound;
        this.expected = expected;
        this.encoding = encoding;
        this.metadata = metadata;
        this.repairs = repairs;
    }

    @Override
    public AudioFormat format() {
        return expected.withFrames(Math.max(1, sound.frames()));
    }

    @Override
    public long availableFrames() {
        return sound.availableFrames();
    }

    @Override
    public boolean isComplete() {
        return sound.isComplete();
    }

    @Override
    public boolean isLengthCertain() {
        return sound.isCertain();
    }

    @Override
    public void begin(LedgerAccount account, long mostMemoryBytes) {
        sound.begin(account, mostMemoryBytes);
    }

    @Override
    public CompletableFuture<Void> completed() {
        return sound.decoded();
    }

    @Override
    public void count() throws IOException, InterruptedException {
        sound.count();
    }

    @Override
    public long readerBytes() {
        return PcmFrames.BUFFER_BYTES;
    }

    @Override
    public SampleReader newReader(NativeArena scratch) {
        sound.ensureOpen();
        PcmFrames frames = new PcmFrames(sound, 0, sound.frameBytes(), scratch.allocate("read buffer", readerBytes()));
        return new PcmReader(frames, expected.channels(), encoding, sound::availableFrames, repairs);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<String> repairs() {
        return repairs.sentences();
    }

    @Override
    public Metadata metadata() {
        return metadata;
    }

    @Override
    public void stop() {
        sound.stop();
    }

    @Override
    public void close() {
        sound.close();
    }
}
