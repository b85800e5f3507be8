package org.sonolens.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.LedgerAccount;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeLeakCheck;

/** What every engine must do, held against the transform's definition. */
@Tag("engine")
@ExtendWith(NativeLeakCheck.class)
@Timeout(120)
class FftContractTest {
    /** Largest error of a bin, relative to the largest bin: −127 dB, what single precision reaches with room to spare. */
    private static final double WORST_ERROR = 4.5e-7;

    private static final int[] FULL_SIZES = {16, 32, 64, 128, 256, 512, 1024, 2048, 4096};
    private static final int[] SPOT_SIZES = {8192, 16384, 32768, 65536};

    static Stream<FftChoice> engines() {
        return Stream.of(FftChoice.FFTW, FftChoice.JTRANSFORMS);
    }

    static Stream<Arguments> enginesAndSizes() {
        return engines()
                .flatMap(engine -> IntStream.concat(IntStream.of(FULL_SIZES), IntStream.of(SPOT_SIZES))
                        .mapToObj(size -> Arguments.of(engine, size)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndSizes")
    void agreesWithTheDefinitionOfTheTransform(FftChoice choice, int size) {
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
        PlainDft definition = new PlainDft(size);
        int[] bins = size <= 4096
                ? IntStream.rangeClosed(0, size / 2).toArray()
                : IntStream.of(0, 1, 2, 3, size / 8, size / 8 + 1, size / 3, size / 2 - 1, size / 2)
                        .toArray();
        try (NativeArena arena = NativeArena.open(account, "test")) {
            FftWorkspace workspace = FftEngines.choose(choice).plan(size, arena).newWorkspace(arena);
            for (float[] frame : signals(size)) {
                float[] kept = frame.clone();
                float[] spectrum = new float[size + 2];
                workspace.transform(frame, spectrum);
                assertThat(frame).as("the frame is not changed").isEqualTo(kept);
                assertThat(spectrum[1]).as("imaginary part of DC").isZero();
                assertThat(spectrum[size + 1]).as("imaginary part of Nyquist").isZero();
                double peak = 0;
                for (int k = 0; k <= size / 2; k++) {
                    peak = Math.max(peak, Math.hypot(spectrum[2 * k], spectrum[2 * k + 1]));
                }
                for (int k : bins) {
                    double[] exact = definition.bin(frame, k);
                    double error = Math.hypot(spectrum[2 * k] - exact[0], spectrum[2 * k + 1] - exact[1]);
                    assertThat(error / peak).as("bin " + k).isLessThan(WORST_ERROR);
                }
            }
        }
        ledger.assertEmpty();
    }

    /** Impulse, DC, a sine on a bin, one between bins, noise. */
    private static List<float[]> signals(int size) {
        float[] impulse = new float[size];
        impulse[size / 3] = 1;
        float[] dc = new float[size];
        float[] onBin = new float[size];
        float[] between = new float[size];
        float[] noise = new float[size];
        Random random = new Random(size);
        for (int n = 0; n < size; n++) {
            dc[n] = 0.5f;
            onBin[n] = (float) Math.sin(2 * Math.PI * (size / 8) * n / size + 0.3);
            between[n] = (float) Math.cos(2 * Math.PI * (size / 8 + 0.37) * n / size);
            noise[n] = (float) random.nextGaussian();
        }
        return List.of(impulse, dc, onBin, between, noise);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theSignOfTheExponentIsMinus(FftChoice choice, MemoryLedger ledger) {
        try (NativeArena arena = open(ledger)) {
            float[] spectrum = new float[18];
            float[] delayed = new float[16];
            delayed[1] = 1;
            FftEngines.choose(choice).plan(16, arena).newWorkspace(arena).transform(delayed, spectrum);
            // an impulse one sample late turns bin 4 by −90°
            assertThat(spectrum[8]).isCloseTo(0, within(1e-6f));
            assertThat(spectrum[9]).isCloseTo(-1, within(1e-6f));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void fourThreadsShareOnePlanEachWithItsOwnWorkspace(FftChoice choice, MemoryLedger ledger) throws Exception {
        int size = 1024;
        try (NativeArena arena = open(ledger)) {
            RealFft plan = FftEngines.choose(choice).plan(size, arena);
            assertThat(plan.size()).isEqualTo(size);
            List<float[]> frames = signals(size);
            List<float[]> expected = new ArrayList<>();
            FftWorkspace alone = plan.newWorkspace(arena);
            for (float[] frame : frames) {
                float[] spectrum = new float[size + 2];
                alone.transform(frame, spectrum);
                expected.add(spectrum);
            }
            AtomicReference<Throwable> wrong = new AtomicReference<>();
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                FftWorkspace own = plan.newWorkspace(arena);
                int first = t;
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        float[] spectrum = new float[size + 2];
                        for (int i = 0; i < 2000; i++) {
                            int which = (first + i) % frames.size();
                            own.transform(frames.get(which), spectrum);
                            assertThat(spectrum).isEqualTo(expected.get(which));
                        }
                    } catch (Throwable failed) {
                        wrong.set(failed);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(wrong.get()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aTransformAllocatesNothing(FftChoice choice, MemoryLedger ledger) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int size = 512;
        float[] frame = signals(size).getLast();
        float[] spectrum = new float[size + 2];
        try (NativeArena arena = open(ledger)) {
            FftWorkspace workspace = FftEngines.choose(choice).plan(size, arena).newWorkspace(arena);
            for (int i = 0; i < 30_000; i++) {
                workspace.transform(frame, spectrum);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                workspace.transform(frame, spectrum);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as("bytes of 10,000 transforms").isLessThan(10_000);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void closingUnderFireNeverCrashesAndTheWorkersGetAnException(FftChoice choice, MemoryLedger ledger)
            throws InterruptedException {
        int size = 256;
        float[] frame = signals(size).getLast();
        int refusals = 0;
        for (int round = 0; round < 200; round++) {
            NativeArena arena = open(ledger);
            RealFft plan = FftEngines.choose(choice).plan(size, arena);
            CountDownLatch working = new CountDownLatch(2);
            AtomicInteger refused = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 2; t++) {
                FftWorkspace own = plan.newWorkspace(arena);
                threads.add(Thread.ofPlatform().start(() -> {
                    float[] spectrum = new float[size + 2];
                    try {
                        while (true) {
                            own.transform(frame, spectrum);
                            working.countDown();
                            // two threads that do nothing else leave no instant in which a close could pass
                            spin();
                        }
                    } catch (IllegalStateException closed) {
                        refused.incrementAndGet();
                    }
                }));
            }
            working.await();
            refusals += closeAsSoonAsPossible(arena);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(refused).hasValue(2);
            assertThat(ledger.reservedBytes()).isZero();
            assertThat(ledger.openHandles()).isZero();
        }
        if (choice == FftChoice.FFTW) {
            assertThat(refusals).as("closes that met a running transform").isPositive();
        }
    }

    private static void spin() {
        for (int i = 0; i < 100; i++) {
            Thread.onSpinWait();
        }
    }

    /** An arena does not wait for its users; without a gate above it there is nothing but trying again. */
    private static int closeAsSoonAsPossible(NativeArena arena) {
        int refusals = 0;
        while (true) {
            try {
                arena.close();
                return refusals;
            } catch (IllegalStateException busy) {
                refusals++;
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void useAfterCloseIsAnException(FftChoice choice, MemoryLedger ledger) {
        NativeArena arena = open(ledger);
        RealFft plan = FftEngines.choose(choice).plan(64, arena);
        FftWorkspace workspace = plan.newWorkspace(arena);
        arena.close();
        assertThatThrownBy(() -> workspace.transform(new float[64], new float[66]))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void thePlanDiesWithItsArenaThoughTheWorkspaceLivesOn(FftChoice choice, MemoryLedger ledger) {
        NativeArena planArena = open(ledger);
        try (NativeArena workArena = open(ledger)) {
            FftWorkspace workspace =
                    FftEngines.choose(choice).plan(64, planArena).newWorkspace(workArena);
            workspace.transform(new float[64], new float[66]);
            planArena.close();
            assertThatThrownBy(() -> workspace.transform(new float[64], new float[66]))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whateverAllocationFailsNothingIsLeftOpen(FftChoice choice) {
        int k = 0;
        boolean failed = true;
        while (failed) {
            int failing = ++k;
            AtomicInteger asked = new AtomicInteger();
            MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES, true, (owner, bytes) -> {
                if (asked.incrementAndGet() == failing) {
                    throw new NativeAllocationException("allocation " + failing + " failed by the test");
                }
            });
            LedgerAccount account = ledger.openAccount(AccountKind.SCRATCH, "test");
            try (NativeArena arena = NativeArena.open(account, "test")) {
                FftEngines.choose(choice).plan(64, arena).newWorkspace(arena).transform(new float[64], new float[66]);
                failed = false;
            } catch (NativeAllocationException expected) {
                failed = true;
            }
            ledger.assertEmpty();
            assertThat(ledger.openHandles()).isZero();
        }
        // FFTW: two buffers and the plan, then two buffers; JTransforms needs nothing native
        assertThat(k - 1).isEqualTo(choice == FftChoice.FFTW ? 5 : 0);
    }

    @Test
    void theConfiguredEngineIsTheOneChosen() {
        FftChoice configured = FftChoice.configured();
        String name = FftEngines.choose(configured).name();
        assertThat(name).isEqualTo(configured == FftChoice.JTRANSFORMS ? "jtransforms" : "fftw");
    }

    private static NativeArena open(MemoryLedger ledger) {
        return NativeArena.open(ledger.openAccount(AccountKind.SCRATCH, "test"), "test");
    }
}
