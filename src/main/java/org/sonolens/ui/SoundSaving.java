package org.sonolens.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.UnreadableAudioException;
import org.sonolens.export.BitDepth;
import org.sonolens.export.ExportFailure;
import org.sonolens.export.ExportProgress;
import org.sonolens.export.ExportRequest;
import org.sonolens.export.Exported;
import org.sonolens.export.SoundExporter;
import org.sonolens.play.SoundToSave;
import org.sonolens.view.TimeSpan;

/**
 * Exports the sound of the box, or of what is seen, one at a time. The file is opened anew on a thread of its own, so that
 * the window's recording can be closed meanwhile. FX thread only, except where a method says otherwise.
 */
final class SoundSaving {
    private static final Logger LOG = LoggerFactory.getLogger(SoundSaving.class);
    private static final long CLOSE_PATIENCE_MILLIS = 5000;
    private static final long NANOS_BETWEEN_NEWS = 100_000_000;

    private static final String CANCELLED = Words.of("export.cancelled");

    private final SoundExporter exporter;
    private final Session session;
    private final MessageLine messages;
    private final ExportBar bar = new ExportBar(this::cancel);
    private SaveDialog dialog;
    private volatile @Nullable Running running;

    /** An export under way, and whether it is to end. */
    private record Running(Thread thread, AtomicBoolean cancelled) {}

    SoundSaving(SoundExporter exporter, Session session, MessageLine messages, SaveDialog dialog) {
        this.exporter = exporter;
        this.session = session;
        this.messages = messages;
        this.dialog = dialog;
    }

    ExportBar bar() {
        return bar;
    }

    /** Asks elsewhere, for tests. */
    void askBy(SaveDialog other) {
        dialog = other;
    }

    /** How a file is written, once its source is ready. */
    @FunctionalInterface
    private interface Writing {
        @Nullable
        Exported write(SampleSource source, ExportProgress progress) throws ExportFailure;
    }

    /** Asks where to, and exports the sound as it is stored. */
    void start() {
        begin(null);
    }

    /** Asks where to, and writes the sound as it is heard. */
    void startHeard(Hearing hearing) {
        begin(hearing);
    }

    private void begin(@Nullable Hearing hearing) {
        Shown shown = session.shown();
        if (shown == null) {
            messages.say(Words.of("open.nothing-open"));
            return;
        }
        if (running != null) {
            messages.say(Words.of("export.under-way"));
            return;
        }
        TimeSpan seen = shown.selection() == null
                ? shown.viewport().span()
                : shown.selection().span();
        TimeSpan span = shown.clipped(seen.first(), seen.end());
        Path file = shown.info().file();
        String name = hearing == null ? name(shown, span) : HeardFile.name(name(shown, span), hearing);
        String title = hearing == null ? Words.of("export.title") : Words.of("export.heard.title");
        Path chosen = dialog.choose(title, file.toAbsolutePath().getParent(), name);
        if (chosen != null) {
            run(shown, span, chosen, hearing);
        }
    }

    /** Ends the export that is under way, soon and without a trace. */
    void cancel() {
        Running now = running;
        if (now != null) {
            now.cancelled().set(true);
        }
    }

    /** Ends what is under way and waits for that, 5 s at most; not on the FX thread. */
    void closeOffFxThread() {
        Running now = running;
        if (now == null) {
            return;
        }
        now.cancelled().set(true);
        try {
            now.thread().join(CLOSE_PATIENCE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The recording's name with the times of the stretch in seconds. */
    static String name(Shown shown, TimeSpan span) {
        Path named = shown.info().file().getFileName();
        String name = named == null ? Words.of("export.no-name") : named.toString();
        int dot = name.lastIndexOf('.');
        return String.format(
                Locale.ROOT,
                "%s_%.3f-%.3f.wav",
                dot > 0 ? name.substring(0, dot) : name,
                shown.seconds(span.first()),
                shown.seconds(span.end()));
    }

    private void run(Shown shown, TimeSpan span, Path chosen, @Nullable Hearing hearing) {
        boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(".wav");
        Path target = named ? chosen : chosen.resolveSibling(chosen.getFileName() + ".wav");
        // the dialog asked about the name that was given, about no other
        boolean replace = named && Files.exists(target);
        ExportRequest request = new ExportRequest(
                target,
                span.first(),
                span.end(),
                shown.facts().trueRateHz(),
                OptionalInt.empty(),
                BitDepth.SOURCE,
                replace);
        AtomicBoolean cancelled = new AtomicBoolean();
        Writing writing = hearing == null
                ? (source, progress) -> exporter.write(source, request, progress)
                : (source, progress) -> exporter.write(
                        source,
                        HeardFile.of(shown, hearing, span, source.format().channels()),
                        target,
                        replace,
                        progress);
        int rateHz = hearing == null ? shown.info().sampleRateHz() : SoundToSave.RATE_HZ;
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("export")
                .unstarted(
                        () -> export(shown.info().file(), shown.info().format(), request, writing, rateHz, cancelled));
        running = new Running(thread, cancelled);
        bar.begin(ShownName.of(target));
        thread.start();
    }

    /** On the export's thread. */
    private void export(
            Path file, AudioFormat shown, ExportRequest request, Writing writing, int rateHz, AtomicBoolean cancelled) {
        String sentence;
        boolean error = false;
        try (SampleSource source = SampleSources.open(file)) {
            if (!exporter.decode(source, news(cancelled))) {
                sentence = CANCELLED;
            } else if (isAnother(source.format(), shown, request)) {
                sentence = Words.of("export.another-file", ShownName.of(file));
                error = true;
            } else {
                Exported done = writing.write(source, news(cancelled));
                sentence = done == null ? CANCELLED : said(done, rateHz);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
            sentence = CANCELLED;
        } catch (UnreadableAudioException | ExportFailure failure) {
            LOG.info("not exported", failure);
            sentence = String.valueOf(failure.getMessage());
            error = true;
        } catch (RuntimeException | Error bug) {
            LOG.error("a bug", bug);
            sentence = Words.of("export.bug");
            error = true;
        }
        String said = sentence;
        boolean wrong = error;
        Platform.runLater(() -> ended(said, wrong));
    }

    private static boolean isAnother(AudioFormat now, AudioFormat shown, ExportRequest request) {
        return now.sampleRateHz() != shown.sampleRateHz()
                || now.channels() != shown.channels()
                || now.frames() < request.endFrame();
    }

    private ExportProgress news(AtomicBoolean cancelled) {
        long[] toldNanos = {System.nanoTime()};
        return (done, frames) -> {
            long now = System.nanoTime();
            if (now - toldNanos[0] > NANOS_BETWEEN_NEWS) {
                toldNanos[0] = now;
                Platform.runLater(() -> bar.progress((double) done / frames));
            }
            return !cancelled.get();
        };
    }

    private static String said(Exported done, int rateHz) {
        String what = Words.of(
                "export.done", String.format(Locale.ROOT, "%.3f", (double) done.frames() / rateHz), done.file());
        return done.notes().isEmpty() ? what : what + ". " + String.join(" ", done.notes());
    }

    private void ended(String sentence, boolean error) {
        running = null;
        bar.end();
        messages.show(sentence, error);
    }
}
