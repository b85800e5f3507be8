package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;
import org.sonolens.export.BitDepth;
import org.sonolens.export.ExportFailure;
import org.sonolens.export.ExportProgress;
import org.sonolens.export.ExportRequest;
import org.sonolens.export.Exported;
import org.sonolens.export.SoundExporter;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.view.TimeSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a stretch of a recording as a WAV file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a recording, or a part of it, as a WAV file: sample for sample as it is stored, with its GUANO, bext and"
                    + " other tags made true for the part. Larger than 4 GiB it is RF64.",
            "Times are seconds of the sound as it was (a GUANO TE counts), each rounded to the nearest sample; the sample at"
                    + " --end is not taken."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "IN", description = "a recording")
    @Nullable
    Path file;

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "a name ending in .wav; never IN itself")
    @Nullable
    Path out;

    @Option(names = "--start", paramLabel = "TIME", description = "where it begins, as 12.5 or 1:02.5")
    @Nullable
    String start;

    @Option(names = "--end", paramLabel = "TIME", description = "where it ends")
    @Nullable
    String end;

    @Option(names = "--channel", paramLabel = "C", description = "a number from 0, or all (default)")
    String channel = "all";

    @Option(
            names = "--bits",
            paramLabel = "BITS",
            description = "16, 24, 32 or float instead of what the source has: rounded to the nearest, without dither,"
                    + " what is too loud at full scale")
    @Nullable
    String bits;

    @Option(names = "--force", description = "replace OUT where it is there already")
    boolean force;

    @Override
    public Integer call() throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        Path in = java.util.Objects.requireNonNull(file);
        Path target = java.util.Objects.requireNonNull(out);
        Path name = target.getFileName();
        if (name == null || !name.toString().toLowerCase(Locale.ROOT).matches(".*\\.(wav|wave|bwf|rf64)")) {
            throw wrong("-o names a file ending in .wav, not " + target);
        }
        BitDepth depth = bits == null
                ? BitDepth.SOURCE
                : BitDepth.named(bits).orElseThrow(() -> wrong("--bits is 16, 24, 32 or float, not " + bits));
        OptionalInt one = channel();
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        PrintWriter err = known.commandLine().getErr();
        try (SampleSource source = OpenRecording.source(in)) {
            Exported done = new SoundExporter(ledger)
                    .write(source, request(in, source, target, depth, one), ExportProgress.NONE);
            if (done != null) {
                done.notes().forEach(note -> err.println(target + ": " + note));
                source.repairs().forEach(repair -> err.println(in + ": repaired: " + repair));
                err.println(in + ": " + said(source.format(), done));
            }
        } catch (ExportFailure failure) {
            throw new CommandFailure(String.valueOf(failure.getMessage()), failure);
        }
        return 0;
    }

    private ExportRequest request(Path in, SampleSource source, Path target, BitDepth depth, OptionalInt one)
            throws CommandFailure {
        AudioFormat format = source.format();
        if (one.isPresent() && one.getAsInt() >= format.channels()) {
            throw new CommandFailure(
                    in + ": has no channel " + one.getAsInt() + "; choose one from 0 to " + (format.channels() - 1));
        }
        double trueRateHz = RecordingInfo.facts(format, source.metadata()).trueRateHz();
        try {
            TimeSpan span = GivenTime.span(start, end, format.frames(), trueRateHz);
            return new ExportRequest(target, span.first(), span.end(), trueRateHz, one, depth, force);
        } catch (IllegalArgumentException nonsense) {
            throw wrong(String.valueOf(nonsense.getMessage()));
        } catch (CommandFailure tooLate) {
            throw new CommandFailure(in + ": " + tooLate.getMessage(), tooLate);
        }
    }

    private OptionalInt channel() {
        if (channel.equalsIgnoreCase("all")) {
            return OptionalInt.empty();
        }
        if (!channel.matches("\\d{1,6}")) {
            throw wrong("--channel is a number from 0, or all, not " + channel);
        }
        return OptionalInt.of(Integer.parseInt(channel));
    }

    private static String said(AudioFormat format, Exported done) {
        return String.format(
                Locale.ROOT,
                "%d frames (%.6f s of the file) to %s, %d bytes",
                done.frames(),
                (double) done.frames() / format.sampleRateHz(),
                done.file(),
                done.bytes());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
