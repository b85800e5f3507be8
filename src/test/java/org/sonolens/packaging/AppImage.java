package org.sonolens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The program with a Java of its own, as jpackage lays it out. On Linux the launcher of this tree stands in the place of
 * jpackage's, which asks the package manager about itself at every start.
 */
final class AppImage {
    private final Workplace place;
    private final Workplace.System system;
    private final Path icons;

    AppImage(Workplace place, Workplace.System system, Path icons) {
        this.place = place;
        this.system = system;
        this.icons = icons;
    }

    /** Makes it. @return its folder */
    Path make() throws IOException {
        Path runtime = place.made().resolve("runtime");
        Workplace.remove(runtime);
        LinkedJava.into(runtime, place.target().resolve("fx"), system);
        Path input = place.made().resolve("input");
        Workplace.remove(input);
        new AppFiles(place).into(input);
        String name = system == Workplace.System.LINUX ? "sonolens" : "Sonolens";
        Path image = place.made().resolve(system == Workplace.System.MAC ? name + ".app" : name);
        Workplace.remove(image);
        tool("jpackage", arguments(name, input, runtime));
        Workplace.remove(input);
        Workplace.remove(runtime);
        if (system == Workplace.System.LINUX) {
            takeOurLauncher(image);
            dropSymbols(image.resolve("lib/runtime/lib"));
        }
        place.settle(image);
        train(image);
        place.settle(image);
        return image;
    }

    private List<String> arguments(String name, Path input, Path runtime) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                name,
                "--app-version",
                place.version(),
                "--vendor",
                "Sonolens",
                "--input",
                input.toString(),
                "--main-jar",
                AppFiles.JAR,
                "--main-class",
                "org.sonolens.app.Main",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                icon().toString(),
                "--dest",
                place.made().toString()));
        for (String option : JavaOptions.viewer()) {
            all.addAll(List.of("--java-options", option));
        }
        if (system != Workplace.System.LINUX) {
            // the same program for a terminal, where it must not load the toolkit
            Path command = place.made().resolve("command.properties");
            String options = String.join(" ", JavaOptions.command()).replace("\\", "\\\\");
            Files.writeString(
                    command, "java-options=" + options + "\nwin-console=true\nwin-menu=false\nwin-shortcut=false\n");
            all.addAll(List.of("--add-launcher", "sonolens-command=" + command));
        }
        return all;
    }

    private Path icon() {
        return icons.resolve(
                switch (system) {
                    case LINUX -> "256.png";
                    case MAC -> "sonolens.icns";
                    case WINDOWS -> "sonolens.ico";
                });
    }

    private void takeOurLauncher(Path image) throws IOException {
        Path launcher = image.resolve("bin").resolve("sonolens");
        Files.copy(place.tree().resolve("sonolens"), launcher, StandardCopyOption.REPLACE_EXISTING);
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        // what only jpackage's launcher and its own packages read
        Path lib = image.resolve("lib");
        for (String unused : List.of("libapplauncher.so", "sonolens.png", "app/sonolens.cfg", "app/.jpackage.xml")) {
            Files.deleteIfExists(lib.resolve(unused));
        }
    }

    /** Names of functions that only a debugger reads: 6 MB. */
    private static void dropSymbols(Path runtime) throws IOException {
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        try (Stream<Path> all = Files.walk(runtime)) {
            all.map(Path::toString)
                    .filter(name -> name.endsWith(".so"))
                    .sorted()
                    .forEach(command::add);
        }
        Workplace.run(runtime, Map.of(), command);
    }

    /**
     * Lets the program do each kind of work once, commands and window, for one cache of the classes of both and the
     * transforms' measured plans.
     */
    private void train(Path image) throws IOException {
        Path home = place.made().resolve("training");
        Workplace.remove(home);
        Files.createDirectories(home);
        Path app = appFolder(image);
        // relative: the launcher takes its options apart at spaces
        String options = "-Dglass.platform=Headless -Dprism.order=sw -Dsonolens.training=true"
                + " -Dsonolens.training.commands=true -Dsonolens.home=home -XX:AOTCacheOutput=made.aot";
        List<String> command = new ArrayList<>();
        if (system == Workplace.System.LINUX) {
            command.add(image.resolve("bin").resolve("sonolens").toString());
        } else {
            command.addAll(java(image));
            command.addAll(List.of(options.split(" ")));
            command.addAll(List.of("-cp", classPath(image), "org.sonolens.app.Main"));
        }
        command.add(app.resolve("samples").toString());
        Workplace.run(home, Map.of("SONOLENS_JAVA_OPTS", options), command);
        Path made = home.resolve("made.aot");
        if (!Files.exists(made)) {
            throw new IOException("the training run made no cache of classes");
        }
        Files.move(made, app.resolve(JavaOptions.CACHE));
        Files.copy(home.resolve("home/cache/fftw-wisdom"), app.resolve("fftw-wisdom"));
        Workplace.remove(home);
    }

    private List<String> java(Path image) {
        Path java = (system == Workplace.System.MAC
                ? image.resolve("Contents/runtime/Contents/Home/bin/java")
                : image.resolve("runtime/bin/java.exe"));
        List<String> all = new ArrayList<>(List.of(java.toString()));
        for (String option : JavaOptions.viewer()) {
            if (!option.startsWith("-XX:AOTCache=")) {
                all.add(option.replace("$APPDIR", appFolder(image).toString()));
            }
        }
        return all;
    }

    private String classPath(Path image) throws IOException {
        Path app = appFolder(image);
        List<String> all = new ArrayList<>(List.of(app.resolve(AppFiles.JAR).toString()));
        for (String library : AppFiles.libraries(app)) {
            all.add(app.resolve("lib").resolve(library).toString());
        }
        return String.join(java.io.File.pathSeparator, all);
    }

    private Path appFolder(Path image) {
        return image.resolve(
                switch (system) {
                    case LINUX -> "lib/app";
                    case MAC -> "Contents/app";
                    case WINDOWS -> "app";
                });
    }

    static void tool(String name, List<String> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name));
        int code = tool.run(java.lang.System.out, java.lang.System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException(name + " ended with code " + code + ": " + String.join(" ", arguments));
        }
    }
}
