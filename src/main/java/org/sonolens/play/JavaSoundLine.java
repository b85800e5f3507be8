package org.sonolens.play;

import javax.sound.sampled.SourceDataLine;

/** A line of Java's own sound system. */
final class JavaSoundLine implements SoundLine {
    private final SourceDataLine line;
    private final int frameBytes;
    private byte[] bytes = new byte[0];

    /** @param line open, of 16-bit little-endian frames; closed with this */
    JavaSoundLine(SourceDataLine line) {
        this.line = line;
        this.frameBytes = line.getFormat().getFrameSize();
    }

    @Override
    public int rateHz() {
        return Math.round(line.getFormat().getSampleRate());
    }

    @Override
    public int voices() {
        return line.getFormat().getChannels();
    }

    @Override
    public int bufferFrames() {
        return line.getBufferSize() / frameBytes;
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public int write(short[] frames, int count) {
        int length = count * frameBytes;
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        for (int i = 0; i < length / Short.BYTES; i++) {
            bytes[2 * i] = (byte) frames[i];
            bytes[2 * i + 1] = (byte) (frames[i] >> 8);
        }
        return line.write(bytes, 0, length) / frameBytes;
    }

    @Override
    public long heardFrames() {
        return line.getLongFramePosition();
    }

    @Override
    public void stop() {
        line.stop();
        line.flush();
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public boolean isThere() {
        return line.isOpen();
    }

    @Override
    public void close() {
        line.close();
    }
}
