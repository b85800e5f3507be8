package org.sonolens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sonolens.fft.FftEngine;
import org.sonolens.memory.MemoryLedger;
import org.sonolens.picture.PngImage;
import org.sonolens.tile.TileService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code render}: pictures of recordings as PNG files, without a window. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Writes a picture of each recording as a PNG; what is not given is what the window would choose.")
final class RenderCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "recordings")
    List<Path> files = new ArrayList<>();

    @Option(names = "-o", paramLabel = "OUT", required = true, description = "a name ending in .png, or a folder")
    @Nullable
    Path out;

    @Option(names = "--axes", description = "with axes, colour bar and caption (default)")
    boolean axes;

    @Option(names = "--raw", description = "the bare spectrogram")
    boolean raw;

    @Option(names = "--waveform", description = "with the waveform above")
    boolean waveform;

    @Mixin
    PictureOptions picture = new PictureOptions();

    @Mixin
    PlanOptions plan = new PlanOptions();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        Path target = java.util.Objects.requireNonNull(out);
        if (axes && raw) {
            throw new ParameterException(known.commandLine(), "--axes and --raw exclude each other");
        }
        picture.checkSize();
        boolean single = target.getFileName() != null
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")
                && !Files.isDirectory(target);
        if (single && files.size() > 1) {
            throw new ParameterException(
                    known.commandLine(),
                    "-o " + target + " names one picture for " + files.size() + " recordings; give a folder");
        }
        int failed = 0;
        FftEngine fft = engine.engine();
        MemoryLedger ledger = engine.ledger();
        Map<String, Integer> used = new HashMap<>();
        try (TileService tiles = new TileService(TileService.workersHere(), false)) {
            PictureRenderer renderer = new PictureRenderer(tiles, fft, ledger, picture, plan, !raw, waveform);
            for (Path file : files) {
                try {
                    Path to = single ? target : target.resolve(pictureName(file, used));
                    PictureRenderer.Rendered rendered = renderer.render(file);
                    write(rendered.png(), to, single ? null : target);
                    known.commandLine().getErr().println(file + ": " + rendered.summary());
                } catch (CommandFailure failure) {
                    failed++;
                    known.commandLine().getErr().println(failure.getMessage());
                }
            }
        }
        known.commandLine().getErr().flush();
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
