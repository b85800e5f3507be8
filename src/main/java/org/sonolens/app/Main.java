package org.sonolens.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sonolens.audio.Decoding;
import org.sonolens.cli.Cli;
import org.sonolens.cli.ViewerOptions;
import org.sonolens.cli.WrongUsageException;
import org.sonolens.settings.UserFolders;

/** Where the program begins: a command, the viewer, or, without a display, pictures of what the viewer would show. */
public final class Main {
    private Main() {}

    public static void main(String[] given) {
        String[] arguments = OneWindow.without(given);
        Decoding.keepIn(UserFolders.current().cache());
        if (arguments.length >= 2
                && arguments[0].equals("bench")
                && List.of("scroll", "play").contains(arguments[1])) {
            benchWindow(arguments[1], Arrays.copyOfRange(arguments, 2, arguments.length));
            return;
        }
        if (Cli.isCommand(arguments)) {
            if (System.getProperty(LogFiles.LEVEL_PROPERTY) == null) {
                System.setProperty(LogFiles.LEVEL_PROPERTY, "INFO");
            }
            end(Cli.run(arguments));
            return;
        }
        ViewerOptions options;
        try {
            options = ViewerOptions.of(arguments);
        } catch (WrongUsageException wrong) {
            System.err.println("sonolens: " + wrong.getMessage() + "; see sonolens --help");
            end(2);
            return;
        }
        if (!hasDisplay()) {
            end(Cli.renderInsteadOfWindow(options));
            return;
        }
        if (Boolean.getBoolean("sonolens.training.commands")) {
            // a package has one cache of classes, so that one run has to do everything
            Cli.run("prepare");
        }
        OneWindow found = OneWindow.orHandOver(options.given(), arguments.length < given.length);
        if (found == null) {
            options.leftToTheOpenWindow().ifPresent(said -> System.err.println("sonolens: " + said));
            end(0);
            return;
        }
        Viewer.open(options, found);
    }

    /** A benchmark with a window, which no command may load; without a display the window is drawn in memory. */
    private static void benchWindow(String name, String[] arguments) {
        String[] files =
                Arrays.stream(arguments).filter(a -> !a.equals("--json")).toArray(String[]::new);
        for (String file : files) {
            if (!Files.isRegularFile(Path.of(file))) {
                System.err.println(file + ": there is no such recording; bench " + name + " takes files");
                end(2);
                return;
            }
        }
        boolean plays = name.equals("play");
        if (files.length == 0 || plays && files.length > 1) {
            System.err.println(
                    plays
                            ? "sonolens: bench play plays a recording of half a minute or more; name one"
                            : "sonolens: bench scroll moves about in recordings; name one or several");
            end(2);
            return;
        }
        if (!hasDisplay()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Viewer.bench(ViewerOptions.of(files), plays ? Viewer.Kind.BENCH_PLAY : Viewer.Kind.BENCH_SCROLL);
    }

    /** Asked before JavaFX is loaded, which would fail without one. */
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || System.getProperty("glass.platform") != null;
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static void end(int code) {
        System.out.flush();
        System.exit(code);
    }
}
