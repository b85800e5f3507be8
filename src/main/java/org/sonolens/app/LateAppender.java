package org.sonolens.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes another appender when there is something to write: most commands end without a line, and their patterns and files
 * would take longer to set up than a small picture to draw. Thread-safe, as every {@link AppenderBase} is.
 */
final class LateAppender extends AppenderBase<ILoggingEvent> {
    private final Level least;
    private final Supplier<Optional<Appender<ILoggingEvent>>> maker;
    private @Nullable Optional<Appender<ILoggingEvent>> made;

    /**
     * @param least what is lower is dropped
     * @param maker asked once, for a started appender; empty when it cannot be had, and then nothing is written
     */
    LateAppender(Level least, Supplier<Optional<Appender<ILoggingEvent>>> maker) {
        this.least = least;
        this.maker = maker;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(least)) {
            return;
        }
        Optional<Appender<ILoggingEvent>> there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        there.ifPresent(appender -> appender.doAppend(event));
    }

    @Override
    public void stop() {
        super.stop();
        if (made != null) {
            made.ifPresent(Appender::stop);
        }
    }
}
