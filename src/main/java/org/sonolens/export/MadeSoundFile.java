package org.sonolens.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sonolens.audio.SampleReader;
import org.sonolens.audio.SampleSource;
import org.sonolens.audio.StoredForm;

/** Writes made sound as a WAV file, with one line of text about it. One thread at a time; holds nothing after. */
final class MadeSoundFile {
    private static final int BLOCK_FRAMES = 1 << 14;

    private final WavLayout layout;
    private final MadeSound sound;

    MadeSoundFile(MadeSound sound) {
        this.sound = sound;
        CarriedParts parts = new CarriedParts(
                List.of(), List.of(new CarriedParts.Part("LIST", comment(sound.comment()))), List.of());
        StoredForm form = new StoredForm(StoredForm.Kind.PCM, Short.BYTES, 8 * Short.BYTES);
        this.layout = new WavLayout(form, sound.rateHz(), sound.channels(), 0, sound.frames(), parts, "RF64");
    }

    long totalBytes() {
        return layout.totalBytes();
    }

    /** Writes all of it into a file that was begun. @return false when it was no longer wanted */
    boolean write(SampleSource source, SampleReader reader, NewFile file, ExportProgress progress)
            throws IOException, ExportFailure {
        byte[] head = layout.head();
        file.write(ByteBuffer.wrap(head), 0);
        MadeSound.Frames frames = sound.begin().apply(reader);
        short[] values = new short[BLOCK_FRAMES * sound.channels()];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long done = 0;
        while (done < sound.frames()) {
            if (!progress.reached(done, sound.frames())) {
                return false;
            }
            int count = next(source, frames, values, (int) Math.min(BLOCK_FRAMES, sound.frames() - done));
            bytes.clear();
            bytes.asShortBuffer().put(values, 0, count * sound.channels());
            bytes.limit(count * sound.channels() * Short.BYTES);
            file.write(bytes, head.length + done * sound.channels() * Short.BYTES);
            done += count;
        }
        file.write(ByteBuffer.wrap(layout.tail()), head.length + layout.dataBytes());
        return progress.reached(sound.frames(), sound.frames());
    }

    private static int next(SampleSource source, MadeSound.Frames frames, short[] values, int most)
            throws ExportFailure {
        try {
            int count = frames.next(values, most);
            if (count == 0) {
                throw new IllegalStateException("fewer frames were made than were promised");
            }
            return count;
        } catch (IOException failed) {
            throw SoundExporter.unreadable(source, failed);
        }
    }

    /** A list of type INFO that holds a comment and the program's name (Multimedia Programming Interface 1.0, 2-14). */
    private static byte[] comment(String text) {
        byte[] comment = padded(text);
        byte[] software = padded("Sonolens");
        ByteBuffer list = ByteBuffer.allocate(4 + 8 + comment.length + 8 + software.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        list.put("INFOICMT".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(comment.length)
                .put(comment);
        list.put("ISFT".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(software.length)
                .put(software);
        return list.array();
    }

    private static byte[] padded(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return java.util.Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
    }
}
