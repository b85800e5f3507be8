package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sonolens.audio.WavBytes.FLOAT;
import static org.sonolens.audio.WavBytes.PCM;
import static org.sonolens.audio.WavBytes.riff;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonolens.memory.ResourceClosedException;

class PcmReaderTest {
    @TempDir
    Path folder;

    @Test
    void outsideTheRecordingThereIsSilence() throws Exception {
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 1, (short) 8192, (short) 16384))) {
            float[][] dirty = {{9, 9, 9, 9, 9, 9, 9}};
            assertThat(wav.reader.read(-2, 5, dirty, 1)).isEqualTo(2);
            assertThat(dirty[0]).containsExactly(9, 0, 0, 0.25f, 0.5f, 0, 9);
            assertThat(wav.read(-5, 3)[0]).containsExactly(0, 0, 0);
            assertThat(wav.read(2, 3)[0]).containsExactly(0, 0, 0);
            assertThat(wav.read(1, 2)[0]).containsExactly(0.5f, 0);
            assertThat(wav.read(Long.MAX_VALUE, 2)[0]).containsExactly(0, 0);
            assertThat(wav.read(Long.MIN_VALUE, 2)[0]).containsExactly(0, 0);
            assertThat(wav.reader.read(0, 0, new float[1][0], 0)).isZero();
        }
    }

    @Test
    void unwantedChannelsAreLeftOut() throws Exception {
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 2, (short) 8192, (short) -8192, (short) 16384, (short) 0))) {
            float[] right = new float[2];
            assertThat(wav.reader.read(0, 2, new float[][] {null, right}, 0)).isEqualTo(2);
            assertThat(right).containsExactly(-0.25f, 0);
            float[] left = new float[2];
            wav.reader.read(0, 2, new float[][] {left, null}, 0);
            assertThat(left).containsExactly(0.25f, 0.5f);
        }
    }

    @Test
    void theMixIsTheMeanOfTheChannels() throws Exception {
        short[] stereo = {16384, -8192, 32767, 32767};
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 2, stereo))) {
            float[] mix = new float[4];
            assertThat(wav.reader.readMix(-1, 4, mix, 0)).isEqualTo(2);
            assertThat(mix).containsExactly(0, 0.125f, 32767f / 32768, 0);
        }
        WavBytes three = riff().fmt(FLOAT, 3, 8000, 32).chunk("data", WavBytes.floats(1, 2, 6, -1, 0, 1));
        try (OpenedWav wav = opened(three.bytes())) {
            float[] mix = new float[2];
            wav.reader.readMix(0, 2, mix, 0);
            assertThat(mix).containsExactly(3, 0);
        }
    }

    @Test
    void twoHundredAndFiftySixChannelsNeedNoMoreNativeMemoryThanOne() throws Exception {
        int channels = 256;
        int frames = 3000;
        double[] samples = IntStream.range(0, channels * frames)
                .mapToDouble(i -> i % channels + i / channels / 4096.0)
                .toArray();
        byte[] bytes = riff().fmt(FLOAT, channels, 8000, 64)
                .chunk("data", WavBytes.doubles(samples))
                .bytes();
        try (OpenedWav wav = opened(bytes)) {
            assertThat(wav.reservedBytes()).isEqualTo(wav.source.readerBytes()).isEqualTo(64 * 1024);
            float[][] all = wav.all();
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < frames; f++) {
                    assertThat(all[c][f]).isEqualTo(c + f / 4096f);
                }
            }
        }
    }

    @Test
    void anyPieceOfALongFileEqualsThatPieceOfTheWhole() throws Exception {
        for (int channels : new int[] {1, 2, 3}) {
            short[] samples = new short[100_000 * channels];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (i * 7919);
            }
            try (OpenedWav wav = opened(WavBytes.pcm16(8000, channels, samples))) {
                float[][] all = wav.all();
                for (int first : new int[] {0, 1, 32_767, 50_001, 99_999}) {
                    int count = 100_000 - first;
                    float[][] piece = wav.read(first, count);
                    for (int c = 0; c < channels; c++) {
                        assertThat(piece[c]).isEqualTo(Arrays.copyOfRange(all[c], first, first + count));
                        assertThat(all[c][first]).isEqualTo(samples[first * channels + c] / 32768f);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNoNumberIsReplacedAndSaidOnce() throws Exception {
        float inf = Float.POSITIVE_INFINITY;
        WavBytes floats = riff().fmt(FLOAT, 1, 8000, 32)
                .chunk("data", WavBytes.floats(Float.NaN, inf, -inf, 1e13f, -1e12f, 5, Float.NaN));
        try (OpenedWav wav = opened(floats.bytes())) {
            assertThat(wav.source.repairs()).isEmpty();
            assertThat(wav.all()[0]).containsExactly(0, 1, -1, 1, -1e12f, 5, 0);
            assertThat(wav.all()[0]).hasSize(7);
            assertThat(wav.source.repairs()).hasSize(2);
            assertThat(String.join(" ", wav.source.repairs())).contains("NaN").contains("infinite");
        }
        WavBytes doubles = riff().fmt(FLOAT, 1, 8000, 64).chunk("data", WavBytes.doubles(Double.NaN, 1e300, -1e300));
        try (OpenedWav wav = opened(doubles.bytes())) {
            assertThat(wav.all()[0]).containsExactly(0, 1, -1);
        }
    }

    @Test
    void aFileCutShortWhileOpenReadsAsSilenceBehindTheCut() throws Exception {
        byte[] bytes = WavBytes.pcm16(8000, 1, (short) 8192, (short) 16384, (short) 8192);
        try (OpenedWav wav = opened(bytes);
                FileChannel cut = FileChannel.open(wav.source.file(), StandardOpenOption.WRITE)) {
            cut.truncate(bytes.length - 3);
            float[][] channels = {{9, 9, 9}};
            assertThat(wav.reader.read(0, 3, channels, 0)).isEqualTo(1);
            assertThat(channels[0]).containsExactly(0.25f, 0, 0);
            assertThat(wav.source.repairs()).singleElement().asString().contains("cut short while it was open");
        }
    }

    @Test
    void aClosedSourceRefusesReadersAndReads() throws Exception {
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 1, (short) 1))) {
            wav.source.close();
            wav.source.close();
            assertThatThrownBy(() -> wav.read(0, 1)).isInstanceOf(ResourceClosedException.class);
            assertThatThrownBy(() -> wav.source.newReader(wav.arena())).isInstanceOf(ResourceClosedException.class);
        }
    }

    @Test
    void aReaderWhoseArenaIsClosedFailsInsteadOfReading() throws Exception {
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 1, (short) 1))) {
            wav.arena().close();
            assertThatThrownBy(() -> wav.read(0, 1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void arraysThatDoNotFitAreRefused() throws Exception {
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 2, (short) 1, (short) 2))) {
            assertThatThrownBy(() -> wav.reader.read(0, 1, new float[1][1], 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> wav.reader.read(0, 2, new float[2][2], 1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> wav.reader.readMix(0, -1, new float[2], 0))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void fourThreadsReadOneSourceAtOnce() throws Exception {
        short[] samples = new short[200_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i * 31);
        }
        try (OpenedWav wav = opened(WavBytes.pcm16(8000, 1, samples));
                var threads = Executors.newFixedThreadPool(4)) {
            float[] expected = wav.all()[0];
            Callable<float[]> whole = () -> {
                float[][] channels = new float[1][samples.length];
                wav.source.newReader(wav.arena()).read(0, samples.length, channels, 0);
                return channels[0];
            };
            for (var read : threads.invokeAll(Collections.nCopies(4, whole))) {
                assertThat(read.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void closingWhileAReaderReadsEndsItWithTheExceptionForThat() throws Exception {
        byte[] bytes =
                riff().fmt(PCM, 1, 8000, 16).chunk("data", new byte[4 << 20]).bytes();
        for (int round = 0; round < 50; round++) {
            try (OpenedWav wav = opened(bytes);
                    var thread = Executors.newSingleThreadExecutor()) {
                float[][] channels = new float[1][1 << 20];
                var reading = thread.submit(() -> {
                    while (true) {
                        wav.reader.read(0, 1 << 20, channels, 0);
                    }
                });
                Thread.sleep(round % 5);
                wav.source.close();
                assertThatThrownBy(reading::get).hasCauseInstanceOf(ResourceClosedException.class);
            }
        }
    }

    private OpenedWav opened(byte[] bytes) throws UnreadableAudioException {
        return new OpenedWav(WavBytes.write(folder.resolve("a.wav"), bytes));
    }
}
