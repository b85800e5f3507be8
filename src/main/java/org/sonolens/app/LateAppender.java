package org.sonolens.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes another appender when there is something to write, and that a while after the first line: most commands end
 * without one, and patterns and files would take longer to set up than a small picture to draw. A warning is written at
 * once, with all before it; what is left waits for no longer than the process. Thread-safe, as every {@link AppenderBase}.
 */
final class LateAppender extends AppenderBase<ILoggingEvent> {
    private final Level least;
    private final Duration wait;
    private final Supplier<Optional<Appender<ILoggingEvent>>> maker;
    private final List<ILoggingEvent> waiting = new ArrayList<>();
    private @Nullable Optional<Appender<ILoggingEvent>> made;

    /**
     * @param least what is lower is dropped
     * @param wait how long a line below a warning may wait for the appender
     * @param maker asked once, for a started appender; empty when it cannot be had, and then nothing is written
     */
    LateAppender(Level least, Duration wait, Supplier<Optional<Appender<ILoggingEvent>>> maker) {
        this.least = least;
        this.wait = wait;
        this.maker = maker;
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(least)) {
            return;
        }
        if (made != null) {
            made.ifPresent(appender -> appender.doAppend(event));
            return;
        }
        event.prepareForDeferredProcessing();
        waiting.add(event);
        if (event.getLevel().isGreaterOrEqual(Level.WARN) || wait.isZero()) {
            write();
        } else if (waiting.size() == 1) {
            Thread.ofPlatform().daemon().name("log-begun").start(this::writeLater);
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(this::write, "log-written"));
            } catch (IllegalStateException ending) {
                write();
            }
        }
    }

    private void writeLater() {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        write();
    }

    private synchronized void write() {
        if (waiting.isEmpty()) {
            return;
        }
        if (made == null) {
            made = maker.get();
        }
        made.ifPresent(appender -> waiting.forEach(appender::doAppend));
        waiting.clear();
    }

    @Override
    public synchronized void stop() {
        super.stop();
        write();
        if (made != null) {
            made.ifPresent(Appender::stop);
        }
    }
}
