package org.sonolens.audio;

import static org.sonolens.audio.FoundFormat.noSound;
import static org.sonolens.audio.FoundFormat.sound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that stand at a fixed place of every file of a format. Immutable; the first that matches counts.
 *
 * @param offset bytes from the file's start
 * @param magic the bytes, as Latin-1 text
 */
record Signature(int offset, String magic, FoundFormat format) {
    static final List<Signature> ALL = List.of(
            new Signature(0, "riff\u002e\u0091\u00cf\u0011", new FoundFormat("W64", FoundFormat.Reading.WAVE64)),
            new Signature(0, "fLaC", sound("FLAC")),
            new Signature(0, "caff", new FoundFormat("CAF", FoundFormat.Reading.CAF)),
            new Signature(0, ".snd", new FoundFormat("AU", FoundFormat.Reading.AU)),
            new Signature(0, "dns.", new FoundFormat("AU", FoundFormat.Reading.AU)),
            new Signature(0, ".sd\u0000", new FoundFormat("AU", FoundFormat.Reading.AU)),
            new Signature(0, "\u0000ds.", new FoundFormat("AU", FoundFormat.Reading.AU)),
            new Signature(0, "wvpk", sound("WavPack")),
            new Signature(0, "MAC ", sound("APE (Monkey's Audio)")),
            new Signature(0, "TTA1", sound("TTA")),
            new Signature(0, "TTA2", sound("TTA")),
            new Signature(0, "MPCK", sound("Musepack")),
            new Signature(0, "MP+", sound("Musepack")),
            new Signature(0, "OFR ", sound("OptimFROG")),
            new Signature(0, "Creative Voice File", sound("VOC")),
            new Signature(0, "NIST_1A", sound("NIST SPHERE")),
            new Signature(0, "DSD ", sound("DSF (DSD)")),
            new Signature(0, "FRM8", sound("DSDIFF")),
            new Signature(0, "#!AMR", sound("AMR")),
            new Signature(0, "ajkg", sound("Shorten")),
            new Signature(0, ".RMF", sound("RealAudio")),
            new Signature(0, "\u0030\u0026\u00b2\u0075\u008e\u0066\u00cf\u0011", sound("WMA (ASF)")),
            new Signature(0, "\u001a\u0045\u00df\u00a3", sound("Matroska or WebM")),
            new Signature(0, "SOUND\u001a", sound("SNDT (Sndtool)")),
            new Signature(0, "APETAGEX", sound("MP3 behind an APE tag")),
            new Signature(65, "FSSD", sound("HCOM")),
            new Signature(4, "ftyp", sound("MP4 (M4A)")),
            new Signature(4, "moov", sound("MP4 (QuickTime)")),
            new Signature(4, "mdat", sound("MP4 (QuickTime)")),
            new Signature(4, "wide", sound("MP4 (QuickTime)")),
            new Signature(0, "MThd", noSound("a MIDI file (notes)")),
            new Signature(0, "PK\u0003\u0004", noSound("a ZIP archive")),
            new Signature(0, "PK\u0005\u0006", noSound("a ZIP archive")),
            new Signature(0, "\u001f\u008b", noSound("a gzip archive")),
            new Signature(0, "BZh", noSound("a bzip2 archive")),
            new Signature(0, "\u00fd7zXZ", noSound("an xz archive")),
            new Signature(0, "7z\u00bc\u00af", noSound("a 7z archive")),
            new Signature(0, "Rar!", noSound("a RAR archive")),
            new Signature(257, "ustar", noSound("a tar archive")),
            new Signature(0, "%PDF", noSound("a PDF document")),
            new Signature(0, "\u0089PNG", noSound("a PNG picture")),
            new Signature(0, "\u00ff\u00d8\u00ff", noSound("a JPEG picture")),
            new Signature(0, "GIF8", noSound("a GIF picture")),
            new Signature(0, "II*\u0000", noSound("a TIFF picture")),
            new Signature(0, "MM\u0000*", noSound("a TIFF picture")),
            new Signature(0, "\u0089HDF", noSound("an HDF5 file")),
            new Signature(0, "SQLite format 3", noSound("a database")),
            new Signature(0, "\u007fELF", noSound("a program")),
            new Signature(0, "MZ", noSound("a program")));

    boolean matches(byte[] head) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + wanted.length;
        return end <= head.length && Arrays.equals(wanted, 0, wanted.length, head, offset, end);
    }
}
