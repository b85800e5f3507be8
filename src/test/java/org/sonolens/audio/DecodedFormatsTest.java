package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedFormatsTest {
    private static final int RATE_HZ = 44_100;

    @TempDir
    Path folder;

    private Path wav;

    @BeforeEach
    void makeTheVoices() {
        wav = CompressedSamples.voices(folder.resolve("voices.wav"), RATE_HZ, 2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "flac, flac, FLAC, FLAC 16-bit",
        "oga, flac, Ogg, FLAC 16-bit",
        "m4a, alac, MP4, ALAC 16-bit",
        "wv, wavpack, WavPack, WavPack 16-bit",
        "tta, tta, TTA, TTA",
        "mka, flac, Matroska, Matroska",
        "caf, flac, CAF, FLAC"
    })
    void whatIsLosslessIsReadBitForBit(String extension, String codec, String format, String label) throws Exception {
        Path file = CompressedSamples.encode(wav, folder.resolve("a." + extension), "-c:a", codec);
        try (OpenedSound sound = new OpenedSound(file);
                OpenedSound source = new OpenedSound(wav)) {
            sound.whole();
            assertThat(sound.source.repairs()).isEmpty();
            assertThat(sound.source.format().format()).isEqualTo(format);
            assertThat(sound.source.format().codec()).isEqualTo(label);
            assertThat(sound.source.format().sampleRateHz()).isEqualTo(RATE_HZ);
            assertThat(sound.all()).isDeepEqualTo(source.all());
        }
    }

    /** Its encoder here leaves the end of the last packet out. */
    @Test
    void alacInCafIsBitForBitAsFarAsItGoes() throws Exception {
        Path file = CompressedSamples.encode(wav, folder.resolve("a.caf"), "-c:a", "alac");
        try (OpenedSound sound = new OpenedSound(file);
                OpenedSound source = new OpenedSound(wav)) {
            sound.whole();
            assertThat(sound.source.format().codec()).isEqualTo("Apple Lossless (ALAC)");
            float[] left = sound.all()[0];
            assertThat(left.length).isBetween((int) (2.4 * RATE_HZ), (int) (2.5 * RATE_HZ));
            assertThat(left).isEqualTo(Arrays.copyOf(source.all()[0], left.length));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mp3, libmp3lame, MP3, MP3, 0",
        "ogg, vorbis, Ogg, Vorbis, 64",
        "opus, libopus, Ogg, Opus, 1",
        "m4a, aac, MP4, AAC, 1200",
        "aac, aac, AAC (ADTS), AAC, 3000",
        "wma, wmav2, WMA (ASF), WMA (ASF), 2048",
        "wav, adpcm_ms, WAV, Microsoft ADPCM, 3000",
        "wav, adpcm_ima_wav, WAV, IMA ADPCM, 3000",
        "aifc, adpcm_ima_qt, AIFC, IMA ADPCM, 64",
        "caf, adpcm_ima_qt, CAF, IMA ADPCM, 64"
    })
    void whatIsLossySoundsTheSameAndIsAsLong(
            String extension, String codec, String format, String label, int moreFrames) throws Exception {
        Path file = CompressedSamples.encode(
                wav, folder.resolve("b." + extension), "-strict", "-2", "-c:a", codec, "-b:a", "192k");
        try (OpenedSound sound = new OpenedSound(file);
                OpenedSound source = new OpenedSound(wav)) {
            sound.whole();
            AudioFormat found = sound.source.format();
            assertThat(sound.source.repairs()).isEmpty();
            assertThat(found.format()).isEqualTo(format);
            assertThat(found.codec()).isEqualTo(label);
            double expected = 2.5 * found.sampleRateHz();
            assertThat((double) found.frames())
                    .isBetween(expected - (format.startsWith("WMA") ? 2048 : 1), expected + moreFrames);
            double wanted = rms(source.all()[0]);
            assertThat(rms(sound.all()[0])).isCloseTo(wanted, within(0.06 * wanted));
        }
    }

    @ParameterizedTest
    @CsvSource({"mp3, libmp3lame", "flac, flac", "ogg, vorbis", "opus, libopus", "wv, wavpack"})
    void aListKnowsLengthAndRateWithoutDecoding(String extension, String codec) throws Exception {
        Path file = CompressedSamples.encode(
                wav, folder.resolve("c." + extension), "-strict", "-2", "-c:a", codec, "-b:a", "128k");
        AudioFormat listed = SampleSources.header(file).format();
        try (SampleSource source = SampleSources.open(file)) {
            source.count();
            assertThat(listed).isEqualTo(source.format());
        }
    }

    @Test
    void twentyFourBitsComeOutAsTheyWentIn() throws Exception {
        Path fine = CompressedSamples.encode(
                wav, folder.resolve("fine.wav"), "-af", "volume=0.7331", "-c:a", "pcm_s24le", "-dither_method", "none");
        Path flac = CompressedSamples.encode(fine, folder.resolve("fine.flac"), "-c:a", "flac");
        try (OpenedSound sound = new OpenedSound(flac).whole();
                OpenedSound source = new OpenedSound(fine)) {
            assertThat(sound.source.format().bitsPerSample()).isEqualTo(24);
            assertThat(sound.all()).isDeepEqualTo(source.all());
        }
    }

    @Test
    void anyNameWorks() throws Exception {
        Path flac = CompressedSamples.encode(wav, folder.resolve("d.flac"), "-c:a", "flac");
        Path deep = folder;
        for (int i = 0; i < 12; i++) {
            deep = Files.createDirectories(deep.resolve("a very long name of a folder ".repeat(3) + i));
        }
        for (String name : new String[] {
            "-i.wav",
            "concat:a|b.flac",
            "two words.MP3",
            "Fledermäuse — 蝙蝠.OGG",
            "line\nbreak.flac",
            "http:.flac",
            "%d.flac",
            "a'b\"c$(x).flac"
        }) {
            for (Path place : new Path[] {folder, deep}) {
                Path named = Files.copy(flac, place.resolve(name));
                try (OpenedSound sound = new OpenedSound(named).whole()) {
                    assertThat(sound.source.format().frames()).as(name).isEqualTo(110_250);
                }
            }
        }
    }

    @Test
    void coverArtAndFurtherStreamsAreLeftOut() throws Exception {
        Path both = CompressedSamples.encode(
                wav,
                folder.resolve("film.mkv"),
                "-f",
                "lavfi",
                "-i",
                "testsrc=d=2.5:s=64x64",
                "-map",
                "1:v",
                "-map",
                "0:a",
                "-map",
                "0:a",
                "-c:v",
                "mjpeg",
                "-strict",
                "-2",
                "-c:a",
                "flac");
        try (OpenedSound sound = new OpenedSound(both).whole()) {
            assertThat(sound.source.format().frames()).isEqualTo(110_250);
            assertThat(sound.source.format().channels()).isEqualTo(2);
        }
    }

    @Test
    void junkAndTagsAroundAnMp3AreSkipped() throws Exception {
        Path mp3 = CompressedSamples.encode(wav, folder.resolve("e.mp3"), "-c:a", "libmp3lame");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("ID3\4\0\0\0\0\7\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(new byte[7 * 128]);
        bytes.write("junk ".repeat(100).getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(Files.readAllBytes(mp3));
        bytes.write("TAG".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(new byte[125]);
        Path tagged = WavBytes.write(folder.resolve("tagged.wav"), bytes.toByteArray());
        try (OpenedSound sound = new OpenedSound(tagged).whole()) {
            assertThat(sound.source.format().format()).isEqualTo("MP3");
            assertThat((double) sound.source.format().frames()).isCloseTo(110_250, within(2400.0));
        }
    }

    @Test
    void chainedOggStreamsAreReadToTheEnd() throws Exception {
        Path ogg = CompressedSamples.encode(wav, folder.resolve("f.ogg"), "-strict", "-2", "-c:a", "vorbis");
        Path other = CompressedSamples.encode(
                wav, folder.resolve("g.ogg"), "-strict", "-2", "-c:a", "vorbis", "-serial_offset", "77");
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        chain.write(Files.readAllBytes(ogg));
        chain.write(Files.readAllBytes(other));
        Path chained = WavBytes.write(folder.resolve("chained.ogg"), chain.toByteArray());
        try (OpenedSound sound = new OpenedSound(chained).whole()) {
            assertThat((double) sound.source.format().frames()).isCloseTo(2 * 110_250, within(1500.0));
        }
    }

    @Test
    void aHeaderThatPromisesAnotherCountIsCorrectedAndThatIsSaid() throws Exception {
        Path flac = CompressedSamples.encode(wav, folder.resolve("lying.flac"), "-c:a", "flac");
        for (long lie : new long[] {200_000, 50_000, 0xF_FFFF_FFFFL}) {
            try (RandomAccessFile file = new RandomAccessFile(flac.toFile(), "rw")) {
                file.seek(21);
                int channelsAndBits = file.read() & 0xF0;
                file.seek(21);
                file.write(channelsAndBits | (int) (lie >>> 32));
                file.writeInt((int) lie);
            }
            try (OpenedSound sound = new OpenedSound(flac).whole()) {
                assertThat(sound.source.format().frames()).isEqualTo(110_250);
                if (lie < 1_000_000) {
                    assertThat(sound.source.repairs()).anyMatch(repair -> repair.contains("110250 can be decoded"));
                }
            }
            try (SampleSource counted = SampleSources.open(flac)) {
                counted.count();
                assertThat(counted.format().frames()).isEqualTo(110_250);
            }
        }
    }

    @Test
    void aFileThatIsCutShortIsReadAsFarAsItGoesAndThatIsSaid() throws Exception {
        Path flac = CompressedSamples.encode(wav, folder.resolve("cut.flac"), "-c:a", "flac");
        byte[] all = Files.readAllBytes(flac);
        Files.write(flac, java.util.Arrays.copyOf(all, all.length * 2 / 3));
        try (OpenedSound sound = new OpenedSound(flac).whole()) {
            assertThat(sound.source.format().frames()).isBetween(40_000L, 100_000L);
            assertThat(sound.source.repairs()).isNotEmpty();
        }
    }

    @Test
    void playlistsAreNeverFollowedWhateverTheyAreCalled() {
        String[] lists = {
            "ffconcat version 1.0\nfile 'voices.wav'\n",
            "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nvoices.wav\n#EXT-X-ENDLIST\n",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n",
            "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period/></MPD>\n"
        };
        for (String list : lists) {
            for (String name : new String[] {"list.wav", "list.mp3", "list.flac", "list.ogg", "list.m4a"}) {
                Path file = WavBytes.write(folder.resolve(name), list.getBytes(StandardCharsets.UTF_8));
                var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(file));
                assertThat(refused).as(list).isNotNull();
                assertThat(refused.getMessage()).startsWith(name + ": ");
            }
        }
    }

    @Test
    void aPlaylistBehindAMagicThatWeKnowIsNotFollowedEither() {
        for (String magic : new String[] {"ID3\4\0\0\0\0\0\0", "fLaC", "OggS", "wvpk", "\0\0\0\30ftypM4A ", "TTA1"}) {
            byte[] bytes = (magic + "\nffconcat version 1.0\nfile 'voices.wav'\n#EXTM3U\nvoices.wav\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            Path file = WavBytes.write(folder.resolve("magic.mp3"), bytes);
            assertThat(catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(file)))
                    .as(magic)
                    .isNotNull();
        }
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
