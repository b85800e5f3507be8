package org.sonolens.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sonolens.audio.SampleEncoding.Kind;
import org.sonolens.audio.decode.DecodeFailure;
import org.sonolens.audio.decode.DecodedCache;
import org.sonolens.audio.decode.DecodedContainer;
import org.sonolens.audio.decode.DecodedSound;
import org.sonolens.audio.decode.DecodedSounds;
import org.sonolens.audio.decode.ProbedSound;
import org.sonolens.audio.decode.SampleForm;

/** Makes sources of compressed files. Thread-safe. */
public final class Decoding {
    private static volatile DecodedCache cache =
            new DecodedCache(Path.of(System.getProperty("java.io.tmpdir", "."), "sonolens"));

    private Decoding() {}

    /** Names the user's cache folder, for what is too long for memory; before any file is opened. */
    public static void keepIn(Path cacheFolder) {
        cache = new DecodedCache(cacheFolder);
    }

    /** Whether a file is decoded, without a look at what it holds. */
    static boolean isDecoded(OpenFile open, FoundFormat found) throws IOException {
        return container(found) != null || contained(open, found) != null;
    }

    private static @Nullable DecodedContainer container(FoundFormat found) {
        return found.reading() == FoundFormat.Reading.NOT_YET ? DecodedContainer.of(found.name()) : null;
    }

    /** What is compressed in a container that mostly holds samples as they are. */
    private static @Nullable Decodable contained(OpenFile open, FoundFormat found) throws IOException {
        return switch (found.reading()) {
            case RIFF -> WaveCodecs.decodable(open, found.name());
            case AIFF -> AppleCodecs.inAiff(open, found.name());
            case CAF -> AppleCodecs.inCaf(open);
            case RIFX, WAVE64, AU, NOT_YET, NO_SOUND, UNKNOWN -> null;
        };
    }

    /** How a compressed file is decoded; null when it is none, or of a kind that is not decoded. */
    static @Nullable Decodable of(OpenFile open, FoundFormat found) throws IOException {
        DecodedContainer container = container(found);
        return container == null
                ? contained(open, found)
                : new Decodable(found.name(), container, container.probe(open), FileMetadata.of(open));
    }

    /**
     * A file that is to be decoded.
     *
     * @param named its format, as precisely as its first bytes tell
     * @param promised what its header says
     */
    record Decodable(String named, DecodedContainer container, ProbedSound promised, Metadata metadata) {
        /** What the file is without decoding any of it; null when its header does not say. */
        @Nullable
        AudioFormat stated() {
            ProbedSound sound = promised;
            boolean known = sound.sampleRateHz() > 0
                    && sound.sampleRateHz() <= AudioFormat.HIGHEST_RATE_HZ
                    && sound.channels() > 0
                    && sound.channels() <= AudioFormat.MOST_CHANNELS
                    && sound.frames() > 0;
            return known ? format(sound.sampleRateHz(), sound.channels(), sound.frames()) : null;
        }

        private AudioFormat format(int sampleRateHz, int channels, long frames) {
            return new AudioFormat(
                    container.format(), promised.codec(), sampleRateHz, channels, frames, promised.bits());
        }
    }

    /** Opens one; its first samples are then decoded. The caller closes it. */
    static SampleSource open(Path file, Decodable decodable) throws IOException, UnreadableAudioException {
        RepairLog repairs = new RepairLog(ShownText.nameOf(file));
        DecodedSound sound;
        try {
            sound = DecodedSounds.open(
                    file,
                    decodable.named(),
                    decodable.container().demuxer(),
                    decodable.promised(),
                    cache,
                    repairs::note,
                    repairs::sentences);
        } catch (DecodeFailure failure) {
            throw new UnreadableAudioException(file, failure.problem(), failure.advice(), failure);
        }
        int rateHz = sound.sampleRateHz();
        int channels = sound.channels();
        if (rateHz > AudioFormat.HIGHEST_RATE_HZ || channels > AudioFormat.MOST_CHANNELS) {
            sound.close();
            throw new UnreadableAudioException(
                    file, "it decodes to " + channels + " channels at " + rateHz + " Hz", "the file is damaged");
        }
        SampleForm form = decodable.promised().form();
        Kind kind = form == SampleForm.FLOAT_32 ? Kind.FLOAT : Kind.PCM;
        return new DecodedSource(
                file,
                sound,
                decodable.format(rateHz, channels, sound.frames()),
                new SampleEncoding(kind, form.bytes(), ByteOrder.LITTLE_ENDIAN),
                decodable.metadata(),
                repairs);
    }
}
