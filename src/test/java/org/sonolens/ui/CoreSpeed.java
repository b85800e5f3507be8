package org.sonolens.ui;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How fast the core is just now, by the processor time of a sum: limits in milliseconds are meant for one that does it in
 * 1.8 ms. The same virtual core took 1.3 to 3.6 ms on days when the floor of PERFORMANCE.md took 0.33 to 0.91 s, and more
 * while others used the machine. Any thread.
 */
final class CoreSpeed {
    private static final double SUM_NANOS = 1.8e6;
    private static final double MOST = 5;

    static {
        // until it is compiled
        for (int i = 0; i < 100; i++) {
            sum();
        }
    }

    private CoreSpeed() {}

    /** How much slower this core is than the one that is meant: 1 to 5. */
    static double slowness() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double sum = sum();
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return sum > 0 ? Math.clamp(took / SUM_NANOS, 1, MOST) : 1;
    }

    private static double sum() {
        double[] values = new double[4096];
        Arrays.setAll(values, i -> i * 1e-3);
        double sum = 0;
        for (int round = 0; round < 400; round++) {
            for (int i = 1; i < values.length; i++) {
                values[i] = values[i] * 0.999 + values[i - 1] * 0.001;
                sum += values[i];
            }
        }
        return sum;
    }
}
