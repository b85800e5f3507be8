package org.sonolens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: the project's own measurements, as one line of JSON each. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this build on this machine; prints one line of JSON.")
final class BenchCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Command(
            name = "switch",
            mixinStandardHelpOptions = true,
            description = "Opens files in turn as the window does, each once the one before has its first picture.")
    int switching(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "recordings") List<Path> files,
            @Option(names = "--times", paramLabel = "N", description = "switches (default 100)", defaultValue = "100")
                    int times,
            @Option(names = "--json", description = "JSON, which is all there is") boolean json,
            @Mixin EngineOptions engine)
            throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        if (times < 1) {
            throw new ParameterException(known.commandLine(), "--times begins at 1");
        }
        known.commandLine().getOut().println(new SwitchBench(new ArrayList<>(files), times, engine).run());
        return 0;
    }

    @Command(
            name = "render",
            mixinStandardHelpOptions = true,
            description = "Draws the exact picture of a file again and again in one process.")
    int render(
            @Parameters(paramLabel = "FILE", description = "a recording") Path file,
            @Option(names = "--times", paramLabel = "N", description = "pictures (default 10)", defaultValue = "10")
                    int times,
            @Option(names = "--json", description = "JSON, which is all there is") boolean json,
            @Mixin PlanOptions plan,
            @Mixin EngineOptions engine)
            throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        if (times < 1) {
            throw new ParameterException(known.commandLine(), "--times begins at 1");
        }
        known.commandLine().getOut().println(new RenderBench(file, times, plan, engine).run());
        return 0;
    }

    @Command(
            name = "fft",
            mixinStandardHelpOptions = true,
            description = "Measures real transforms a second on one core, with each engine, in processes of their own.")
    int fft(
            @Option(names = "--full", description = "four minutes instead of twenty seconds") boolean full,
            @Option(names = "--json", description = "JSON, which is all there is") boolean json)
            throws Exception {
        CommandSpec known = java.util.Objects.requireNonNull(spec);
        BenchSchedule schedule = full ? BenchSchedule.FULL : BenchSchedule.QUICK;
        known.commandLine().getOut().println(new FftBench(WisdomFile.current(), schedule).run());
        return 0;
    }
}
