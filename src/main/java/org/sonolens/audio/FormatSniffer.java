package org.sonolens.audio;

import static org.sonolens.audio.FoundFormat.noSound;
import static org.sonolens.audio.FoundFormat.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sonolens.audio.decode.Id3Tags;

/** Tells a file's format from its first bytes. Reads at most 64 KiB of them. Thread-safe. */
final class FormatSniffer {
    private static final int HEAD_BYTES = 512;

    /** How far behind the start of a stream that was cut out of another its first whole frame is looked for. */
    private static final int MPEG_SEARCH_BYTES = 64 * 1024;

    private FormatSniffer() {}

    static FoundFormat sniff(OpenFile open) throws IOException {
        byte[] head = open.bytes(0, HEAD_BYTES);
        if (startsWith(head, "ID3")) {
            return behindTags(open, Id3Tags.bytesBefore(open));
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

    /** What follows ID3 tags: FLAC, or a stream of frames, which may begin behind junk. */
    private static FoundFormat behindTags(OpenFile open, long offset) throws IOException {
        byte[] behind = open.bytes(offset, MPEG_SEARCH_BYTES);
        if (startsWith(behind, "fLaC")) {
            return sound("FLAC behind an ID3 tag");
        }
        String name = MpegSync.nameAtStart(behind);
        String later = name == null ? MpegSync.nameOfFirstRun(behind) : name;
        return sound(later == null ? "MP3" : later);
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
        String mpeg = MpegSync.nameAtStart(open.bytes(0, MPEG_SEARCH_BYTES));
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

    private static boolean startsWith(byte[] head, String magic) {
        return text(head, 0, magic.length()).equals(magic);
    }

    private static String text(byte[] head, int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, StandardCharsets.ISO_8859_1);
    }
}
