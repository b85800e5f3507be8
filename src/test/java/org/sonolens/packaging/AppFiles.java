package org.sonolens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the program's own files of a package: jars, FFTW and decoder of this platform, samples, licences. */
final class AppFiles {
    static final String JAR = "sonolens.jar";
    private static final String LIBRARIES = "libraries";

    private final Workplace place;

    AppFiles(Workplace place) {
        this.place = place;
    }

    /** Puts them into a folder, as the launcher looks for them. */
    void into(Path app) throws IOException {
        Path target = place.target();
        Workplace.copy(target.resolve(JAR), app.resolve(JAR));
        for (String folder : List.of("lib", "native", "decoder")) {
            Workplace.copy(target.resolve(folder), app.resolve(folder));
        }
        Files.writeString(app.resolve(LIBRARIES), String.join("\n", libraries(app)) + "\n");
        Workplace.copy(place.tree().resolve("samples"), app.resolve("samples"));
        Workplace.copy(place.tree().resolve("src/main/resources/org/sonolens/ui/font"), app.resolve("fonts"));
        Workplace.copy(place.sources().resolve("licences"), app.resolve("licences"));
        Workplace.copy(place.tree().resolve("LICENSE"), app.resolve("licences").resolve("GPL-3.0.txt"));
        Path bill = target.resolve("bom.json");
        if (!Files.exists(bill)) {
            throw new IOException("there is no " + bill + ", which Maven does not make offline: leave out -o");
        }
        Workplace.copy(bill, app.resolve("sonolens.cdx.json"));
        for (String program : List.of("ffmpeg", "ffmpeg.exe")) {
            Path decoder = app.resolve("decoder").resolve(program);
            if (Files.exists(decoder) && !decoder.toFile().setExecutable(true, false)) {
                throw new IOException(decoder + " cannot be made executable");
            }
        }
    }

    /** The class path behind the program's jar, in one order on every disk. */
    static List<String> libraries(Path app) throws IOException {
        try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
