package org.sonolens.cli;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.sonolens.fft.FftChoice;
import org.sonolens.fft.FftEngine;
import org.sonolens.fft.FftEngines;
import org.sonolens.fft.FftUnavailableException;
import org.sonolens.fft.FftWisdom;
import org.sonolens.memory.MemoryLedger;

/**
 * Runs {@link FftBenchmark} in processes of its own, so that nothing this one has compiled or planned colours the
 * figures. Immutable; one run at a time, as JMH locks the machine and standard output is turned aside meanwhile.
 *
 * @param wisdomFile where FFTW's plans, measured first, are kept for this run and the program's later ones
 * @param schedule how long to measure
 */
public record FftBench(Path wisdomFile, BenchSchedule schedule) {
    private static final double PERCENT = 100;

    /** One line of output: {"machine", "jdk", "results": [{"engine", "size", "transformsPerSecond", "errorPercent"}]}. */
    private record Report(String machine, String jdk, List<Line> results) {}

    /** @param errorPercent half of the 99.9 % confidence interval, of the mean */
    private record Line(String engine, int size, long transformsPerSecond, double errorPercent) {}

    /**
     * Measures every size of the schedule with each engine that there is. What the measuring processes print goes to
     * standard error. FFTW is left out where its library does not load.
     *
     * @return one line of JSON
     * @throws IOException when the wisdom cannot be written
     * @throws RunnerException when a measuring process fails; its last words are the message
     */
    public String run() throws IOException, RunnerException {
        List<Line> lines = new ArrayList<>();
        for (FftChoice engine : engines()) {
            for (RunResult run : measure(engine)) {
                lines.add(line(run));
            }
        }
        return new Gson()
                .toJson(new Report(Machine.described(), Runtime.version().toString(), lines));
    }

    private List<FftChoice> engines() throws IOException {
        FftEngine fftw;
        try {
            fftw = FftEngines.choose(FftChoice.FFTW);
        } catch (FftUnavailableException onlyJava) {
            return List.of(FftChoice.JTRANSFORMS);
        }
        MemoryLedger ledger = new MemoryLedger(MemoryLedger.DEFAULT_BUDGET_BYTES);
        FftWisdom.load(fftw, wisdomFile);
        FftWisdom.measure(
                fftw,
                ledger,
                wisdomFile,
                schedule.sizes().stream().mapToInt(Integer::intValue).toArray());
        ledger.assertEmpty();
        return List.of(FftChoice.FFTW, FftChoice.JTRANSFORMS);
    }

    private Collection<RunResult> measure(FftChoice engine) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + FftBenchmark.class.getName().replace(".", "\\.") + "\\.")
                .param("engine", engine.label())
                .param("size", schedule.sizes().stream().map(String::valueOf).toArray(String[]::new))
                .threads(1)
                .forks(schedule.forks())
                .warmupIterations(schedule.warmUps())
                .warmupTime(TimeValue.milliseconds(schedule.iterationMillis()))
                .measurementIterations(schedule.iterations())
                .measurementTime(TimeValue.milliseconds(schedule.iterationMillis()))
                .shouldFailOnError(true)
                .jvmArgs(jvmArguments(engine));
        return run(options.build());
    }

    /** JMH copies what its processes print to System.out, where nothing but our own line may stand. */
    private static Collection<RunResult> run(Options options) throws RunnerException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        PrintStream standardOutput = System.out;
        System.setOut(System.err);
        try {
            return new Runner(options, OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT)).run();
        } finally {
            System.setOut(standardOutput);
        }
    }

    private String[] jvmArguments(FftChoice engine) {
        return new String[] {
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx256m",
            "-Dsonolens.native=" + System.getProperty("sonolens.native", ""),
            "-Dsonolens.fft-engine=" + engine.label(),
            "-D" + FftBenchmark.WISDOM_PROPERTY + "=" + wisdomFile.toAbsolutePath()
        };
    }

    private static Line line(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        double errorPercent = result.getScoreError() / result.getScore() * PERCENT;
        return new Line(
                run.getParams().getParam("engine"),
                Integer.parseInt(run.getParams().getParam("size")),
                Math.round(result.getScore()),
                Math.round(errorPercent * 10) / 10.0);
    }
}
