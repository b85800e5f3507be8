package org.sonolens.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sonolens.audio.decode.DecoderProgram;

/** Makes compressed files out of WAVs, with the encoders of the packaged program. */
public final class CompressedSamples {
    private CompressedSamples() {}

    /** Encodes, by the name's extension and the options given; the file. */
    public static Path encode(Path wav, Path to, String... options) throws Exception {
        DecoderProgram program = DecoderProgram.find();
        if (program == null) {
            throw new AssertionError("the decoder program was not unpacked");
        }
        List<String> command = new ArrayList<>(
                List.of(program.file().toString(), "-nostdin", "-v", "error", "-y", "-i", "file:" + wav));
        command.addAll(Arrays.asList(options));
        command.add("file:" + to);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", program.file().getParent().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || !Files.exists(to)) {
            throw new AssertionError(said);
        }
        return to;
    }

    /** A WAV of two different voices that never repeat. */
    public static Path voices(Path file, int rateHz, double seconds) {
        int frames = (int) (rateHz * seconds);
        short[] samples = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            double t = (double) i / rateHz;
            samples[2 * i] = (short) (9000 * Math.sin(2 * Math.PI * (300 + 40 * t) * t));
            samples[2 * i + 1] = (short) (6000 * Math.sin(2 * Math.PI * 1700 * t) * Math.sin(t));
        }
        return WavBytes.write(file, WavBytes.pcm16(rateHz, 2, samples));
    }
}
