package org.sonolens.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonolens.audio.decode.HalvesSwitch;

/** Two processes that decode one FLAC file: what is there in the end is what one of them yields. */
@Timeout(60)
class HalvedDecodingTest extends HalvedFile {
    /** What a file is decoded to. */
    private record Decoded(long frames, float[][] samples, List<String> repairs) {}

    private Decoded decoded(Path file, long mostMemoryBytes) throws Exception {
        newCache();
        try (OpenedSound sound = new OpenedSound(file, mostMemoryBytes)) {
            sound.whole();
            assertThat(sound.source.isLengthCertain()).isTrue();
            assertThat(sound.source.availableFrames())
                    .isEqualTo(sound.source.format().frames());
            return new Decoded(sound.source.format().frames(), sound.all(), sound.source.repairs());
        }
    }

    private Decoded byOneProcess(Path file) throws Exception {
        HalvesSwitch.never();
        Decoded decoded = decoded(file, MUCH_MEMORY);
        HalvesSwitch.from(2);
        return decoded;
    }

    private static void assertSame(Decoded one, Decoded other) {
        assertThat(one.frames()).isEqualTo(other.frames());
        assertThat(one.repairs()).isEqualTo(other.repairs());
        assertThat(one.samples()).isDeepEqualTo(other.samples());
    }

    /** In memory and in a file, by whatever processes it takes. */
    private void assertAsByOneProcess(Path file) throws Exception {
        Decoded expected = byOneProcess(file);
        assertSame(decoded(file, MUCH_MEMORY), expected);
        assertSame(decoded(file, LITTLE_MEMORY), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 1, 16, 5, 0",
        "44100, 2, 24, 5, 0",
        "48000, 2, 16, 0, 0",
        "48000, 1, 24, 8, 0",
        "192000, 2, 24, 5, 0",
        "192000, 1, 16, 5, 4608",
        "44100, 2, 16, 5, 1234",
        "48000, 2, 24, 12, 333",
        "8000, 1, 16, 5, 0"
    })
    void theHalvesAreTheWholeToTheSample(int rateHz, int channels, int bits, String level, int blockSize)
            throws Exception {
        // louder by a little, so that the lower bits are used too
        String filter = "aresample=" + rateHz + ",aformat=sample_fmts=s32,volume=1.01";
        Path given = CompressedSamples.encode(
                wav, folder.resolve("given.wav"), "-af", filter, "-ac", "" + channels, "-c:a", "pcm_s" + bits + "le");
        Path made = CompressedSamples.encode(
                given,
                folder.resolve("given.flac"),
                "-c:a",
                "flac",
                "-compression_level",
                level,
                "-frame_size",
                blockSize == 0 ? "4096" : "" + blockSize);
        Path seekable = new FlacFile(made).withSeekTable();
        decoders.forgetStarted();
        for (Path file : List.of(made, seekable)) {
            for (long memory : new long[] {MUCH_MEMORY, LITTLE_MEMORY}) {
                Decoded halved = decoded(file, memory);
                assertThat(halved.repairs()).isEmpty();
                try (OpenedSound source = new OpenedSound(given)) {
                    assertThat(halved.frames()).isEqualTo(SECONDS * (long) rateHz);
                    assertThat(halved.samples()).isDeepEqualTo(source.all());
                }
            }
        }
        assertThat(decoders.started()).as("four times two halves").hasSize(8).doesNotContain("whole");
    }

