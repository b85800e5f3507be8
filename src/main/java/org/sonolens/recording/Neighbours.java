package org.sonolens.recording;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.dsp.SpectrogramScan;
import org.sonolens.dsp.Transforms;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.memory.NativeBudgetException;
import org.sonolens.view.StftPlan;

/** Opens files beside the one that is shown for short looks, on an account of their own. Thread-safe; holds nothing. */
public final class Neighbours {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final AtomicLong IDS = new AtomicLong();

    private final MemoryLedger ledger;
    private final Transforms transforms;

    public Neighbours(MemoryLedger ledger, Transforms transforms) {
        this.ledger = ledger;
        this.transforms = transforms;
    }

    /**
     * Opens a file for a look: whole, or nothing is left open.
     *
     * @param plans chooses its plan, on this thread
     * @return null when it is no sound, holds none, or previews have no room for it; the log says why
     */
    public @Nullable NeighbourScan open(Path file, PlanChoice plans) {
        try {
            SampleSource source = SampleSources.openInPlace(file);
            if (source == null) {
                // decoding is for what is shown
                LOG.debug("no preview of {}, which would have to be decoded", file);
                return null;
            }
            return opened(source, plans);
        } catch (UnreadableAudioException | NativeBudgetException | NativeAllocationException none) {
            LOG.debug("no preview of {}", file, none);
            return null;
        }
    }

    private @Nullable NeighbourScan opened(SampleSource source, PlanChoice plans) {
        LedgerAccount account = ledger.openAccount(AccountKind.PREVIEWS, "previews");
        NeighbourScan scan = null;
        try {
            if (source.format().frames() > 0) {
                StftPlan plan = plans.planFor(source.file(), source.format(), source.metadata());
                // below 0, so that it is never that of a recording which is open
                RecordingInfo info = new RecordingInfo(
                        IDS.decrementAndGet(), source.file(), source.format(), source.metadata(), plan);
                scan = new NeighbourScan(
                        info, source, account, SpectrogramScan.open(source, plan, transforms, account));
            }
            return scan;
        } finally {
            if (scan == null) {
                try (source) {
                    account.close();
                }
            }
        }
    }
}
