package org.sonolens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the packages of this platform from what a build left: an app-image and, of it, a .deb on Linux, a .msi on Windows,
 * a .dmg on macOS. Run by {@code mvn -Ppackage verify}; only Linux was ever run.
 */
public final class PackageMaker {
    /** Never changes, so that a newer .msi replaces an older one. */
    private static final String WINDOWS_ID = "5f7e0d0c-5f0a-4f6e-9d2b-6a3b1c1f8a57";

    private PackageMaker() {}

    /** @param arguments source tree, build folder, version, time of the release */
    public static void main(String[] arguments) throws IOException {
        Workplace place =
                new Workplace(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Instant.parse(arguments[3]));
        Workplace.System system = Workplace.System.current();
        Files.createDirectories(place.made());
        Path icons = place.made().resolve("icons");
        Icons.draw(place.sources().resolve("sonolens.svg"), icons);
        Path image = new AppImage(place, system, icons).make();
        System.out.println("app-image: " + image + ", " + mib(Workplace.bytes(image)));
        if (system == Workplace.System.LINUX) {
            Path deb = new DebPackage(place, icons).make(image);
            System.out.println("package: " + deb + ", " + mib(Files.size(deb)));
        } else {
            AppImage.tool("jpackage", installer(place, system, image));
        }
    }

    private static String mib(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }

    private static List<String> installer(Workplace place, Workplace.System system, Path image) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--type",
                system == Workplace.System.MAC ? "dmg" : "msi",
                "--app-image",
                image.toString(),
                "--name",
                "Sonolens",
                "--app-version",
                place.version(),
                "--vendor",
                "Sonolens",
                "--license-file",
                place.tree().resolve("LICENSE").toString(),
                "--dest",
                place.target().toString()));
        for (Associations kind : Associations.in(place.sources().resolve("associations"))) {
            all.addAll(List.of("--file-associations", kind.file().toString()));
        }
        if (system == Workplace.System.WINDOWS) {
            all.addAll(List.of(
                    "--win-menu", "--win-dir-chooser", "--win-per-user-install", "--win-upgrade-uuid", WINDOWS_ID));
        }
        return all;
    }
}
