package org.sonolens.packaging;

import java.util.ArrayList;
import java.util.List;

/**
 * The options that Java is started with in the packages of Windows and macOS, where jpackage's launcher starts it: those of
 * the launcher of this tree, which the Linux package has itself; a test compares them. Pure functions.
 */
final class JavaOptions {
    /** What jpackage's launcher puts the folder of the program's files for. */
    private static final String APP = "$APPDIR";

    /** The one cache of classes of a package, of window and commands: it holds for one set of modules. */
    static final String CACHE = "sonolens.aot";

    private static final String LOGGING = "-Dslf4j.provider=org.sonolens.app.DirectLogback";

    private JavaOptions() {}

    static List<String> viewer() {
        List<String> options = new ArrayList<>(first());
        options.addAll(List.of(
                "-XX:-AOTReplayTraining",
                "-XX:Tier3BackEdgeThreshold=6000",
                "-XX:ThreadPriorityPolicy=1",
                "-XX:-PrintWarnings",
                "-XX:CompilerThreadPriority=5",
                "-Xlog:disable",
                "-Xmx384m",
                "-XX:MetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED"));
        options.addAll(last());
        options.add("-Dsonolens.fonts=" + APP + "/fonts");
        return options;
    }

    static List<String> command() {
        List<String> options = new ArrayList<>(first());
        options.addAll(List.of(
                "-Xlog:disable",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED"));
        options.addAll(last());
        return options;
    }

    private static List<String> first() {
        return List.of(
                "-XX:AOTCache=" + APP + "/" + CACHE, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }

    private static List<String> last() {
        return List.of(
                LOGGING,
                "-Dslf4j.internal.verbosity=WARN",
                "-Dsonolens.native=" + APP + "/native",
                "-Dsonolens.samples=" + APP + "/samples");
    }
}
