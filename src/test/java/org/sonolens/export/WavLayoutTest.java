package org.sonolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.SampleSources;
import org.sonolens.audio.StoredForm;

/** The bytes around the samples, at sizes that nobody wants to write in a test. */
class WavLayoutTest {
    private static final StoredForm INT_24 = new StoredForm(StoredForm.Kind.PCM, 3, 24);
    private static final CarriedParts TAGS = new CarriedParts(
            List.of(new CarriedParts.Part("bext", new byte[603])),
            List.of(new CarriedParts.Part("guan", "GUANO|Version: 1.0\nNote: é".getBytes(StandardCharsets.UTF_8))),
            List.of());

    @TempDir
    Path folder;

    private static WavLayout layout(long frames, String form) {
        return new WavLayout(INT_24, 192_000, 1, 0, frames, TAGS, form);
    }

    @ParameterizedTest
    @CsvSource({"1001, RF64, WAV", "1431655764, RF64, RF64", "1500000001, RF64, RF64", "1500000001, BW64, BW64"})
    void aFileOfAnySizeIsOpenedWithAllOfItsSamplesAndTags(long frames, String form, String wanted) throws Exception {
        WavLayout layout = layout(frames, form);
        Path file = folder.resolve("sparse.wav");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            byte[] head = layout.head();
            channel.write(ByteBuffer.wrap(head), 0);
            channel.write(ByteBuffer.wrap(layout.tail()), head.length + layout.dataBytes());
            assertThat(channel.size()).isEqualTo(layout.totalBytes());
        }
        try (SampleSource source = SampleSources.open(file)) {
            assertThat(source.repairs()).isEmpty();
            assertThat(source.format().format()).isEqualTo(wanted);
            assertThat(source.format().frames()).isEqualTo(frames);
            assertThat(source.format().codec()).isEqualTo("PCM 24-bit");
            assertThat(source.metadata().guano()).containsEntry("Note", "é");
            assertThat(source.parts()).extracting("id").containsExactly("bext", "guan");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theLargestThatFitsInto32BitsIsRiffAndOneFrameMoreIsNot() {
        long around = layout(1, "RF64").totalBytes() - 4;
        long frames = (0xFFFFFFFEL + 8 - around) / 3;
        while (layout(frames, "RF64").isLarge()) {
            frames--;
        }
        byte[] riff = layout(frames, "RF64").head();
        assertThat(new String(riff, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("RIFF");
        long stated = Integer.toUnsignedLong(
                ByteBuffer.wrap(riff).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(4));
        assertThat(stated).isEqualTo(layout(frames, "RF64").totalBytes() - 8).isGreaterThan(0xFFFFFFF0L);
        byte[] large = layout(frames + 2, "RF64").head();
        assertThat(new String(large, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("RF64");
        assertThat(large).hasSize(riff.length + 36);
    }
}
