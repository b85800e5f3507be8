package org.sonolens.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest {
    private static final int KIB = 1024;

    private final MemoryLedger ledger = new MemoryLedger(100 * KIB);

    @Test
    void countsWhatIsReservedByAccountAndOwner() {
        LedgerAccount recording = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        LedgerAccount preview = ledger.openAccount(AccountKind.PREVIEWS, "next.wav");
        try (NativeArena engine = NativeArena.open(recording, "engine");
                NativeArena scan = NativeArena.open(preview, "scan")) {
            engine.allocate("slab", 4 * KIB);
            engine.allocate("frame", KIB);
            scan.allocate("buffer", 2 * KIB);
            assertThat(ledger.reservedBytes()).isEqualTo(7 * KIB);
            assertThat(ledger.reservedBytes(AccountKind.RECORDING)).isEqualTo(5 * KIB);
            assertThat(ledger.reservedBytes(AccountKind.PREVIEWS)).isEqualTo(2 * KIB);
            assertThat(recording.reservedBytes()).isEqualTo(5 * KIB);
            assertThat(ledger.lines())
                    .containsExactly(
                            new LedgerLine(AccountKind.RECORDING, "bat.wav", "engine: slab", 4 * KIB),
                            new LedgerLine(AccountKind.RECORDING, "bat.wav", "engine: frame", KIB),
                            new LedgerLine(AccountKind.PREVIEWS, "next.wav", "scan: buffer", 2 * KIB));
        }
        assertThat(ledger.reservedBytes()).isZero();
        assertThat(ledger.lines()).isEmpty();
        ledger.assertEmpty();
    }

    @Test
    void whatTheBudgetDoesNotHoldIsRefusedAndCostsNothing() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.allocate("slab", 60 * KIB);
            assertThatThrownBy(() -> arena.allocate("more", 40 * KIB + 1))
                    .isInstanceOfSatisfying(NativeBudgetException.class, refused -> {
                        assertThat(refused.neededBytes()).isEqualTo(100 * KIB + 1);
                        assertThat(refused.budgetBytes()).isEqualTo(100 * KIB);
                    })
                    .hasMessageContaining("engine: more");
            assertThat(ledger.reservedBytes()).isEqualTo(60 * KIB);
            arena.allocate("just fits", 40 * KIB);
        }
        ledger.assertEmpty();
    }

    @Test
    void recordingScratchAndClosingShareTheBudget() {
        LedgerAccount closing = ledger.openAccount(AccountKind.CLOSING, "old.wav");
        LedgerAccount scratch = ledger.openAccount(AccountKind.SCRATCH, "planner");
        LedgerAccount recording = ledger.openAccount(AccountKind.RECORDING, "new.wav");
        try (NativeArena a = NativeArena.open(closing, "engine");
                NativeArena b = NativeArena.open(scratch, "planner");
                NativeArena c = NativeArena.open(recording, "engine")) {
            a.allocate("slab", 50 * KIB);
            b.allocate("frame", 30 * KIB);
            assertThatThrownBy(() -> c.allocate("slab", 21 * KIB)).isInstanceOf(NativeBudgetException.class);
            c.allocate("slab", 20 * KIB);
        }
        ledger.assertEmpty();
    }

    @Test
    void previewsHaveABudgetOfTheirOwn() {
        LedgerAccount recording = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        LedgerAccount preview = ledger.openAccount(AccountKind.PREVIEWS, "next.wav");
        try (NativeArena engine = NativeArena.open(recording, "engine");
                NativeArena scan = NativeArena.open(preview, "scan")) {
            engine.allocate("slab", 100 * KIB);
            scan.allocate("buffer", MemoryLedger.PREVIEW_BUDGET_BYTES);
            assertThatThrownBy(() -> scan.allocate("more", 1)).isInstanceOf(NativeBudgetException.class);
            assertThatThrownBy(() -> engine.allocate("more", 1)).isInstanceOf(NativeBudgetException.class);
        }
        ledger.assertEmpty();
    }

    @Test
    void movingAnAccountToClosingTakesItsBytesAlong() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.allocate("slab", 5 * KIB);
            account.moveTo(AccountKind.CLOSING);
            assertThat(account.kind()).isEqualTo(AccountKind.CLOSING);
            assertThat(ledger.reservedBytes(AccountKind.RECORDING)).isZero();
            assertThat(ledger.reservedBytes(AccountKind.CLOSING)).isEqualTo(5 * KIB);
            assertThat(ledger.reservedBytes()).isEqualTo(5 * KIB);
            assertThat(ledger.lines().getFirst().kind()).isEqualTo(AccountKind.CLOSING);
        }
        assertThat(ledger.reservedBytes(AccountKind.CLOSING)).isZero();
    }

    @Test
    void thePeakIsTheMostThatWasEverReservedAtOnce() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        for (int i = 0; i < 3; i++) {
            try (NativeArena arena = NativeArena.open(account, "engine")) {
                arena.allocate("slab", 30 * KIB);
                arena.allocate("frame", 10 * KIB);
            }
        }
        assertThat(ledger.peakBytes()).isEqualTo(40 * KIB);
        assertThat(ledger.reservedBytes()).isZero();
    }

    @Test
    void handlesAreCountedBesideTheBytes() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.guard("plan", () -> MemorySegment.ofAddress(64), handle -> {});
            arena.allocate("slab", KIB);
            assertThat(ledger.openHandles()).isEqualTo(1);
            assertThat(ledger.reservedBytes()).isEqualTo(KIB);
        }
        assertThat(ledger.openHandles()).isZero();
    }

    @Test
    void usedBytesStandBesideTheReservedOnes() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        account.addUsedBytes(300);
        account.addUsedBytes(-100);
        assertThat(account.usedBytes()).isEqualTo(200);
        assertThat(ledger.reservedBytes()).isZero();
    }

    @Test
    void aClosedAccountTakesNoMoreAndLeavesOnceItsLastEntryIsGivenBack() {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        NativeArena arena = NativeArena.open(account, "engine");
        arena.allocate("slab", KIB);
        account.close();
        account.close();
        assertThatThrownBy(() -> arena.allocate("more", KIB)).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(() -> arena.guard("plan", () -> MemorySegment.ofAddress(64), handle -> {}))
                .isInstanceOf(ResourceClosedException.class);
        assertThat(ledger.reservedBytes()).isEqualTo(KIB);
        arena.close();
        assertThat(ledger.reservedBytes()).isZero();
        ledger.assertEmpty();
    }

    @Test
    void theGuardIsAskedFirstAndItsRefusalCostsNothing() {
        List<String> asked = new ArrayList<>();
        MemoryLedger guarded = new MemoryLedger(KIB, false, (owner, bytes) -> {
            asked.add(owner + " " + bytes);
            throw new NativeAllocationException("refused by the test");
        });
        LedgerAccount account = guarded.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            assertThatThrownBy(() -> arena.allocate("slab", 10)).isInstanceOf(NativeAllocationException.class);
            assertThatThrownBy(() -> arena.guard("plan", () -> MemorySegment.ofAddress(64), handle -> {}))
                    .isInstanceOf(NativeAllocationException.class);
        }
        assertThat(asked).containsExactly("engine: slab 10", "engine: plan 0");
        assertThat(guarded.peakBytes()).isZero();
        assertThat(guarded.openHandles()).isZero();
        guarded.assertEmpty();
    }

    @Test
    void manyThreadsNeverTakeMoreThanTheBudgetTogether() throws InterruptedException {
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        AtomicInteger granted = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<NativeArena> arenas = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            NativeArena arena = NativeArena.open(account, "engine " + t);
            arenas.add(arena);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                    while (true) {
                        arena.allocate("piece", KIB);
                        granted.incrementAndGet();
                    }
                } catch (NativeBudgetException full) {
                    // that is the end of it
                } catch (InterruptedException stop) {
                    throw new IllegalStateException(stop);
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(granted.get()).isEqualTo(100);
        assertThat(ledger.reservedBytes()).isEqualTo(100 * KIB);
        assertThat(ledger.peakBytes()).isEqualTo(100 * KIB);
        arenas.forEach(NativeArena::close);
        ledger.assertEmpty();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new MemoryLedger(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
