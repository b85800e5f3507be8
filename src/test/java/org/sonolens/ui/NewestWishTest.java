package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NewestWishTest {
    private final NewestWish<String> wishes = new NewestWish<>();

    @Test
    void onlyTheNewestIsTakenAndOnlyOnce() throws Exception {
        wishes.put("a");
        wishes.put("b");
        assertThat(wishes.take()).isEqualTo("b");
        CompletableFuture<String> next = CompletableFuture.supplyAsync(wishes::take);
        assertThat(next.isDone()).isFalse();
        wishes.put("c");
        assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo("c");
    }

    @Test
    void oneThatWasTakenIsWantedUntilAnotherIsPutOrNothing() {
        String first = "first";
        wishes.put(first);
        assertThat(wishes.take()).isSameAs(first);
        assertThat(wishes.isWanted(first)).isTrue();
        wishes.put("second");
        assertThat(wishes.isWanted(first)).isFalse();
        wishes.put(null);
        assertThat(wishes.isWanted("second")).isFalse();
    }

    @Test
    void nothingIsNoWishToBeTaken() throws Exception {
        wishes.put("a");
        wishes.put(null);
        CompletableFuture<String> next = CompletableFuture.supplyAsync(wishes::take);
        Thread.sleep(50);
        assertThat(next.isDone()).isFalse();
        wishes.close();
        assertThat(next.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void afterTheCloseNothingIsWantedAnyMore() {
        wishes.put("a");
        wishes.close();
        wishes.close();
        wishes.put("b");
        assertThat(wishes.take()).isNull();
        assertThat(wishes.isWanted("a")).isFalse();
        assertThat(wishes.isWanted("b")).isFalse();
    }
}
