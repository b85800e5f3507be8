package org.sonolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DirectLogbackTest {
    /** What Logback finds by itself, as in this very test, is what the launcher's provider sets up. */
    @Test
    void setsUpWhatLogbackFindsByItself() {
        DirectLogback direct = new DirectLogback();
        direct.initialize();
        LoggerContext made = (LoggerContext) direct.getLoggerFactory();
        LoggerContext found = (LoggerContext) LoggerFactory.getILoggerFactory();
        assertThat(found).isNotSameAs(made);
        assertThat(made.isStarted()).isTrue();
        assertThat(kinds(made)).isEqualTo(kinds(found)).hasSize(2);
        assertThat(made.getLogger("org.sonolens.any").getEffectiveLevel())
                .isEqualTo(found.getLogger("org.sonolens.any").getEffectiveLevel());
        assertThat(made.getLogger("elsewhere").getEffectiveLevel()).isEqualTo(Level.WARN);
        assertThat(made.getMDCAdapter()).isSameAs(direct.getMDCAdapter()).isNotNull();
        made.stop();
    }

    private static List<Class<?>> kinds(LoggerContext context) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Appender<ILoggingEvent> appender : (Iterable<Appender<ILoggingEvent>>)
                () -> context.getLogger("ROOT").iteratorForAppenders()) {
            kinds.add(appender.getClass());
        }
        return kinds;
    }
}
