package org.sonolens.memory;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps that free what one owner holds, run in reverse order of their adding. A step that throws is logged with its
 * cause and the rest still run; a later {@link #close} tries only what failed. One thread at a time.
 */
public final class CloseSequence {
    private static final Logger LOG = LoggerFactory.getLogger(CloseSequence.class);

    private final String resource;
    private final List<Step> steps = new ArrayList<>();

    /** Frees one thing; says how many bytes went. */
    @FunctionalInterface
    public interface Freeing {
        long run() throws Exception;
    }

    private record Step(String what, Freeing action) {}

    public CloseSequence(String resource) {
        this.resource = resource;
    }

    /** Adds a step that will run before those added so far; {@code what} is the log's line, in the past tense. */
    public void add(String what, Freeing action) {
        steps.add(new Step(what, action));
    }

    /** Puts a step in the place of the one of the same name, or adds it. */
    public void replace(String what, Freeing action) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).what().equals(what)) {
                steps.set(i, new Step(what, action));
                return;
            }
        }
        add(what, action);
    }

    /** Runs what has not succeeded yet. Never throws: failures are in the report and in the log. */
    public CloseReport close() {
        long freed = 0;
        List<Throwable> failures = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            try {
                long bytes = step.action().run();
                freed += bytes;
                steps.remove(i);
                LOG.debug("{}: {}, {} bytes", resource, step.what(), bytes);
            } catch (Exception | Error failure) {
                failures.add(failure);
                LOG.warn("{}: failed to do: {}; the rest is still freed", resource, step.what(), failure);
            }
        }
        return new CloseReport(freed, List.copyOf(failures));
    }
}
