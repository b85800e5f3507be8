package org.sonolens.recording;

import org.sonolens.dsp.Spectrogram;
import org.sonolens.memory.CloseGate;

/** The right to use a recording's spectrogram for one piece of work, on one thread. */
public final class SpectrogramLease implements AutoCloseable {
    private final CloseGate.Lease lease;
    private final Spectrogram spectrogram;

    SpectrogramLease(CloseGate.Lease lease, Spectrogram spectrogram) {
        this.lease = lease;
        this.spectrogram = spectrogram;
    }

    public Spectrogram spectrogram() {
        return spectrogram;
    }

    /** Whether the owner waits: stop within 10 ms. */
    public boolean unwanted() {
        return lease.unwanted();
    }

    @Override
    public void close() {
        lease.close();
    }
}
