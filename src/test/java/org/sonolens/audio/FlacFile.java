package org.sonolens.audio;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of a FLAC file that FFmpeg wrote, to be changed. */
final class FlacFile {
    private static final int STREAMINFO_END = 4 + 4 + 34;
    private static final int PACKED = 18;
    private static final long TOTAL_BITS = 0xF_FFFF_FFFFL;

    private final Path file;
    private final byte[] bytes;
    private final List<Integer> frameStarts = new ArrayList<>();
    private final List<Long> firstSamples = new ArrayList<>();

    FlacFile(Path file) throws Exception {
        this.file = file;
        this.bytes = Files.readAllBytes(file);
        List<Integer> sizes = new ArrayList<>();
        Path packets = CompressedSamples.encode(file, Path.of(file + ".packets"), "-c", "copy", "-f", "framecrc");
        for (String line : Files.readAllLines(packets)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split(",");
                firstSamples.add(Long.parseLong(fields[2].strip()));
                sizes.add(Integer.parseInt(fields[4].strip()));
            }
        }
        int start = bytes.length - sizes.stream().mapToInt(size -> size).sum();
        for (int size : sizes) {
            frameStarts.add(start);
            start += size;
        }
    }

    /** The frame that holds a sample; there is another behind it. */
    private int frameOf(long sample) {
        int frame = 0;
        while (firstSamples.get(frame + 1) <= sample) {
            frame++;
        }
        return frame;
    }

    private Path write(String name, byte[] content) throws Exception {
        return Files.write(file.resolveSibling(name), content);
    }

    private long total() {
        return ByteBuffer.wrap(bytes).getLong(PACKED) & TOTAL_BITS;
    }

    private static byte[] withTotal(byte[] content, long total) {
        byte[] changed = content.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        buffer.putLong(PACKED, buffer.getLong(PACKED) & ~TOTAL_BITS | total);
        return changed;
    }

    /** With a header that promises so many samples more. */
    Path promising(long more) throws Exception {
        return write("promising" + more + ".flac", withTotal(bytes, total() + more));
    }

    /** With a quarter of the bytes of a sample's frame gone bad. */
    Path damagedAt(long sample) throws Exception {
        byte[] changed = bytes.clone();
        int frame = frameOf(sample);
        int start = frameStarts.get(frame);
        int length = frameStarts.get(frame + 1) - start;
        Arrays.fill(changed, start, start + length / 4, (byte) 0x55);
        return write("damaged" + sample + ".flac", changed);
    }

    /** With only a share of its bytes. */
    Path cutAt(double share) throws Exception {
        return write("cut" + share + ".flac", Arrays.copyOf(bytes, (int) (share * bytes.length)));
    }

    /**
     * Without the whole frame of a sample, which no decoder complains of.
     *
     * @param known whether the header promises that much less
     */
    Path withoutFrameAt(long sample, boolean known) throws Exception {
        int frame = frameOf(sample);
        int start = frameStarts.get(frame);
        int end = frameStarts.get(frame + 1);
        byte[] less = Arrays.copyOf(bytes, bytes.length - (end - start));
        System.arraycopy(bytes, end, less, start, bytes.length - end);
        long lost = firstSamples.get(frame + 1) - firstSamples.get(frame);
        return write("without" + sample + known + ".flac", known ? withTotal(less, total() - lost) : less);
    }

    /** With another file's frames behind its own, and a header that counts both. */
    Path followedBy(FlacFile other) throws Exception {
        int start = other.frameStarts.getFirst();
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length - start);
        System.arraycopy(other.bytes, start, both, bytes.length, other.bytes.length - start);
        return write("followed.flac", withTotal(both, total() + other.total()));
    }

    /** With a seek point for every tenth frame. */
    Path withSeekTable() throws Exception {
        int points = Math.ceilDiv(frameStarts.size(), 10);
        ByteBuffer with = ByteBuffer.allocate(bytes.length + 4 + 18 * points);
        with.put(bytes, 0, STREAMINFO_END).putInt(3 << 24 | 18 * points);
        for (int frame = 0; frame < frameStarts.size(); frame += 10) {
            long next = frame + 1 < firstSamples.size() ? firstSamples.get(frame + 1) : total();
            with.putLong(firstSamples.get(frame));
            with.putLong(frameStarts.get(frame) - frameStarts.getFirst());
            with.putShort((short) (next - firstSamples.get(frame)));
        }
        with.put(bytes, STREAMINFO_END, bytes.length - STREAMINFO_END);
        return write("seekable.flac", with.array());
    }
}
