package org.sonolens.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** The text chunks of a PNG file: tEXt where Latin-1 holds the text, else iTXt in UTF-8. */
public final class PngText {
    private static final int LONGEST_KEYWORD = 79;
    /** A hostile file must not fill the memory, packed or not. */
    private static final int LONGEST_TEXT_BYTES = 1 << 24;

    private PngText() {}

    /**
     * The texts of a PNG file by keyword, in the order of the file; of a keyword that comes twice the last. Reads tEXt, zTXt and
     * iTXt, from any program; the pixels are skipped.
     *
     * @throws IOException with a sentence, when the file cannot be read, is no PNG, is cut short or is damaged in a text
     */
    public static Map<String, String> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return read(in);
        } catch (EOFException e) {
            throw new IOException(file + ": the PNG ends too early; make the picture again", e);
        } catch (PngDamageException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> read(DataInputStream in) throws IOException {
        byte[] signature = PngChunks.signatureBytes();
        if (!Arrays.equals(signature, in.readNBytes(signature.length))) {
            throw new PngDamageException("this is no PNG picture; choose one that was saved as PNG");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        while (true) {
            int length = in.readInt();
            byte[] name = new byte[4];
            in.readFully(name);
            String type = new String(name, StandardCharsets.US_ASCII);
            if (length < 0) {
                throw new PngDamageException("the PNG has a chunk of an impossible length; make the picture again");
            }
            switch (type) {
                case "IEND" -> {
                    return texts;
                }
                case "tEXt", "zTXt", "iTXt" -> {
                    if (length > LONGEST_TEXT_BYTES) {
                        throw new PngDamageException("a text in the PNG is longer than 16 MiB");
                    }
                    byte[] content = new byte[length];
                    in.readFully(content);
                    checkSum(name, content, in.readInt());
                    decode(type, new ByteArrayInputStream(content), texts);
                }
                default -> in.skipNBytes(length + 4L);
            }
        }
    }

    private static void checkSum(byte[] name, byte[] content, int stored) throws PngDamageException {
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        if ((int) sum.getValue() != stored) {
            throw new PngDamageException("a text in the PNG does not match its checksum; make the picture again");
        }
    }

    private static void decode(String type, ByteArrayInputStream in, Map<String, String> texts) throws IOException {
        String keyword = untilNul(in).toString(StandardCharsets.ISO_8859_1);
        boolean packed = false;
        Charset charset = type.equals("iTXt") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        if (type.equals("zTXt")) {
            packed = in.read() == 0;
        } else if (type.equals("iTXt")) {
            packed = in.read() == 1;
            in.read(); // the method of packing; there is but one
            untilNul(in); // the language
            untilNul(in); // the keyword in that language
        }
        try (InputStream text = packed ? new InflaterInputStream(in) : in) {
            texts.put(keyword, new String(text.readNBytes(LONGEST_TEXT_BYTES), charset));
        }
    }

    private static ByteArrayOutputStream untilNul(ByteArrayInputStream in) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int b = in.read(); b > 0; b = in.read()) {
            read.write(b);
        }
        return read;
    }

    /** IllegalArgumentException for a keyword or text that a PNG cannot hold. */
    static void check(String keyword, String text) {
        boolean printable = keyword.chars().allMatch(c -> (c >= 0x20 && c <= 0x7E) || (c >= 0xA1 && c <= 0xFF));
        if (keyword.isEmpty() || keyword.length() > LONGEST_KEYWORD || !printable || !keyword.equals(keyword.strip())) {
            throw new IllegalArgumentException("\"" + keyword + "\" is no keyword of a PNG text");
        }
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("the text of " + keyword + " has a NUL, which a PNG cannot hold");
        }
    }

    /** The chunk that holds a text. */
    static String type(String text) {
        return text.chars().allMatch(c -> c <= 0xFF) ? "tEXt" : "iTXt";
    }

    /** The content of the chunk of {@link #type}. */
    static byte[] encoded(String keyword, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        if (type(text).equals("tEXt")) {
            out.write(0);
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            // not packed, method 0, no language, no translated keyword
            out.writeBytes(new byte[5]);
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** What is wrong with the content of a file, in words. */
    private static final class PngDamageException extends IOException {
        PngDamageException(String sentence) {
            super(sentence);
        }
    }
}
