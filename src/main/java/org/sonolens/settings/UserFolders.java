package org.sonolens.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folders of the user in which the program keeps its files; none need exist yet. Immutable.
 *
 * <p>On Linux and other Unix by the XDG Base Directory Specification 0.8 (a relative path in a variable is ignored, as it
 * demands); on macOS and Windows in their usual places. The system property {@value #HOME_PROPERTY} puts all of them
 * below one folder.
 *
 * @param config the settings
 * @param state logs
 * @param cache what can be made again
 * @param data what the user made
 */
public record UserFolders(Path config, Path state, Path cache, Path data) {
    public static final String HOME_PROPERTY = "sonolens.home";

    /** Those of the user who runs the program. */
    public static UserFolders current() {
        return of(System::getProperty, System::getenv);
    }

    /** The file of the {@link SettingsStore}. */
    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    /** Those of a system with the given properties and environment, each a function from a name to a value or null. */
    static UserFolders of(Function<String, @Nullable String> property, Function<String, @Nullable String> variable) {
        String given = property.apply(HOME_PROPERTY);
        if (given != null && !given.isEmpty()) {
            Path home = Path.of(given).toAbsolutePath();
            return new UserFolders(
                    home.resolve("config"), home.resolve("state"), home.resolve("cache"), home.resolve("data"));
        }
        Path home = Path.of(orEmpty(property.apply("user.home"))).toAbsolutePath();
        String system = orEmpty(property.apply("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve("Sonolens");
            return new UserFolders(
                    support,
                    library.resolve("Logs").resolve("Sonolens"),
                    library.resolve("Caches").resolve("Sonolens"),
                    support);
        }
        if (system.startsWith("windows")) {
            Path roaming = folder(variable, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Sonolens");
            Path local = folder(
                            variable, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Sonolens");
            return new UserFolders(roaming, local.resolve("Logs"), local.resolve("Cache"), roaming);
        }
        return new UserFolders(
                folder(variable, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("sonolens"),
                folder(variable, "XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                        .resolve("sonolens"),
                folder(variable, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("sonolens"),
                folder(variable, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve("sonolens"));
    }

    private static Path folder(Function<String, @Nullable String> variable, String name, Path otherwise) {
        try {
            Path given = Path.of(orEmpty(variable.apply(name)));
            return given.isAbsolute() ? given : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
