package org.sonolens.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
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
    private static final long NANOS_BETWEEN_NEWS = 100_000_000;

    private static final OneSaving.Sentences SENTENCES = new OneSaving.Sentences(
            "export", Words.of("export.under-way"), Words.of("export.cancelled"), Words.of("export.bug"));

    private final SoundExporter exporter;
    private final Session session;
    private final MessageLine messages;
    private final OneSaving exports;
    private SaveDialog dialog;

    SoundSaving(SoundExporter exporter, Session session, MessageLine messages, SaveDialog dialog) {
        this.exporter = exporter;
        this.session = session;
        this.messages = messages;
        this.dialog = dialog;
        this.exports = new OneSaving(SENTENCES, "export", name -> Words.of("export.exporting", name), messages);
    }

    ExportBar bar() {
        return exports.bar();
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
        if (exports.isBusy()) {
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

    /** Ends what is under way and waits for that, 5 s at most; not on the FX thread. */
    void closeOffFxThread() {
        exports.closeOffFxThread();
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
        Writing writing = hearing == null
                ? (source, progress) -> exporter.write(source, request, progress)
                : (source, progress) -> exporter.write(
                        source,
                        HeardFile.of(shown, hearing, span, source.format().channels()),
                        target,
                        replace,
                        progress);
        int rateHz = hearing == null ? shown.info().sampleRateHz() : SoundToSave.RATE_HZ;
        exports.begin(
                ShownName.of(target),
                progress -> export(shown.info().file(), shown.info().format(), request, writing, rateHz, progress));
    }

    /** On the export's thread. */
    private OneSaving.@Nullable Ended export(
            Path file,
            AudioFormat shown,
            ExportRequest request,
            Writing writing,
            int rateHz,
            OneSaving.Progress progress)
            throws InterruptedException {
        try (SampleSource source = SampleSources.open(file)) {
            if (!exporter.decode(source, news(progress))) {
                return null;
            }
            if (isAnother(source.format(), shown, request)) {
                return new OneSaving.Ended(Words.of("export.another-file", ShownName.of(file)), true);
            }
            Exported done = writing.write(source, news(progress));
            return done == null ? null : new OneSaving.Ended(said(done, rateHz), false);
        } catch (UnreadableAudioException | ExportFailure failure) {
            LOG.info("not exported", failure);
            return new OneSaving.Ended(String.valueOf(failure.getMessage()), true);
        }
    }

    private static boolean isAnother(AudioFormat now, AudioFormat shown, ExportRequest request) {
        return now.sampleRateHz() != shown.sampleRateHz()
                || now.channels() != shown.channels()
                || now.frames() < request.endFrame();
    }

    private static ExportProgress news(OneSaving.Progress progress) {
        long[] toldNanos = {System.nanoTime()};
        return (done, frames) -> {
            long now = System.nanoTime();
            if (now - toldNanos[0] > NANOS_BETWEEN_NEWS) {
                toldNanos[0] = now;
                progress.at((double) done / frames);
            }
            return !progress.isCancelled();
        };
    }

    private static String said(Exported done, int rateHz) {
        String what = Words.of(
                "export.done", String.format(Locale.ROOT, "%.3f", (double) done.frames() / rateHz), done.file());
        return done.notes().isEmpty() ? what : what + ". " + String.join(" ", done.notes());
    }
}
