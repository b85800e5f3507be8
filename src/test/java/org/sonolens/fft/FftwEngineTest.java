package org.sonolens.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sonolens.memory.AccountKind;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.memory.NativeAllocationException;
import org.sonolens.memory.NativeArena;
import org.sonolens.memory.NativeLeakCheck;

/** The life of a plan, against a library that only takes notes: a fault shows as a wrong note, not as a crash. */
@ExtendWith(NativeLeakCheck.class)
class FftwEngineTest {
    private static final int MEASURED_IF_WISE = 1 | 1 << 21;
    private static final int ESTIMATED = 1 << 6 | 1;

    private final List<Integer> plannedWith = new ArrayList<>();
    private final List<Long> destroyed = new ArrayList<>();
    private int executed;
    private int executedLong;
    private long wiseAddress = 0x1000;
    private long estimatedAddress = 0x2000;

    @Test
    void aPlanIsDestroyedOnceAndOnlyByTheCloseOfItsArena(MemoryLedger ledger) {
        NativeArena arena = open(ledger);
        engine().plan(64, arena).newWorkspace(arena).transform(new float[64], new float[66]);
        assertThat(destroyed).isEmpty();
        assertThat(ledger.openHandles()).isEqualTo(1);
        arena.close();
        arena.close();
        assertThat(destroyed).containsExactly(wiseAddress);
        assertThat(ledger.openHandles()).isZero();
    }

    @Test
    void aDestroyedPlanNeverReachesTheLibraryAgain(MemoryLedger ledger) {
        NativeArena planArena = open(ledger);
        try (NativeArena workArena = open(ledger)) {
            FftWorkspace workspace = engine().plan(64, planArena).newWorkspace(workArena);
            workspace.transform(new float[64], new float[66]);
            planArena.close();
            // the workspace's own memory is alive, so that the plan's guard alone stands between this and a crash
            assertThatThrownBy(() -> workspace.transform(new float[64], new float[66]))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(executed).isEqualTo(1);
        }
    }

    @Test
    void onlyTransformsThatTakeLongAreCallsThatTheCollectorNeedNotWaitFor(MemoryLedger ledger) {
        try (NativeArena arena = open(ledger)) {
            engine().plan(16_384, arena).newWorkspace(arena).transform(new float[16_384], new float[16_386]);
            assertThat(executed).isEqualTo(1);
            assertThat(executedLong).isZero();
            engine().plan(32_768, arena).newWorkspace(arena).transform(new float[32_768], new float[32_770]);
            assertThat(executed).isEqualTo(2);
            assertThat(executedLong).isEqualTo(1);
        }
    }

    @Test
    void withWisdomThePlanIsMeasuredElseEstimated(MemoryLedger ledger) {
        try (NativeArena arena = open(ledger)) {
            engine().plan(64, arena);
            assertThat(plannedWith).containsExactly(MEASURED_IF_WISE);
            wiseAddress = 0;
            engine().plan(64, arena);
            assertThat(plannedWith).containsExactly(MEASURED_IF_WISE, MEASURED_IF_WISE, ESTIMATED);
        }
        assertThat(destroyed).containsExactlyInAnyOrder(0x1000L, 0x2000L);
    }

    @Test
    void aLibraryThatMakesNoPlanIsATypedFailureThatLeavesNoHandle(MemoryLedger ledger) {
        wiseAddress = 0;
        estimatedAddress = 0;
        try (NativeArena arena = open(ledger)) {
            assertThatThrownBy(() -> engine().plan(64, arena))
                    .isInstanceOf(NativeAllocationException.class)
                    .hasMessageContaining("FFTW plan of 64");
            assertThat(ledger.openHandles()).isZero();
        }
        assertThat(destroyed).isEmpty();
    }

    private FftwEngine engine() {
        MethodHandle nothing = MethodHandles.empty(MethodType.methodType(void.class, MemorySegment.class));
        return new FftwEngine(new FftwLibrary(
                note("execute", void.class, MemorySegment.class, MemorySegment.class, MemorySegment.class),
                () -> note("executeLong", void.class, MemorySegment.class, MemorySegment.class, MemorySegment.class),
                note("plan", MemorySegment.class, int.class, MemorySegment.class, MemorySegment.class, int.class),
                note("destroy", void.class, MemorySegment.class),
                nothing,
                () -> nothing,
                () -> nothing));
    }

    private MethodHandle note(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(FftwEngineTest.class, name, MethodType.methodType(result, parameters))
                    .bindTo(this);
        } catch (ReflectiveOperationException wrongName) {
            throw new AssertionError(wrongName);
        }
    }

    /** As a downcall: a segment whose arena is closed is refused. */
    void execute(MemorySegment plan, MemorySegment in, MemorySegment out) {
        for (MemorySegment used : List.of(plan, in, out)) {
            if (!used.scope().isAlive()) {
                throw new IllegalStateException("Already closed");
            }
        }
        executed++;
    }

    void executeLong(MemorySegment plan, MemorySegment in, MemorySegment out) {
        execute(plan, in, out);
        executedLong++;
    }

    MemorySegment plan(int size, MemorySegment in, MemorySegment out, int flags) {
        plannedWith.add(flags);
        assertThat(Thread.holdsLock(FftwLibrary.LOCK)).isTrue();
        assertThat(in.byteSize()).isEqualTo(4L * size);
        assertThat(out.byteSize()).isEqualTo(4L * size + 8);
        return MemorySegment.ofAddress(flags == ESTIMATED ? estimatedAddress : wiseAddress);
    }

    void destroy(MemorySegment plan) {
        assertThat(Thread.holdsLock(FftwLibrary.LOCK)).isTrue();
        destroyed.add(plan.address());
    }

    private static NativeArena open(MemoryLedger ledger) {
        return NativeArena.open(ledger.openAccount(AccountKind.SCRATCH, "test"), "test");
    }
}
