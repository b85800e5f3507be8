package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.picture.PngImage;
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
        return "IN... -o OUT.png|DIR";
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
        PictureOptions.declare(options);
        PlanOptions.declare(options);
        EngineOptions.declare(options);
    }

    @Override
    public int run(Given given) throws Exception {
        List<Path> files = given.files();
        Path target = Given.path(given.text("o", ""));
        boolean raw = given.has("raw");
        if (given.has("axes") && raw) {
            throw new WrongUsageException("--axes and --raw exclude each other");
        }
        PictureOptions picture = new PictureOptions(given);
        PlanOptions plan = new PlanOptions(given);
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
            PictureRenderer renderer =
                    new PictureRenderer(tiles, fft, ledger, picture, plan, !raw, given.has("waveform"));
            for (Path file : files) {
                try {
                    Path to = single ? target : target.resolve(pictureName(file, used));
                    PictureRenderer.Rendered rendered = renderer.render(file);
                    write(rendered.png(), to, single ? null : target);
                    given.err().println(file + ": " + rendered.summary());
                    rendered.repairs().forEach(sentence -> given.err().println(file + ": repaired: " + sentence));
                } catch (CommandFailure failure) {
                    failed++;
                    given.err().println(failure.getMessage());
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    /** The name of a file's picture in a folder; a second of the same name gets -2, a third -3. */
    static String pictureName(Path file, Map<String, Integer> used) {
        String name =
                file.getFileName() == null ? "recording" : file.getFileName().toString();
        int count = used.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return (count == 1 ? name : name + "-" + count) + ".png";
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
