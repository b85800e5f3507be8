package org.sonolens.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static UserFolders of(Map<String, String> properties, Map<String, String> variables) {
        return UserFolders.of(properties::get, variables::get);
    }

    @Test
    void theTestsOwnHomeIsUsedHere() {
        Path home = Path.of(System.getProperty(UserFolders.HOME_PROPERTY)).toAbsolutePath();
        assertThat(UserFolders.current().settingsFile()).isEqualTo(home.resolve("config/settings.json"));
    }

    @Test
    void linuxFollowsXdg() {
        UserFolders plain = of(Map.of("os.name", "Linux", "user.home", "/home/ann"), Map.of());
        assertThat(plain)
                .isEqualTo(new UserFolders(
                        Path.of("/home/ann/.config/sonolens"),
                        Path.of("/home/ann/.local/state/sonolens"),
                        Path.of("/home/ann/.cache/sonolens"),
                        Path.of("/home/ann/.local/share/sonolens")));
        UserFolders chosen = of(
                Map.of("os.name", "Linux", "user.home", "/home/ann"),
                Map.of("XDG_CONFIG_HOME", "/etc/ann", "XDG_CACHE_HOME", "relative/is/ignored"));
        assertThat(chosen.config()).isEqualTo(Path.of("/etc/ann/sonolens"));
        assertThat(chosen.cache()).isEqualTo(Path.of("/home/ann/.cache/sonolens"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        UserFolders mac = of(Map.of("os.name", "Mac OS X", "user.home", "/Users/ann"), Map.of());
        assertThat(mac.config()).isEqualTo(Path.of("/Users/ann/Library/Application Support/Sonolens"));
        assertThat(mac.cache()).isEqualTo(Path.of("/Users/ann/Library/Caches/Sonolens"));
        UserFolders windows = of(Map.of("os.name", "Windows 11", "user.home", "/ann"), Map.of("APPDATA", "/ann/Roam"));
        assertThat(windows.config()).isEqualTo(Path.of("/ann/Roam/Sonolens"));
        assertThat(windows.state()).isEqualTo(Path.of("/ann/AppData/Local/Sonolens/Logs"));
    }
}
