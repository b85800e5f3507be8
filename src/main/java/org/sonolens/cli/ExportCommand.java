package org.sonolens.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.sonolens.audio.AudioFormat;
import org.sonolens.audio.SampleSource;
import org.sonolens.export.BitDepth;
import org.sonolens.export.ExportFailure;
import org.sonolens.export.ExportProgress;
import org.sonolens.export.ExportRequest;
import org.sonolens.export.Exported;
import org.sonolens.export.SoundExporter;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.play.SoundToSave;
import org.sonolens.recording.RecordingInfo;
import org.sonolens.view.TimeSpan;

/** {@code export}: a stretch of a recording as a WAV file. */
final class ExportCommand implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String description() {
        return "Writes a recording, or a part of it, as a WAV file: sample for sample as it is stored, with its GUANO, bext"
                + " and other tags made true for the part. Larger than 4 GiB it is RF64. Times are seconds of the sound as"
                + " it was (a GUANO TE counts), each rounded to the nearest sample; the sample at --end is not taken.";
    }

    @Override
    public String operands() {
        return "IN -o OUT.wav";
    }

    @Override
    public void declare(Options options) {
        options.addOption(Option.builder("o")
                .hasArg()
                .argName("OUT")
                .required()
                .desc("a name ending in .wav; never IN itself")
                .get());
        Given.value(options, "start", "TIME", "where it begins, as 12.5 or 1:02.5");
        Given.value(options, "end", "TIME", "where it ends");
        Given.value(options, "channel", "C", "a number from 0, or all (default); with --mode also mix");
        Given.value(
                options,
                "bits",
                "BITS",
                "16, 24, 32 or float instead of what the source has: rounded to the nearest, without dither, what is too"
                        + " loud at full scale");
        HeardOptions.declare(options);
        Given.flag(options, "force", "replace OUT where it is there already");
    }

    @Override
    public int run(Given given) throws Exception {
        Path in = given.file();
        Path target = Given.path(given.text("o", ""));
        Path name = target.getFileName();
        if (name == null || !name.toString().toLowerCase(Locale.ROOT).matches(".*\\.(wav|wave|bwf|rf64)")) {
            throw new WrongUsageException("-o names a file ending in .wav, not " + target);
        }
        String bits = given.text("bits");
        BitDepth depth = bits == null
                ? BitDepth.SOURCE
                : BitDepth.named(bits)
                        .orElseThrow(() -> new WrongUsageException("--bits is 16, 24, 32 or float, not " + bits));
        Optional<HeardOptions> heard = HeardOptions.of(given);
        OptionalInt one = heard.isPresent() ? OptionalInt.empty() : channel(given.text("channel", "all"));
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        PrintWriter err = given.err();
        try (SampleSource source = OpenRecording.source(in)) {
            SoundExporter exporter = new SoundExporter(ledger);
            exporter.decode(source, ExportProgress.NONE);
            ExportRequest request = request(given, in, source, target, depth, one);
            Exported done = heard.isEmpty()
                    ? exporter.write(source, request, ExportProgress.NONE)
                    : exporter.write(
                            source,
                            heard.get().of(in, source.format(), request.trueRateHz(), span(request)),
                            target,
                            request.replace(),
                            ExportProgress.NONE);
            if (done != null) {
                done.notes().forEach(note -> err.println(target + ": " + note));
                source.repairs().forEach(repair -> err.println(in + ": repaired: " + repair));
                err.println(in + ": "
                        + said(
                                heard.isPresent()
                                        ? SoundToSave.RATE_HZ
                                        : source.format().sampleRateHz(),
                                done));
            }
        } catch (ExportFailure failure) {
            throw new CommandFailure(String.valueOf(failure.getMessage()), failure);
        }
        return 0;
    }

    private static ExportRequest request(
            Given given, Path in, SampleSource source, Path target, BitDepth depth, OptionalInt one)
            throws CommandFailure {
        AudioFormat format = source.format();
        if (one.isPresent() && one.getAsInt() >= format.channels()) {
            throw new CommandFailure(
                    in + ": has no channel " + one.getAsInt() + "; choose one from 0 to " + (format.channels() - 1));
        }
        double trueRateHz = RecordingInfo.facts(format, source.metadata()).trueRateHz();
        try {
            TimeSpan span = GivenTime.span(given.text("start"), given.text("end"), format.frames(), trueRateHz);
            return new ExportRequest(target, span.first(), span.end(), trueRateHz, one, depth, given.has("force"));
        } catch (IllegalArgumentException nonsense) {
            throw new WrongUsageException(nonsense.getMessage());
        } catch (CommandFailure tooLate) {
            throw new CommandFailure(in + ": " + tooLate.getMessage(), tooLate);
        }
    }

    private static OptionalInt channel(String channel) {
        if (channel.equalsIgnoreCase("all")) {
            return OptionalInt.empty();
        }
        if (!channel.matches("\\d{1,6}")) {
            throw new WrongUsageException("--channel is a number from 0, or all, not " + channel);
        }
        return OptionalInt.of(Integer.parseInt(channel));
    }

    private static TimeSpan span(ExportRequest request) {
        return new TimeSpan(request.firstFrame(), request.endFrame());
    }

    private static String said(int rateHz, Exported done) {
        return String.format(
                Locale.ROOT,
                "%d frames (%.6f s of the file) to %s, %d bytes",
                done.frames(),
                (double) done.frames() / rateHz,
                done.file(),
                done.bytes());
    }
}
