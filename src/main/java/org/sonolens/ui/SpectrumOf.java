package org.sonolens.ui;

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

    SpectrumOf next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
