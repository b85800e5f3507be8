package org.sonolens.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngImageTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "1, 700", "700, 1", "641, 257"})
    void anotherDecoderReadsTheSamePixels(int width, int height) throws IOException {
        int[] pixels = noise(width, height);

        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(bytes(picture(width, height, pixels))));

        assertThat(decoded.getWidth()).isEqualTo(width);
        assertThat(decoded.getHeight()).isEqualTo(height);
        assertThat(decoded.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }

    @Test
    void alphaIsNotLookedAt() throws IOException {
        byte[] file = bytes(picture(1, 1, new int[] {0x00123456}));

        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getRGB(0, 0)).isEqualTo(0xFF123456);
    }

    @Test
    void everyChunkHasItsChecksumAndThePixelsComeInSeveral() throws IOException {
        PngImage image = picture(600, 400, noise(600, 400)).withTexts(Map.of("Software", "Sonolens"));

        List<String> types = chunkTypes(bytes(image.withPixelsPerMetre(3780)));

        assertThat(types).startsWith("IHDR", "pHYs", "tEXt", "IDAT", "IDAT").endsWith("IDAT", "IEND");
    }

    @Test
    void textsComeBackInOrderWhateverTheirScript(@TempDir Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", "Nächtliche Fledermaus\nzweite Zeile");
        texts.put("Source", "Ζορμπάς Дорога 🦇.wav");
        texts.put("sonolens:plan", "hann 384/1024 hop 96");
        texts.put("Comment", "");
        Path file = folder.resolve("picture.png");

        picture(2, 2, new int[4]).withTexts(texts).writeAtomically(file);

        assertThat(PngText.read(file)).containsExactlyEntriesOf(texts);
    }

    @Test
    void latinTextsAreStoredPlainAndOthersAsUnicode() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("A", "grün");
        texts.put("B", "−85 dBFS");

        assertThat(chunkTypes(bytes(picture(1, 1, new int[1]).withTexts(texts))))
                .contains("tEXt", "iTXt");
    }

    @Test
    void whatAPngCannotHoldIsRefusedAtOnce() {
        PngImage image = picture(1, 1, new int[1]);

        assertThatThrownBy(() -> image.withTexts(Map.of("", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.withTexts(Map.of(" Title", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.withTexts(Map.of("k".repeat(80), "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.withTexts(Map.of("Title", "a\0b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.withPixelsPerMetre(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileWithoutTextsHasNone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plain.png");
        picture(1, 1, new int[1]).writeAtomically(file);

        assertThat(PngText.read(file)).isEmpty();
    }

    @Test
    void aPictureCutShortIsSaidToBe(@TempDir Path folder) throws IOException {
        byte[] whole = bytes(picture(40, 40, noise(40, 40)));
        Path file = folder.resolve("short.png");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> PngText.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("short.png")
                .hasMessageContaining("ends too early");
    }

    @Test
    void aTextWithOneBitTurnedIsNotBelieved(@TempDir Path folder) throws IOException {
        byte[] file = bytes(picture(1, 1, new int[1]).withTexts(Map.of("Title", "range -85")));
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("-85");
        file[at + 1] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.png"), file);

        assertThatThrownBy(() -> PngText.read(damaged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void aFileThatIsNoPngIsSaidToBeNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sound.wav"), "RIFF....WAVE");

        assertThatThrownBy(() -> PngText.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no PNG");
    }

    private static PngImage picture(int width, int height, int[] pixels) {
        return new PngImage(width, height, pixels, Map.of(), OptionalInt.empty());
    }

    private static int[] noise(int width, int height) {
        return new Random(width * 31L + height)
                .ints((long) width * height)
                .map(colour -> 0xFF000000 | colour)
                .toArray();
    }

    private static byte[] bytes(PngImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.writeTo(out);
        return out.toByteArray();
    }

    /** The chunk names in order; fails when a checksum is wrong or something is left over. */
    private static List<String> chunkTypes(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipNBytes(8);
        List<String> types = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readInt();
            byte[] checked = in.readNBytes(4 + length);
            CRC32 sum = new CRC32();
            sum.update(checked);
            assertThat(in.readInt()).isEqualTo((int) sum.getValue());
            types.add(StandardCharsets.US_ASCII
                    .decode(ByteBuffer.wrap(checked, 0, 4))
                    .toString());
        }
        return types;
    }
}
