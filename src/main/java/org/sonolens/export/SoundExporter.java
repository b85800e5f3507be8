package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.StoredForm;
import org.sonolens.audio.StoredSamples;
import org.sonolens.audio.decode.NoRoomForSamplesException;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeBudgetException;

/**
 * Writes a stretch of a recording as a WAV file. Samples are copied bit for bit where nothing asks for another form.
 * Memory is bounded whatever the length. Thread-safe; holds nothing between exports.
 */
public final class SoundExporter {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final Pattern NO_ROOM =
            Pattern.compile("no space left|not enough space|quota exceeded|file too large");
    private static final Pattern INTEGER_CODEC = Pattern.compile("PCM|FLAC|ALAC|Apple Lossless|WavPack");

    /** Of the budget, the part that decoded samples may take; what does not fit goes to a file. */
    private static final int DECODED_SHARE = 4;

    private static final long POLL_MILLIS = 50;

    private final MemoryLedger ledger;
    private final Disk disk;

    /** @param ledger the copy buffer is taken from while an export runs */
    public SoundExporter(MemoryLedger ledger) {
        this(ledger, Disk.REAL);
    }

    SoundExporter(MemoryLedger ledger, Disk disk) {
        this.ledger = ledger;
        this.disk = disk;
    }

    /**
     * Lets a file that has to be decoded be decoded to its end, so that its format says how many samples there are; before
     * {@link #write}, once a source. Returns at once for one whose samples lie in the file.
     *
     * @return false when it is no longer wanted
     * @throws ExportFailure with one sentence when there is no room for what is decoded
     */
    public boolean decode(SampleSource source, ExportProgress progress) throws ExportFailure, InterruptedException {
        if (source.stored().isPresent()) {
            return true;
        }
        try (LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "export of " + source.file())) {
            source.begin(account, ledger.budgetBytes() / DECODED_SHARE);
        } catch (NoRoomForSamplesException noRoom) {
            throw new ExportFailure(source.file() + ": " + noRoom.getMessage(), noRoom);
        } catch (NativeBudgetException | NativeAllocationException refused) {
            throw new ExportFailure(
                    source.file() + ": there is no memory for its samples now; try again in a moment", refused);
        }
        while (true) {
            try {
                source.completed().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException notYet) {
                if (!progress.reached(0, source.format().frames())) {
                    source.stop();
                    return false;
                }
            } catch (ExecutionException | CancellationException failed) {
                throw new ExportFailure(source.file() + ": cannot be decoded to its end; check the file", failed);
            }
        }
    }

    /**
     * Exports on the calling thread, which may wait for disks and must not be interrupted.
     *
     * @param source read while this runs; stays its owner's
     * @return what was written; null when it was no longer wanted, and nothing of it is left
     * @throws ExportFailure with one sentence; nothing of it is left
     */
    public @Nullable Exported write(SampleSource source, ExportRequest request, ExportProgress progress)
            throws ExportFailure {
        AudioFormat format = source.format();
        if (request.endFrame() > format.frames()
                || request.channel().isPresent() && request.channel().getAsInt() >= format.channels()) {
            throw new IllegalArgumentException(request + " of " + format);
        }
        Optional<StoredSamples> stored = source.stored();
        StoredForm from = stored.map(StoredSamples::form).orElseGet(() -> nativeForm(format));
        StoredForm to = request.depth().form(from);
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "export");
        try (NativeArena arena = NativeArena.open(account, "export")) {
            FrameBlocks blocks = stored.isPresent()
                    ? new StoredBlocks(
                            stored.get().newReader(arena, BUFFER_BYTES), from, format.channels(), request.channel(), to)
                    : new DecodedBlocks(source.newReader(arena), format.channels(), request.channel(), to);
            return copy(source, request, to, StoredBlocks.isSame(from, to), blocks, progress);
        } catch (NativeBudgetException | NativeAllocationException refused) {
            throw noMemory(request.target(), refused);
        } finally {
            account.close();
        }
    }

    /**
     * Writes sound that is made of a recording, on the calling thread, which may wait for disks and must not be interrupted.
     *
     * @param source read while this runs; stays its owner's
     * @param replace whether another file of that name may be replaced; the recording itself never is
     * @return what was written; null when it was no longer wanted, and nothing of it is left
     * @throws ExportFailure with one sentence; nothing of it is left
     */
    public @Nullable Exported write(
            SampleSource source, MadeSound sound, Path target, boolean replace, ExportProgress progress)
            throws ExportFailure {
        MadeSoundFile made = new MadeSoundFile(sound);
        try (LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "export");
                NativeArena arena = NativeArena.open(account, "export");
                NewFile file = NewFile.begin(disk, target, source.file(), replace, made.totalBytes())) {
            if (!made.write(source, source.newReader(arena), file, progress)) {
                return null;
            }
            file.finish();
            return new Exported(target, sound.frames(), made.totalBytes(), List.of());
        } catch (NativeBudgetException | NativeAllocationException refused) {
            throw noMemory(target, refused);
        } catch (IOException failed) {
            throw unwritable(target, made.totalBytes(), failed);
        }
    }

    private @Nullable Exported copy(
            SampleSource source,
            ExportRequest request,
            StoredForm to,
            boolean sameEncoding,
            FrameBlocks blocks,
            ExportProgress progress)
            throws ExportFailure {
        AudioFormat format = source.format();
        boolean allChannels = request.channel().isEmpty() || format.channels() == 1;
        Cut cut = new Cut(
                request.firstFrame(),
                request.endFrame(),
                format.frames(),
                format.sampleRateHz(),
                request.trueRateHz(),
                allChannels);
        CarriedParts parts;
        try {
            parts = CarriedParts.of(source, cut, sameEncoding);
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
        WavLayout layout = new WavLayout(
                to,
                format.sampleRateHz(),
                allChannels ? format.channels() : 1,
                allChannels ? source.stored().map(StoredSamples::channelMask).orElse(0) : 0,
                request.frames(),
                parts,
                format.format().equals("BW64") ? "BW64" : "RF64");
        try (NewFile file =
                NewFile.begin(disk, request.target(), source.file(), request.replace(), layout.totalBytes())) {
            byte[] head = layout.head();
            file.write(ByteBuffer.wrap(head), 0);
            if (!frames(source, request, blocks, progress, file, head.length, layout)) {
                return null;
            }
            file.write(ByteBuffer.wrap(layout.tail()), head.length + layout.dataBytes());
            file.finish();
            return new Exported(request.target(), request.frames(), layout.totalBytes(), parts.notes());
        } catch (IOException failed) {
            throw unwritable(request.target(), layout.totalBytes(), failed);
        }
    }

    /** Copies every frame. @return false when it is no longer wanted */
    private static boolean frames(
            SampleSource source,
            ExportRequest request,
            FrameBlocks blocks,
            ExportProgress progress,
            NewFile file,
            long dataOffset,
            WavLayout layout)
            throws IOException, ExportFailure {
        long frameBytes = layout.dataBytes() / layout.frames();
        for (long done = 0; done < request.frames(); ) {
            if (!progress.reached(done, request.frames())) {
                return false;
            }
            int count = (int) Math.min(blocks.mostFrames(), request.frames() - done);
            ByteBuffer block;
            try {
                block = blocks.next(request.firstFrame() + done, count);
            } catch (IOException failed) {
                throw unreadable(source, failed);
            }
            if (block.remaining() < count * frameBytes) {
                throw new ExportFailure(source.file() + ": was cut short while it was read; open it again first");
            }
            file.write(block, dataOffset + done * frameBytes);
            done += count;
        }
        return progress.reached(request.frames(), request.frames());
    }

    /** What a file that is decoded holds: the integers of its codec, or what a lossy one computes. */
    private static StoredForm nativeForm(AudioFormat format) {
        int bits = format.bitsPerSample();
        if (!INTEGER_CODEC.matcher(format.codec()).find() || bits > 32) {
            return BitDepth.FLOAT_32.form(new StoredForm(StoredForm.Kind.FLOAT, 4, 32));
        }
        int bytes = bits <= 16 ? 2 : bits <= 24 ? 3 : 4;
        return new StoredForm(StoredForm.Kind.PCM, bytes, 8 * bytes);
    }

    private static ExportFailure noMemory(Path target, RuntimeException refused) {
        return new ExportFailure(
                target + " cannot be written: there is no memory for it now; try again in a moment", refused);
    }

    static ExportFailure unreadable(SampleSource source, IOException failed) {
        return new ExportFailure(
                source.file() + ": cannot be read at some place (" + failed.getMessage() + "); check its disk", failed);
    }

    private static ExportFailure unwritable(Path target, long bytes, IOException failed) {
        String reason = failed instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failed.getMessage());
        if (NO_ROOM.matcher(reason.toLowerCase(Locale.ROOT)).find()) {
            return NewFile.full(target, bytes, failed);
        }
        if (failed instanceof AccessDeniedException) {
            return new ExportFailure(
                    target + " cannot be written: there is no permission to write in its folder; choose another",
                    failed);
        }
        return new ExportFailure(target + " cannot be written (" + reason + "); choose another place", failed);
    }
}
