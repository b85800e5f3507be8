package org.sonolens.recording;

import java.nio.file.Path;
import java.util.List;
import org.sonolens.audio.SampleSource;
import org.sonolens.dsp.Spectrogram;
import org.sonolens.dsp.SpectrogramScan;
import org.sonolens.memory.LedgerAccount;

/**
 * A file that is not the recording shown, open for one short look on one thread. Owns all of it; whoever opened it closes
 * it before returning.
 */
public final class NeighbourScan implements AutoCloseable {
    private final RecordingInfo info;
    private final List<String> repairs;
    private final SampleSource source;
    private final LedgerAccount account;
    private final SpectrogramScan scan;

    NeighbourScan(RecordingInfo info, SampleSource source, LedgerAccount account, SpectrogramScan scan) {
        this.info = info;
        this.repairs = List.copyOf(source.repairs());
        this.source = source;
        this.account = account;
        this.scan = scan;
    }

    /** What the file says of itself, as it stays when this is closed. */
    public RecordingView view() {
        return new NotOpen(info, repairs);
    }

    public RecordingInfo info() {
        return info;
    }

    public Path file() {
        return info.file();
    }

    public Spectrogram spectrogram() {
        return scan;
    }

    @Override
    public void close() {
        try (source;
                account) {
            scan.close();
        }
    }
}