    @Test
    void onlyOneProcessStartsWhereHalvesAreNotWanted() throws Exception {
        byOneProcess(flac);
        HalvesSwitch.from(SECONDS + 1);
        decoded(flac, MUCH_MEMORY);
        assertThat(decoders.started()).containsExactly("whole", "whole");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 2.9, 3, 3.1, 5.5, 6.8})
    void aDamagedPlaceIsSaidAndShownAsByOneProcess(double seconds) throws Exception {
        Path damaged = new FlacFile(flac).damagedAt((long) (seconds * RATE_HZ));
        assertThat(byOneProcess(damaged).repairs()).isNotEmpty();
        assertAsByOneProcess(damaged);
    }

    /** Once with a header that knows of it, so that nothing at all is said. */
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2.9, 3, 3.1, 5.5})
    void aFrameThatIsGoneWithoutATraceIsNotMadeUpFor(double seconds) throws Exception {
        for (boolean known : new boolean[] {false, true}) {
            Path without = new FlacFile(flac).withoutFrameAt((long) (seconds * RATE_HZ), known);
            Decoded single = byOneProcess(without);
            assertThat(single.repairs()).hasSize(known ? 0 : 1);
            assertThat(single.frames()).isLessThan(ALL);
            assertAsByOneProcess(without);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
    void aFileThatEndsTooSoonIsReadAsFarAsItGoes(double share) throws Exception {
        Path cut = new FlacFile(flac).cutAt(share);
        assertThat(byOneProcess(cut).repairs()).isNotEmpty();
        assertAsByOneProcess(cut);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1, 2 * RATE_HZ, -2 * RATE_HZ, 6 * RATE_HZ, 50 * RATE_HZ})
    void aHeaderThatPromisesAnythingElseIsCorrected(long more) throws Exception {
        Path lying = new FlacFile(flac).promising(more);
        assertThat(byOneProcess(lying).frames()).isEqualTo(ALL);
        assertThat(byOneProcess(lying).repairs()).isNotEmpty();
        assertAsByOneProcess(lying);
    }

    @Test
    void aHeaderThatPromisesBeyondBeliefIsNotCut() throws Exception {
        Path lying = new FlacFile(flac).promising(100_000L * RATE_HZ);
        assertAsByOneProcess(lying);
        assertThat(decoders.started()).containsOnly("whole");
    }

    @ParameterizedTest
    @CsvSource({"24000, 2, 7", "48000, 1, 7", "48000, 2, 7", "48000, 2, 3"})
    void whatIsFollowedByAnotherFileIsShownAsByOneProcess(int rateHz, int channels, int seconds) throws Exception {
        Path other = CompressedSamples.encode(
                wav, folder.resolve("other.flac"), "-t", "" + seconds, "-ar", "" + rateHz, "-ac", "" + channels);
        assertAsByOneProcess(new FlacFile(flac).followedBy(new FlacFile(other)));
        assertAsByOneProcess(new FlacFile(other).followedBy(new FlacFile(flac)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "exit 127",
                "DECODE | head -c 200000; exit 1",
                "DECODE | head -c 200000",
                "DECODE; echo '[error] damaged' >&2",
                "DECODE; exit 1",
                "DECODE; head -c 4 /dev/zero",
                "OTHERWISE",
                "exec sleep 60",
                "DECODE | head -c 200000; exec sleep 60"
            })
    void aSecondProcessThatFailsLeavesItAllToOne(String second) throws Exception {
        decoders.are("DECODE", second, "DECODE");
        Decoded expected = byOneProcess(flac);
        assertThat(expected.repairs()).isEmpty();
        assertSame(decoded(flac, MUCH_MEMORY), expected);
        assertThat(decoders.started()).containsExactly("first", "second", "whole", "whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "DECODE | head -c 200000",
                "DECODE; echo '[error] damaged' >&2",
                "DECODE; exit 1",
                "DECODE; head -c 4 /dev/zero",
                "DECODE | head -c 200000; exec sleep 60"
            })
    void aFirstProcessThatFailsLeavesItAllToAnother(String first) throws Exception {
        decoders.are(first, "DECODE", "DECODE");
        assertSame(decoded(flac, MUCH_MEMORY), byOneProcess(flac));
        assertSame(decoded(flac, LITTLE_MEMORY), byOneProcess(flac));
    }

    @Test
    void countingIsDoneByOneProcess() throws Exception {
        Path lying = new FlacFile(flac).promising(-RATE_HZ);
        try (SampleSource source = SampleSources.open(lying)) {
            source.count();
            assertThat(source.format().frames()).isEqualTo(ALL);
            assertThat(source.repairs()).isEqualTo(byOneProcess(lying).repairs());
        }
        assertThat(decoders.started()).doesNotContain("second");
    }
}
