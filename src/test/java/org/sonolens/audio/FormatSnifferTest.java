package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSnifferTest {
    @TempDir
    Path folder;

    @Test
    void theFormatFoundIsNamedWhateverTheFileIsCalled() {
        named("fLaC", "FLAC");
        named("OggS\0\2....................\1vorbis", "Ogg Vorbis");
        named("OggS....OpusHead", "Ogg Opus");
        named("OggS....\177FLAC", "Ogg FLAC");
        named("ID3\4\0\0\0\0\0\0", "MP3");
        named("ID3\4\0\0\0\0\0\2..fLaC", "FLAC");
        named("\377\373\220\144", "MP3");
        named("\377\361\120\200\20\37\374", "AAC (ADTS)");
        named("\0\0\0\40ftypM4A ", "MP4 (M4A)");
        named("FORM....AIFF", "AIFF");
        named("FORM....AIFC", "AIFC");
        named(".snd", "AU");
        named("caff", "CAF");
        named("riff.\221\317\21", "W64");
        named("RIFX....WAVE", "RIFX");
        named("wvpk", "WavPack");
        named("MAC ", "APE");
        named("RIFF....AVI ", "AVI");
        named("Creative Voice File", "VOC");
        named("\32\105\337\243", "Matroska");
        named("PK\3\4", "ZIP");
        named("%PDF-1.7", "PDF");
        named("\211PNG", "PNG");
        named("\377\330\377\340", "JPEG");
        named("\1\2\3", "no sound format that is known");
        named("RIFF....JUNK", "RIFF file of another kind");
    }

    @Test
    void anMp3ThatBeginsInsideAFrameIsKnownByTheFramesThatFollow() throws Exception {
        // 128 kbit/s at 44.1 kHz: 417 bytes a frame.
        StringBuilder stream = new StringBuilder("\0\1\2".repeat(300));
        for (int frame = 0; frame < 3; frame++) {
            stream.append("\377\373\220\144").append("\0".repeat(413));
        }
        FileHeader header = SampleSources.header(file(stream.toString()));
        assertThat(header).isNotNull();
        AudioFormat found = header.format();
        assertThat(found.format()).isEqualTo("MP3");
        assertThat(found.sampleRateHz()).isEqualTo(44_100);
        named(stream.substring(0, 900 + 500), "no sound format that is known");
    }

    @Test
    void textsAreNamed() {
        assertThat(refusal(file("{\"files\": 1}\n"))).contains("JSON");
        assertThat(refusal(file("ffconcat version 1.0\nfile other.wav\n"))).contains("a text, not sound");
        assertThat(refusal(file("<html><body>"))).contains("HTML");
        assertThat(refusal(file("Fledermäuse"))).contains("a text, not sound");
    }

    private void named(String magic, String name) {
        assertThat(refusal(file(magic + "\0\0\0\0\0\0\0\0")))
                .startsWith("call.wav: ")
                .contains(name);
    }

    private Path file(String content) {
        return WavBytes.write(folder.resolve("call.wav"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aWavOfAnyNameOpens() {
        Path file = WavBytes.write(folder.resolve("photo.jpeg"), WavBytes.pcm16(8000, 1, (short) 7));
        assertThatCode(() -> SampleSources.open(file).close()).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoFileIsSaidAtOnce() throws Exception {
        Path empty = WavBytes.write(folder.resolve("empty.wav"), new byte[0]);
        assertThat(refusal(empty)).contains("empty.wav").contains("is empty");
        assertThat(refusal(folder)).contains("folder");
        assertThat(refusal(folder.resolve("gone.wav"))).contains("gone.wav").contains("no such file");
        Path loop = Files.createSymbolicLink(folder.resolve("loop.wav"), folder.resolve("loop.wav"));
        assertThat(refusal(loop)).contains("loop.wav");
    }

    @Test
    void pipesAndDevicesAreNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(refusal(pipe)).contains("pipe or a device");
            assertThat(refusal(Path.of("/dev/zero"))).contains("pipe or a device");
        });
    }

    @Test
    void namesAreShownWithoutControlCharacters() {
        Path file = WavBytes.write(folder.resolve("a\n\u001b[31m\u202Eb.wav"), new byte[] {1, 2, 3});
        assertThat(refusal(file)).startsWith("a\uFFFD\uFFFD[31m\uFFFDb.wav: ");
    }

    private static String refusal(Path file) {
        var refused = catchThrowableOfType(UnreadableAudioException.class, () -> SampleSources.open(file));
        assertThat(refused).as(file.toString()).isNotNull();
        return refused.getMessage();
    }
}
