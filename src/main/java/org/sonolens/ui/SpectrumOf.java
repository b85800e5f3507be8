package org.sonolens.ui;

import java.util.Optional;
import java.util.stream.Stream;

/** What a spectrum can be of. */
enum SpectrumOf {
    VIEW(Words.of("spectrum.of-view"), Words.of("spectrum.of-view.name")),
    BOX(Words.of("spectrum.of-box"), Words.of("spectrum.of-box.name")),
    FILE(Words.of("spectrum.of-file"), Words.of("spectrum.of-file.name"));

    private final String label;
    private final String help;

    SpectrumOf(String label, String help) {
        this.label = label;
        this.help = help;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    /** The one of a label; empty when there is none. */
    static Optional<SpectrumOf> labelled(String label) {
        return Stream.of(values()).filter(of -> of.label.equals(label)).findFirst();
    }

    SpectrumOf next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
