package org.sonolens.ui;

import java.util.Optional;
import java.util.stream.Stream;

/** What a spectrum can be of. */
enum SpectrumOf {
    VIEW("View", Words.of("spectrum.of-view"), Words.of("spectrum.of-view.name")),
    BOX("Box", Words.of("spectrum.of-box"), Words.of("spectrum.of-box.name")),
    FILE("File", Words.of("spectrum.of-file"), Words.of("spectrum.of-file.name"));

    private final String nameInFiles;
    private final String label;
    private final String help;

    SpectrumOf(String nameInFiles, String label, String help) {
        this.nameInFiles = nameInFiles;
        this.label = label;
        this.help = help;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    /** Its name in files, in every language. */
    String nameInFiles() {
        return nameInFiles;
    }

    /** The one of a name in files; empty when there is none. */
    static Optional<SpectrumOf> named(String nameInFiles) {
        return Stream.of(values())
                .filter(of -> of.nameInFiles.equals(nameInFiles))
                .findFirst();
    }

    SpectrumOf next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
