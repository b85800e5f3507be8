package org.sonolens.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.disk.AtomicFile;

/**
 * The settings file. Thread-safe; {@link #load} and {@link #close} wait for the disk, {@link #save} never does.
 *
 * <p>Owned by the application, which closes it at the end. A file is replaced whole or not at all. Of two processes
 * the one that saves last wins.
 */
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final Path file;
    private final Duration delay;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("settings-writer").daemon().unstarted(task));
    private final Object lock = new Object();
    private @Nullable Settings waiting;
    private boolean closed;
    private boolean failureLogged;

    /** A store in that file, whose folder need not exist yet; changes reach the disk half a second after the first. */
    public SettingsStore(Path file) {
        this(file, Duration.ofMillis(500));
    }

    SettingsStore(Path file, Duration delay) {
        this.file = file;
        this.delay = delay;
    }

    /**
     * Reads the file; never fails. A damaged file, or that of a newer version, is set aside under its name with .bad
     * behind it, and the defaults are taken.
     */
    public LoadedSettings load() {
        try {
            return new LoadedSettings(SettingsReader.read(Files.readString(file)), Optional.empty());
        } catch (NoSuchFileException e) {
            return new LoadedSettings(Settings.DEFAULT, Optional.empty());
        } catch (SettingsDamagedException e) {
            return new LoadedSettings(Settings.DEFAULT, Optional.of(setAside(String.valueOf(e.getMessage()), e)));
        } catch (CharacterCodingException e) {
            return new LoadedSettings(Settings.DEFAULT, Optional.of(setAside("are damaged", e)));
        } catch (IOException e) {
            LOG.warn("settings {} cannot be read", file, e);
            return new LoadedSettings(
                    Settings.DEFAULT,
                    Optional.of("The settings in " + file + " cannot be read, so the defaults are used; "
                            + "see that the file can be read by you."));
        }
    }

    private String setAside(String wrong, Exception cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        LOG.warn("settings {} {}; kept as {}", file, wrong, aside, cause);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "The settings " + wrong + ", so the defaults are used; the old file is kept as " + aside + ".";
        } catch (IOException e) {
            LOG.warn("settings {} cannot be set aside", file, e);
            return "The settings " + wrong + ", so the defaults are used.";
        }
    }

    /** Has these settings written soon; of several in that time only the last. After {@link #close} nothing happens. */
    public void save(Settings settings) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            boolean scheduled = waiting != null;
            waiting = settings;
            if (!scheduled) {
                writer.schedule(this::writeWaiting, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Writes what waits and ends the writer; gives up after two seconds on a disk that hangs. Idempotent. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        // A task of its own: the scheduled one is dropped with its delay, and this thread never touches the disk.
        writer.execute(this::writeWaiting);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("settings {} could not be written in {}", file, CLOSE_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeWaiting() {
        Settings settings;
        synchronized (lock) {
            settings = waiting;
            waiting = null;
        }
        if (settings == null) {
            return;
        }
        try {
            write(SettingsJson.write(settings));
            failureLogged = false;
        } catch (IOException e) {
            // A full or read-only disk would say the same at every change.
            if (!failureLogged) {
                LOG.warn("settings {} cannot be written", file, e);
                failureLogged = true;
            }
        }
    }

    private void write(String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "it is no file");
        }
        Files.createDirectories(folder);
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
