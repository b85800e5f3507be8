package org.sonolens.ui;

/** What a spectrum can be of. */
enum SpectrumOf {
    VIEW("View", "the visible part"),
    BOX("Box", "the box"),
    FILE("File", "the whole file");

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
