package org.sonolens.ui;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how long the FX thread keeps everybody waiting at a stretch, by asking it again and again for nothing. From a
 * question to its answer it may have had several things to do: the toolkit's pulses, which this watch hears of, and what a
 * test tells of with {@link #begins}, are counted one by one; the rest between them as one thing.
 *
 * <p>On a machine of few cores that others use, the clock tells mostly of them. So a stretch is what the FX thread took of its
 * own: the processor time that it used, and what it was held up, which is found by looking at it every millisecond or two:
 * a look that sees it sleep, wait for a lock or for another thread, or in a call of the system such as a read, counts as the
 * time since the look before. Processor time alone would not do, since a thread that is held up uses none. Not counted is
 * what it waited for the thread on which the toolkit draws in software, without a graphics card: that one wants a core of its
 * own. Nor is what is left of the clock's time: waiting for a core, for memory pages, for the garbage collector.
 */
final class FxWatch implements AutoCloseable {
    private static final int MOST_THINGS = 64;
    private static final long LOOK_NANOS = 1_000_000;
    private static final long LOOK_FROM_NANOS = 4_000_000;

    /**
     * From a question to its answer.
     *
     * @param ownNanos of the longest thing that was done: processor time, and what it slept or waited for others than the
     *     toolkit's drawing
     * @param cpuNanos processor time of all
     * @param tookNanos of all by the clock
     * @param drawingNanos what was waited for the toolkit to draw
     * @param doing what was being done, as the watch was told
     * @param where what it was at when it had taken {@code limit}; empty when it took less
     * @param slowness of the core just after it, after {@link CoreSpeed}; 1 for a turn within the limit
     */
    record Turn(
            long ownNanos,
            long cpuNanos,
            long tookNanos,
            long drawingNanos,
            String doing,
            String where,
            double slowness) {
        Turn on(double coreSlowness) {
            return new Turn(ownNanos, cpuNanos, tookNanos, drawingNanos, doing, where, coreSlowness);
        }

        @Override
        public String toString() {
            return millis(ownNanos) + " ms, of " + millis(tookNanos) + " ms with " + millis(cpuNanos)
                    + " ms computing and " + millis(drawingNanos) + " ms waiting for drawing, on a core "
                    + Math.round(10 * slowness) / 10.0 + " times slower, while " + doing + ", at\n"
                    + where;
        }

        private static double millis(long nanos) {
            return nanos / 100_000 / 10.0;
        }
    }

    private final long limitNanos;
    private final Thread fx;
    private final Thread watch = Thread.ofPlatform().name("fx-watch").daemon().unstarted(this::run);
    private final List<Turn> over = new CopyOnWriteArrayList<>();
    private volatile long longestNanos;
    private volatile long longestDrawingNanos;
    private volatile long answered;
    private volatile long cpuAtAnswer;
    /** Processor time at which each thing began since the question, in order. */
    private final List<Long> begun = new CopyOnWriteArrayList<>();

    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            begins();
        }
    };
    private volatile boolean watching;
    private volatile String doing = "";
    private volatile boolean closed;

    /** @param limitMillis turns that took more of their own are kept */
    FxWatch(int limitMillis) {
        limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        // compiles its sum before it is needed
        CoreSpeed.slowness();
        fx = WaitForAsyncUtils.waitForAsyncFx(10_000, Thread::currentThread);
        WaitForAsyncUtils.waitForAsyncFx(10_000, pulses::start);
        watch.start();
    }

    /** Something begins that is a thing of its own; on the FX thread. */
    void begins() {
        begun.add(cpuNanos());
    }

    /** Counts turns from now on, or no longer. */
    void watch(boolean wanted) {
        watching = wanted;
    }

    /** What is done from now on, for the words of a turn. */
    void doing(String what) {
        doing = what;
    }

    /** The turns over the limit, in order. */
    List<Turn> overLimit() {
        return List.copyOf(over);
    }

    double longestMillis() {
        return longestNanos / 1e6;
    }

    /** The longest that a turn waited for the toolkit to draw. */
    double longestDrawingMillis() {
        return longestDrawingNanos / 1e6;
    }

    @Override
    public void close() {
        closed = true;
        Platform.runLater(pulses::stop);
        LockSupport.unpark(watch);
    }

    private void run() {
        while (!closed) {
            boolean counts = watching;
            Turn turn = turn();
            if (counts && watching && !closed) {
                longestNanos = Math.max(longestNanos, turn.ownNanos);
                longestDrawingNanos = Math.max(longestDrawingNanos, turn.drawingNanos);
                if (turn.ownNanos > limitNanos) {
                    over.add(turn.on(CoreSpeed.slowness()));
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private Turn turn() {
        String doneBefore = doing;
        begun.clear();
        long cpuBefore = cpuNanos();
        long[] held = new long[MOST_THINGS];
        long drawing = 0;
        String where = "";
        answered = 0;
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            cpuAtAnswer = cpuNanos();
            answered = System.nanoTime();
        });
        while (answered == 0 && !closed) {
            long before = System.nanoTime();
            LockSupport.parkNanos(LOOK_NANOS);
            if (answered == 0 && System.nanoTime() - asked > LOOK_FROM_NANOS) {
                int thing = Math.min(begun.size(), MOST_THINGS - 1);
                Thread.State state = fx.getState();
                StackTraceElement[] stack = fx.getStackTrace();
                long since = System.nanoTime() - before;
                String owner = owner(stack);
                if (owner.startsWith("com.sun.javafx.tk.quantum.") || owner.startsWith("com.sun.prism.")) {
                    drawing += state == Thread.State.RUNNABLE ? 0 : since;
                } else if (state == Thread.State.RUNNABLE ? isSystemCall(stack) : !owner.startsWith("com.sun.glass.")) {
                    held[thing] += since;
                }
                long began = thing == 0 ? cpuBefore : begun.get(thing - 1);
                if (where.isEmpty() && cpuNanos() - began + held[thing] > limitNanos) {
                    where = Arrays.stream(stack)
                            .limit(40)
                            .map(line -> "    " + line)
                            .collect(Collectors.joining("\n"));
                }
            }
        }
        return new Turn(
                longest(cpuBefore, held),
                cpuAtAnswer - cpuBefore,
                Math.max(0, answered - asked),
                drawing,
                doneBefore.equals(doing) ? doneBefore : doneBefore + ", then " + doing,
                where,
                1);
    }

    private long longest(long cpuBefore, long[] held) {
        long longest = 0;
        long began = cpuBefore;
        for (int thing = 0; thing <= begun.size(); thing++) {
            long ended = thing < begun.size() ? begun.get(thing) : Math.max(began, cpuAtAnswer);
            longest = Math.max(longest, ended - began + (thing < MOST_THINGS ? held[thing] : 0));
            began = ended;
        }
        return longest;
    }

    /** The innermost class that is not the JDK's: of the toolkit, which waits for its drawing or for events, or ours. */
    private static String owner(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
                .findFirst()
                .orElse("");
    }

    private static boolean isSystemCall(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && (stack[0].getClassName().startsWith("sun.nio.")
                        || stack[0].getClassName().startsWith("java.io."));
    }

    private long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fx.threadId());
    }
}
