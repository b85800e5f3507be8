package org.sonolens.cli;

import org.apache.commons.cli.Options;

/** {@code bench …}: one of the project's own measurements, as one line of JSON. Immutable. */
final class BenchCommand implements Command {
    private final Kind kind;

    /** What is measured. */
    enum Kind {
        FFT("Measures real transforms a second on one core, with each engine, in processes of their own.", ""),
        RENDER("Draws the exact picture of a file again and again in one process.", "FILE"),
        SWITCH("Opens files in turn as the window does, each once the one before has its first picture.", "FILE...");

        private final String description;
        private final String operands;

        Kind(String description, String operands) {
            this.description = description;
            this.operands = operands;
        }
    }

    BenchCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return "bench "
                + switch (kind) {
                    case FFT -> "fft";
                    case RENDER -> "render";
                    case SWITCH -> "switch";
                };
    }

    @Override
    public String description() {
        return kind.description;
    }

    @Override
    public String operands() {
        return kind.operands;
    }

    @Override
    public void declare(Options options) {
        Given.flag(options, "json", "JSON, which is all there is");
        switch (kind) {
            case FFT -> Given.flag(options, "full", "four minutes instead of twenty seconds");
            case RENDER -> {
                Given.value(options, "times", "N", "pictures (default 10)");
                PlanOptions.declare(options);
                EngineOptions.declare(options);
            }
            case SWITCH -> {
                Given.value(options, "times", "N", "switches (default 100)");
                EngineOptions.declare(options);
            }
        }
    }

    @Override
    public int run(Given given) throws Exception {
        given.out()
                .println(
                        switch (kind) {
                            case FFT -> {
                                given.nothingElse();
                                BenchSchedule schedule = given.has("full") ? BenchSchedule.FULL : BenchSchedule.QUICK;
                                yield new FftBench(WisdomFile.current(), schedule).run();
                            }
                            case RENDER ->
                                new RenderBench(
                                                given.file(),
                                                times(given, 10),
                                                new PlanOptions(given),
                                                new EngineOptions(given))
                                        .run();
                            case SWITCH ->
                                new SwitchBench(given.files(), times(given, 100), new EngineOptions(given)).run();
                        });
        return 0;
    }

    private static int times(Given given, int otherwise) {
        int times = given.whole("times", otherwise);
        if (times < 1) {
            throw new WrongUsageException("--times begins at 1");
        }
        return times;
    }
}
