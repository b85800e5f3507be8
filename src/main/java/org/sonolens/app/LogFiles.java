package org.sonolens.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sonolens.settings.UserFolders;

/**
 * Sets logging up without any configuration file: WARN on the console, and all from a level on in a file of the user's
 * state folder, each begun with its first line, the file a while after it. Each process writes files of its own, of at most 2 × 2 MiB, and the oldest beyond 20 files go, so any number of processes
 * may log at once and the folder stays small. Found by Logback as a service.
 */
public final class LogFiles extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{0} - %msg%n";
    private static final int FILES_KEPT = 20;

    /** A start has its first picture by then. */
    private static final Duration AFTER_START = Duration.ofSeconds(2);

    /** From which level on the program's own lines are kept; a command keeps INFO and above, the viewer DEBUG. */
    static final String LEVEL_PROPERTY = "sonolens.log-level";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var root = context.getLogger("ROOT");
        root.setLevel(Level.WARN);
        context.getLogger("org.sonolens").setLevel(Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.DEBUG));
        for (LateAppender appender : List.of(
                new LateAppender(Level.WARN, Duration.ZERO, () -> Optional.of(console(context))),
                new LateAppender(Level.TRACE, AFTER_START, () -> fileIn(context)))) {
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, "%-5level %msg%n%nopex"));
        console.start();
        return console;
    }

    private Optional<Appender<ILoggingEvent>> fileIn(LoggerContext context) {
        try {
            Path folder = folder();
            Files.createDirectories(folder);
            dropOldest(folder);
            return Optional.of(file(context, folder));
        } catch (IOException | SecurityException readOnly) {
            addWarn("no log file: " + readOnly);
            return Optional.empty();
        }
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        String name = name();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve(name + ".log").toString());
        file.setEncoder(encoder(context, PATTERN));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve(name + ".%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(1);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("2MB"));
        size.start();
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(size);
        file.start();
        return file;
    }

    /** Where logs lie. */
    static Path folder() {
        return UserFolders.current().state().resolve("logs");
    }

    /** What this process' are called, without what follows the dot. */
    static String name() {
        return "sonolens-" + ProcessHandle.current().pid();
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }

    private static void dropOldest(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> logs = all.filter(f -> f.getFileName().toString().matches("sonolens-\\d+(\\.1)?\\.log"))
                    .sorted(Comparator.comparing(LogFiles::modified).reversed())
                    .toList();
            for (Path old : logs.subList(Math.min(FILES_KEPT, logs.size()), logs.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
