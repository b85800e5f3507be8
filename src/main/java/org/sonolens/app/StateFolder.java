package org.sonolens.app;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's logs and caches lie, by the rules of the system. Stateless. */
final class StateFolder {
    private StateFolder() {}

    /** {@code sonolens.home} when set, else XDG_STATE_HOME or its default, or the system's own place. */
    static Path logs() {
        return folder("XDG_STATE_HOME", ".local/state", "Library/Logs").resolve("logs");
    }

    private static Path folder(String variable, String linux, String mac) {
        String home = System.getProperty("sonolens.home", "");
        if (!home.isEmpty()) {
            return Path.of(home);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home", "."));
        if (os.contains("mac")) {
            return user.resolve(mac).resolve("Sonolens");
        }
        String windows = System.getenv("LOCALAPPDATA");
        if (os.contains("win") && windows != null) {
            return Path.of(windows, "Sonolens");
        }
        String xdg = System.getenv(variable);
        return (xdg == null || xdg.isEmpty() ? user.resolve(linux) : Path.of(xdg)).resolve("sonolens");
    }
}
