package org.sonolens.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NativeLeakCheckTest {
    @Test
    void aLeakIsNamedWithTheStackItWasAllocatedOn() {
        MemoryLedger ledger = new MemoryLedger(1 << 20, true, AllocationGuard.NONE);
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.allocate("slab", 4096);
            assertThatThrownBy(ledger::assertEmpty)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("4096 bytes")
                    .hasMessageContaining("engine: slab of bat.wav")
                    .satisfies(leak -> assertThat(Arrays.stream(leak.getCause().getStackTrace()))
                            .anyMatch(
                                    frame -> frame.getMethodName().equals("aLeakIsNamedWithTheStackItWasAllocatedOn")));
        }
        ledger.assertEmpty();
    }

    @Test
    void aHandleThatIsLeftOpenIsALeakToo() {
        MemoryLedger ledger = new MemoryLedger(1 << 20, true, AllocationGuard.NONE);
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.guard("plan", () -> java.lang.foreign.MemorySegment.ofAddress(64), handle -> {});
            assertThatThrownBy(ledger::assertEmpty).hasMessageContaining("engine: plan of bat.wav");
        }
        ledger.assertEmpty();
    }

    @Test
    void withoutTracingALeakIsStillFound() {
        MemoryLedger ledger = new MemoryLedger(1 << 20);
        LedgerAccount account = ledger.openAccount(AccountKind.RECORDING, "bat.wav");
        try (NativeArena arena = NativeArena.open(account, "engine")) {
            arena.allocate("slab", 1);
            assertThatThrownBy(ledger::assertEmpty).hasNoCause();
        }
    }
}
