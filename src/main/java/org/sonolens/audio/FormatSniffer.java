package org.sonolens.audio;

import static org.sonolens.audio.FoundFormat.noSound;
import static org.sonolens.audio.FoundFormat.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells a file's format from its first bytes. Reads at most 16 KiB of them. Thread-safe. */
final class FormatSniffer {
    private static final int HEAD_BYTES = 512;
    private static final int ID3_HEADER_BYTES = 10;

    /** How far behind the start of a stream that was cut out of another its first whole frame is looked for. */
    private static final int MPEG_SEARCH_BYTES = 16 * 1024;

    private FormatSniffer() {}

    static FoundFormat sniff(OpenFile open) throws IOException {
        byte[] head = open.bytes(0, HEAD_BYTES);
        if (startsWith(head, "ID3")) {
            byte[] behind = open.bytes(ID3_HEADER_BYTES + id3Bytes(head), HEAD_BYTES);
            return startsWith(behind, "fLaC") ? sound("FLAC behind an ID3 tag") : sound("MP3");
        }
        if (startsWith(head, "OggS")) {
            return sound(oggName(head));
        }
        String form = text(head, 8, 4);
        switch (text(head, 0, 4)) {
            case "RIFF" -> {
                return riffKind(form);
            }
            case "RF64", "BW64" -> {
                return form.equals("WAVE")
                        ? new FoundFormat(text(head, 0, 4), FoundFormat.Reading.RIFF)
                        : FoundFormat.NOTHING_KNOWN;
            }
            case "RIFX" -> {
                return form.equals("WAVE")
                        ? new FoundFormat("RIFX", FoundFormat.Reading.RIFX)
                        : noSound("a RIFX file of another kind");
            }
            case "FORM" -> {
                return switch (form) {
                    case "AIFF", "AIFC" -> new FoundFormat(form, FoundFormat.Reading.AIFF);
                    case "8SVX" -> sound(form);
                    default -> noSound("an IFF file of another kind");
                };
            }
            default -> {
                return bySignature(open, head);
            }
        }
    }

    private static FoundFormat riffKind(String form) {
        return switch (form) {
            case "WAVE" -> new FoundFormat("WAV", FoundFormat.Reading.RIFF);
            case "AVI " -> sound("AVI");
            case "WEBP" -> noSound("a WebP picture");
            case "RMID" -> noSound("a MIDI file (notes)");
            default -> noSound("a RIFF file of another kind");
        };
    }

    private static FoundFormat bySignature(OpenFile open, byte[] head) throws IOException {
        for (Signature signature : Signature.ALL) {
            if (signature.matches(head)) {
                return signature.format();
            }
        }
        String mpeg = MpegSync.nameAtStart(head);
        if (mpeg != null) {
            return sound(mpeg);
        }
        if (PlainText.looksLike(head)) {
            return noSound(PlainText.kindOf(head));
        }
        String later = MpegSync.nameOfFirstRun(open.bytes(0, MPEG_SEARCH_BYTES));
        return later == null ? FoundFormat.NOTHING_KNOWN : sound(later);
    }

    /** The codec's own first packet follows the page header. */
    private static String oggName(byte[] head) {
        String page = new String(head, StandardCharsets.ISO_8859_1);
        if (page.contains("\u0001vorbis")) {
            return "Ogg Vorbis";
        }
        if (page.contains("OpusHead")) {
            return "Ogg Opus";
        }
        if (page.contains("\u007fFLAC")) {
            return "Ogg FLAC";
        }
        return page.contains("Speex   ") ? "Ogg Speex" : "Ogg";
    }

    /** Seven bits a byte (id3.org, ID3v2.4 section 6.2). */
    private static long id3Bytes(byte[] head) {
        if (head.length < ID3_HEADER_BYTES) {
            return 0;
        }
        return (head[6] & 0x7FL) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F);
    }

    private static boolean startsWith(byte[] head, String magic) {
        return text(head, 0, magic.length()).equals(magic);
    }

    private static String text(byte[] head, int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, StandardCharsets.ISO_8859_1);
    }
}
