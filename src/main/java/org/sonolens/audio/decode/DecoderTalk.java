package org.sonolens.audio.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a decoder process says on its error stream: read to its end on a thread of its own, of which little is kept. */
final class DecoderTalk {
    private static final Logger LOG = LoggerFactory.getLogger(DecoderTalk.class);
    private static final int MOST_LOGGED = 50;
    private static final int MOST_LETTERS = 500;
    private static final Pattern DURATION = Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)");
    private static final Pattern MISSING = Pattern.compile("loading shared libraries: ([\\w.+-]+)");

    private final String name;
    private final Thread thread;
    private int lines;
    private int errors;
    private boolean changesFormat;
    private String firstError = "";
    private String missingLibrary = "";
    private double seconds;

    DecoderTalk(String name, InputStream stream) {
        this.name = name;
        this.thread = Thread.ofVirtual().name("decoder-talk").start(() -> read(stream));
    }

    private void read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1024)) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n' || c == '\r') {
                    heard(line.toString());
                    line.setLength(0);
                } else if (line.length() < MOST_LETTERS) {
                    line.append((char) c);
                }
            }
            heard(line.toString());
        } catch (IOException ended) {
            LOG.debug("{}: the decoder's messages ended", name, ended);
        }
    }

    private synchronized void heard(String line) {
        if (line.isBlank()) {
            return;
        }
        Matcher missing = MISSING.matcher(line);
        if (missing.find()) {
            missingLibrary = missing.group(1);
        }
        boolean error = line.contains("[error]") || line.contains("[fatal]");
        if (error) {
            errors++;
            firstError = firstError.isEmpty() ? line : firstError;
        }
        // said once at the beginning of every stream whose first frame differs from its header, too
        changesFormat |= line.contains("Reconfiguring filter graph");
        Matcher duration = DURATION.matcher(line);
        if (seconds == 0 && duration.find()) {
            seconds = 3600.0 * Integer.parseInt(duration.group(1))
                    + 60.0 * Integer.parseInt(duration.group(2))
                    + Integer.parseInt(duration.group(3))
                    + Integer.parseInt(duration.group(4)) / 100.0;
        }
        if (error && lines++ < MOST_LOGGED) {
            LOG.debug("{}: the decoder says: {}", name, line);
        }
    }

    /** Waits until everything was heard, once the process has ended. */
    void awaitEnd() throws InterruptedException {
        thread.join(1000);
    }

    /** Seconds that the container promises; 0 when it does not. */
    synchronized double seconds() {
        return seconds;
    }

    /** How many places could not be decoded as they should. */
    synchronized int errors() {
        return errors;
    }

    /** Whether rate, channels or depth change inside of the stream. */
    synchronized boolean changesFormat() {
        return changesFormat;
    }

    /** Whether nothing was said so far after which samples may lie elsewhere than their times say. */
    synchronized boolean isWithoutFault() {
        return errors == 0 && !changesFormat;
    }

    /** The first complaint, for the log. */
    synchronized String firstError() {
        return firstError;
    }

    /** A library of the system that the program needs and did not find; empty when none is missing. */
    synchronized String missingLibrary() {
        return missingLibrary;
    }
}
