package org.sonolens.cli;

import java.util.List;

/**
 * How long a benchmark measures. Immutable.
 *
 * @param sizes samples a transform, each measured by itself
 * @param forks processes a size
 * @param warmUps iterations that do not count, in each process
 * @param iterations those that count, in each process; 3 or more, or there is no error to state
 * @param iterationMillis length of each
 */
public record BenchSchedule(List<Integer> sizes, int forks, int warmUps, int iterations, int iterationMillis) {
    private static final List<Integer> SIZES = List.of(512, 1024, 2048, 4096, 8192);

    /** About 20 seconds over both engines. */
    public static final BenchSchedule QUICK = new BenchSchedule(SIZES, 1, 2, 5, 200);

    /** About four minutes over both engines. */
    public static final BenchSchedule FULL = new BenchSchedule(SIZES, 2, 3, 8, 1000);

    public BenchSchedule {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || forks < 1 || warmUps < 1 || forks * iterations < 3 || iterationMillis < 1) {
            throw new IllegalArgumentException("a schedule that measures nothing: " + sizes + ", " + forks + " × "
                    + warmUps + " + " + iterations + " × " + iterationMillis + " ms");
        }
    }
}
