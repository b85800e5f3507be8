package org.sonolens.audio;

import java.util.Set;

/** The four letters before each part of a RIFF, AIFF or CAF file. */
final class ChunkId {
    static final String FMT = "fmt ";
    static final String DATA = "data";
    static final String DS64 = "ds64";
    static final String LIST = "LIST";
    static final String BEXT = "bext";
    static final String FACT = "fact";
    static final String GUANO = "guan";
    static final String WAMD = "wamd";
    static final String IXML = "iXML";
    static final String XMP = "_PMX";
    static final String CUE = "cue ";
    static final String ID3 = "id3 ";
    static final String ID3_CAPITAL = "ID3 ";
    static final String COMM = "COMM";
    static final String SSND = "SSND";
    static final String NAME = "NAME";
    static final String AUTHOR = "AUTH";
    static final String COPYRIGHT = "(c) ";
    static final String ANNOTATION = "ANNO";
    static final String COMMENTS = "COMT";
    static final String MARKERS = "MARK";
    static final String APPLICATION = "APPL";
    static final String DESC = "desc";
    static final String INFO = "info";

    private static final Set<String> KNOWN = Set.of(
            FMT,
            DATA,
            DS64,
            LIST,
            BEXT,
            GUANO,
            WAMD,
            FACT,
            "PEAK",
            "JUNK",
            "junk",
            "PAD ",
            "FLLR",
            CUE,
            "plst",
            "smpl",
            "inst",
            ID3,
            ID3_CAPITAL,
            IXML,
            "axml",
            "chna",
            XMP,
            "cart",
            "levl",
            "umid",
            "regn",
            "minf",
            "elm1",
            "DGDA",
            "afsp",
            "TIME",
            // AIFF
            COMM,
            SSND,
            NAME,
            AUTHOR,
            COPYRIGHT,
            ANNOTATION,
            COMMENTS,
            "FVER",
            MARKERS,
            "INST",
            "MIDI",
            "AESD",
            APPLICATION,
            "SAXL",
            "CHAN",
            // CAF
            DESC,
            INFO,
            "kuki",
            "pakt",
            "chan",
            "mark",
            "strg",
            "free",
            "ovvw",
            "uuid",
            "midi",
            "edct",
            "peak");

    private ChunkId() {}

    /** Whether a part of this name is met in real files. */
    static boolean isKnown(String id) {
        return KNOWN.contains(id);
    }

    /** Whether these could be the letters of a part at all: four printable ASCII characters, the first no space. */
    static boolean isPlausible(String id) {
        return id.length() == 4 && id.charAt(0) != ' ' && id.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
    }
}
