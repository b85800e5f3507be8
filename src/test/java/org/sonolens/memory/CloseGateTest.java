package org.sonolens.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CloseGateTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final CloseGate gate = new CloseGate("engine");

    @Test
    void lendsToManyAtOnceUntilItIsShut() {
        CloseGate.Lease first = gate.tryEnter();
        CloseGate.Lease second = gate.tryEnter();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(first.unwanted()).isFalse();
        gate.shut();
        assertThat(gate.tryEnter()).isNull();
        assertThat(first.unwanted()).isTrue();
        assertThat(second.unwanted()).isTrue();
    }

    @Test
    void anEmptyGateDrainsAtOnceAndEveryTimeAgain() throws InterruptedException {
        assertThat(gate.shutAndDrain(Duration.ZERO)).isTrue();
        assertThat(gate.shutAndDrain(Duration.ZERO)).isTrue();
        assertThat(gate.isShut()).isTrue();
    }

    @Test
    void drainingRunsOutWhileABorrowerStaysAndCanBeTriedAgain() throws InterruptedException {
        CloseGate.Lease overstayer = gate.tryEnter();
        assertThat(gate.shutAndDrain(SHORT)).isFalse();
        assertThat(gate.tryEnter()).isNull();
        assertThat(gate.shutAndDrain(SHORT)).isFalse();
        overstayer.close();
        assertThat(gate.shutAndDrain(Duration.ZERO)).isTrue();
    }

    @Test
    void returningALeaseTwiceCountsOnce() throws InterruptedException {
        CloseGate.Lease twice = gate.tryEnter();
        CloseGate.Lease other = gate.tryEnter();
        twice.close();
        twice.close();
        assertThat(gate.shutAndDrain(SHORT)).isFalse();
        other.close();
        assertThat(gate.shutAndDrain(Duration.ZERO)).isTrue();
    }

    @Test
    void theOwnerWakesAsSoonAsTheLastBorrowerLeaves() {
        CloseGate.Lease lease = gate.tryEnter();
        CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> drain(gate));
        while (!gate.isShut()) {
            Thread.onSpinWait();
        }
        lease.close();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> drained.get()))
                .isTrue();
    }

    @Test
    void saysWhoIsInside() {
        gate.tryEnter();
        gate.shut();
        assertThat(gate).hasToString("engine [borrowers 1, shut]");
    }

    @RepeatedTest(50)
    void nobodyIsInsideOnceDrained() throws InterruptedException {
        int threads = 3;
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean drained = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(threads);
        List<Thread> borrowers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            borrowers.add(Thread.ofPlatform().start(() -> {
                running.countDown();
                while (true) {
                    try (CloseGate.Lease lease = gate.tryEnter()) {
                        if (lease == null) {
                            return;
                        }
                        inside.incrementAndGet();
                        if (drained.get()) {
                            late.set(true);
                        }
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                    }
                }
            }));
        }
        running.await();
        assertThat(gate.shutAndDrain(LONG)).isTrue();
        int left = inside.get();
        drained.set(true);
        for (Thread borrower : borrowers) {
            borrower.join();
        }
        assertThat(left).isZero();
        assertThat(late).isFalse();
    }

    private static boolean drain(CloseGate gate) {
        try {
            return gate.shutAndDrain(LONG);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
