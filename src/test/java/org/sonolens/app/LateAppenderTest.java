package org.sonolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateAppenderTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("any");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aLineWaitsAndAWarningTakesItAlong() {
        LateAppender late = late(NEVER);
        logger.debug("first {}", 1);
        assertThat(asked).hasValue(0);
        logger.warn("second");
        logger.debug("third");
        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("first 1", "second", "third");
        assertThat(asked).hasValue(1);
        late.stop();
        assertThat(written.isStarted()).isFalse();
    }

    @Test
    void aLineThatWaitedLongEnoughIsWritten() throws Exception {
        late(Duration.ofMillis(20));
        logger.debug("alone");
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (asked.get() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
        logger.debug("later");
        assertThat(written.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("alone", "later");
    }

    @Test
    void theEndWritesWhatWaitsAndMakesNothingForNoLine() {
        late(NEVER).stop();
        assertThat(asked).hasValue(0);
        LateAppender late = late(NEVER);
        logger.debug("last");
        late.stop();
        assertThat(written.list).hasSize(1);
    }

    private LateAppender late(Duration wait) {
        logger.setLevel(Level.DEBUG);
        context.setMDCAdapter(new LogbackMDCAdapter());
        LateAppender late = new LateAppender(Level.DEBUG, wait, () -> {
            asked.incrementAndGet();
            written.start();
            return Optional.of(written);
        });
        late.setContext(context);
        late.start();
        logger.addAppender(late);
        return late;
    }
}
