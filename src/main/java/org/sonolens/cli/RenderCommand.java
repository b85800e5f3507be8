package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.picture.PngImage;
import org.sonolens.still.Still;
import org.sonolens.still.StillFrame;
import org.sonolens.tile.TileService;

/** {@code render}: pictures of recordings as PNG files, without a window. */
final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public String description() {
        return "Writes a picture of each recording as a PNG; what is not given is what the window would choose.";
    }

    @Override
    public String operands() {
        return "IN... -o OUT.png|DIR | --from PICTURE.png [IN] -o OUT.png";
    }

    @Override
    public boolean transforms() {
        return true;
    }

    @Override
    public void declare(Options options) {
        options.addOption(Option.builder("o")
                .hasArg()
                .argName("OUT")
                .required()
                .desc("a name ending in .png, or a folder")
                .get());
        Given.flag(options, "axes", "with axes, colour bar and caption (default)");
        Given.flag(options, "raw", "the bare spectrogram");
        Given.flag(options, "waveform", "with the waveform above");
        Given.value(options, "from", "PICTURE", "a picture that Sonolens saved: makes the very same once more");
        PictureOptions.declare(options);
        PlanOptions.declare(options);
        EngineOptions.declare(options);
    }

    @Override
    public int run(Given given) throws Exception {
        Path target = Given.path(given.text("o", ""));
        boolean raw = given.has("raw");
        if (given.has("axes") && raw) {
            throw new WrongUsageException("--axes and --raw exclude each other");
        }
        WantedPicture wanted = given.has("from") ? from(given) : byOptions(given, raw);
        List<Path> files = wanted instanceof PictureOfPng saved && given.namesNothing()
                ? List.of(saved.recording())
                : given.files();
        EngineOptions engine = new EngineOptions(given);
        boolean single = target.getFileName() != null
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")
                && !Files.isDirectory(target);
        if (single && files.size() > 1) {
            throw new WrongUsageException(
                    "-o " + target + " names one picture for " + files.size() + " recordings; give a folder");
        }
        int failed = 0;
        FftEngine fft = engine.engine();
        MemoryLedger ledger = engine.ledger();
        Map<String, Integer> used = new HashMap<>();
        try (TileService tiles = new TileService(TileService.workersHere(), false)) {
            PictureRenderer renderer = new PictureRenderer(tiles, fft, ledger, wanted);
            for (Path file : files) {
                try {
                    Path to = single ? target : target.resolve(pictureName(file, used));
                    Still rendered = renderer.render(file);
                    refuseRecording(file, to);
                    write(rendered.png(), to, single ? null : target);
                    given.err().println(file + ": " + rendered.summary());
                } catch (CommandFailure failure) {
                    failed++;
                    given.err().println(failure.getMessage());
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static WantedPicture byOptions(Given given, boolean raw) {
        StillFrame frame = raw ? StillFrame.BARE : StillFrame.FULL;
        return new PictureByOptions(
                new PictureOptions(given), new PlanOptions(given), frame.withWaveform(given.has("waveform")));
    }

    private static PictureOfPng from(Given given) throws CommandFailure {
        Stream.of(List.of("axes", "raw", "waveform"), PictureOptions.NAMES, PlanOptions.NAMES)
                .flatMap(List::stream)
                .filter(given::has)
                .findFirst()
                .ifPresent(option -> {
                    throw new WrongUsageException("--from makes the same picture, so there is no use for --" + option);
                });
        return PictureOfPng.read(Given.path(given.text("from", "")));
    }

    /** The name of a file's picture in a folder; a second of the same name gets -2, a third -3. */
    static String pictureName(Path file, Map<String, Integer> used) {
        String name =
                file.getFileName() == null ? "recording" : file.getFileName().toString();
        int count = used.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return (count == 1 ? name : name + "-" + count) + ".png";
    }

    /** A recording counts by its content, so its name may be that of a picture. */
    private static void refuseRecording(Path file, Path to) throws CommandFailure {
        try {
            if (Files.exists(to) && Files.isSameFile(file, to)) {
                throw new CommandFailure(to + ": is the recording itself; give another name for the picture");
            }
        } catch (IOException unclear) {
            throw new CommandFailure(to + ": cannot be written; choose another place", unclear);
        }
    }

    private static void write(PngImage png, Path to, @Nullable Path folder) throws CommandFailure {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            png.writeAtomically(to);
        } catch (IOException | InvalidPathException failed) {
            String message = String.valueOf(failed.getMessage());
            throw new CommandFailure(
                    message.contains(to.toString())
                            ? message
                            : to + ": cannot be written (" + message + "); choose another place",
                    failed);
        }
    }
}
