package org.sonolens.recording;

import org.sonolens.dsp.Waveform;
import org.sonolens.memory.CloseGate;

/** The right to use a recording's waveform for one piece of work, on one thread. */
public final class WaveformLease implements AutoCloseable {
    private final CloseGate.Lease lease;
    private final Waveform waveform;

    WaveformLease(CloseGate.Lease lease, Waveform waveform) {
        this.lease = lease;
        this.waveform = waveform;
    }

    public Waveform waveform() {
        return waveform;
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
