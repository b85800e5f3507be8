package org.sonolens.audio;

import java.util.Locale;

/** What users call the codecs of a WAV file that are not read here (Microsoft's registry, RFC 2361). */
final class WaveCodecName {
    private WaveCodecName() {}

    static String of(int tag) {
        return switch (tag) {
            case 0x0002 -> "Microsoft ADPCM";
            case 0x0008, 0x2001 -> "DTS";
            case 0x0010 -> "OKI ADPCM";
            case 0x0011 -> "IMA ADPCM";
            case 0x0014, 0x0042 -> "G.723";
            case 0x0020 -> "Yamaha ADPCM";
            case 0x0022 -> "TrueSpeech";
            case 0x0031 -> "GSM 6.10";
            case 0x0040, 0x0045, 0x0064 -> "G.721 or G.726 ADPCM";
            case 0x0050 -> "MPEG layer II";
            case 0x0055 -> "MP3";
            case 0x0092, 0x2000 -> "AC-3";
            case 0x00FF, 0x1600, 0x1610 -> "AAC";
            case 0x0160, 0x0161, 0x0162, 0x0163 -> "WMA";
            case 0x0200 -> "Creative ADPCM";
            case 0x674F, 0x6750, 0x6751, 0x676F, 0x6770, 0x6771 -> "Ogg Vorbis";
            case 0xF1AC -> "FLAC";
            default -> String.format(Locale.ROOT, "codec 0x%04X", tag);
        };
    }
}
