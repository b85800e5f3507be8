package org.sonolens.audio.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that the decoder program reads. Immutable.
 *
 * @param format as users call it
 * @param demuxer the program's name of it: the only one it is allowed to try
 */
public record DecodedContainer(String format, String demuxer) {
    /** The container that a sniffed format's name stands for; null when it is not decoded. */
    public static @Nullable DecodedContainer of(String found) {
        return switch (found) {
            case "FLAC", "FLAC behind an ID3 tag" -> new DecodedContainer("FLAC", "flac");
            case "MP3", "MP3 behind an APE tag" -> new DecodedContainer("MP3", "mp3");
            case "MP2 (MPEG layer II)" -> new DecodedContainer("MP2", "mp3");
            case "MP1 (MPEG layer I)" -> new DecodedContainer("MP1", "mp3");
            case "AAC (ADTS)" -> new DecodedContainer("AAC (ADTS)", "aac");
            case "Ogg Vorbis", "Ogg Opus", "Ogg FLAC", "Ogg Speex", "Ogg" -> new DecodedContainer("Ogg", "ogg");
            case "WavPack" -> new DecodedContainer("WavPack", "wv");
            case "MP4 (M4A)", "MP4 (QuickTime)" -> new DecodedContainer("MP4", "mov");
            case "Matroska or WebM" -> new DecodedContainer("Matroska", "matroska");
            case "WMA (ASF)" -> new DecodedContainer("WMA (ASF)", "asf");
            case "AVI" -> new DecodedContainer("AVI", "avi");
            case "TTA" -> new DecodedContainer("TTA", "tta");
            case "VOC" -> new DecodedContainer("VOC", "voc");
            case "8SVX" -> new DecodedContainer("8SVX", "iff");
            default -> null;
        };
    }

    /** What the file's header promises; where it says nothing that is understood, nothing but a form is known. */
    public ProbedSound probe(ByteSource file) throws IOException {
        ProbedSound probed = switch (demuxer) {
            case "flac" -> FlacProbe.probe(file);
            case "mp3", "aac" -> MpegProbe.probe(file);
            case "ogg" -> OggProbe.probe(file);
            case "wv" -> WavPackProbe.probe(file);
            case "mov" -> Mp4Probe.probe(file);
            case "tta", "voc", "iff" -> ProbedSound.unknown(format, SampleForm.INT_32);
            default -> ProbedSound.unknown(format, SampleForm.FLOAT_32);
        };
        return probed == null ? ProbedSound.unknown(format, SampleForm.FLOAT_32) : probed;
    }
}
