package org.sonolens.audio;

/** What users call the codecs of AIFF-C and CAF files that are not read here. */
final class AppleCodecName {
    private AppleCodecName() {}

    /** @param type its four letters */
    static String of(String type) {
        return switch (type) {
            case "ima4" -> "IMA ADPCM";
            case "MAC3" -> "MACE 3:1";
            case "MAC6" -> "MACE 6:1";
            case "GSM ", "agsm" -> "GSM 6.10";
            case "G722" -> "G.722 ADPCM";
            case "G726", "ADP4" -> "G.726 ADPCM";
            case "G728" -> "G.728";
            case "dwvw", "DWVW" -> "DWVW";
            case "QDMC", "QDM2" -> "QDesign Music";
            case "Qclp" -> "Qualcomm PureVoice";
            case "sdx2" -> "SDX2";
            case "aac ", "aach", "aacl", "aace", "aacp" -> "AAC";
            case "alac" -> "Apple Lossless (ALAC)";
            case "flac" -> "FLAC";
            case "opus" -> "Opus";
            case ".mp1" -> "MPEG layer I";
            case ".mp2" -> "MPEG layer II";
            case ".mp3" -> "MP3";
            case "ac-3" -> "AC-3";
            case "ilbc" -> "iLBC";
            case "samr" -> "AMR";
            case "dvi8", "ms\0\u0011" -> "IMA ADPCM";
            case "ms\0\u0002" -> "Microsoft ADPCM";
            case "ms\0\u0031" -> "GSM 6.10";
            default -> "the codec “" + ShownText.oneLine(type) + "”";
        };
    }
}
