package org.sonolens.cli;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.fft.FftWisdom;
import org.sonolens.fft.FftWorkspace;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeArena;

/**
 * Real transforms a second on one core, float[] to float[], nothing allocated a transform. Run by JMH, by way of
 * {@link FftBench}. One thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FftBenchmark {
    /** The system property with the file of measured plans; without it FFTW's plans are estimates. */
    static final String WISDOM_PROPERTY = "sonolens.fft-wisdom";

    private static final long SEED = 1;

    /** An engine's name as {@link FftChoice} has it. */
    @Param({"fftw", "jtransforms"})
    public String engine = "";

    /** Samples a transform. */
    @Param({"512", "1024", "2048", "4096", "8192"})
    public int size;

    private final MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
    private final LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "bench fft");
    private final NativeArena arena = NativeArena.open(account, "transforms");
    private float[] frame = {};
    private float[] spectrum = {};

    @SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else
    private FftWorkspace workspace;

    @Setup
    public void setUp() {
        FftEngine chosen = FftEngines.choose(FftChoice.named(engine).orElseThrow());
        String wisdom = System.getProperty(WISDOM_PROPERTY, "");
        if (!wisdom.isEmpty()) {
            FftWisdom.load(chosen, Path.of(wisdom));
        }
        workspace = chosen.plan(size, arena).newWorkspace(arena);
        spectrum = new float[size + 2];
        frame = new float[size];
        Random random = new Random(SEED);
        for (int n = 0; n < size; n++) {
            frame[n] = random.nextFloat() - 0.5f;
        }
    }

    /** One transform; the spectrum is handed to JMH, so that none is left out. */
    @Benchmark
    public float[] transform() {
        workspace.transform(frame, spectrum);
        return spectrum;
    }

    @TearDown
    public void tearDown() {
        arena.close();
        account.close();
        ledger.assertEmpty();
    }
}
