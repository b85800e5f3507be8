package org.sonolens.app;

import java.util.Arrays;
import java.util.Locale;
import org.sonolens.audio.Decoding;
import org.sonolens.cli.Cli;
import org.sonolens.settings.UserFolders;

/** Where the program begins: a command, the viewer, or, without a display, pictures of what the viewer would show. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Decoding.keepIn(UserFolders.current().cache());
        if (Cli.isCommand(arguments)) {
            end(Cli.run(arguments));
            return;
        }
        for (String argument : arguments) {
            if (argument.startsWith("-") && argument.length() > 1) {
                System.err.println("sonolens: there is no option " + argument + "; see sonolens --help");
                end(2);
                return;
            }
        }
        if (!hasDisplay()) {
            end(Cli.renderInsteadOfWindow(Arrays.asList(arguments)));
            return;
        }
        Viewer.open(arguments);
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
