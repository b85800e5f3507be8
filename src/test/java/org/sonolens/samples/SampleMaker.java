package org.sonolens.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the recordings of samples/ and the README beside them, the same bytes on every machine. Argument: the folder. */
public final class SampleMaker {
    private SampleMaker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the folder to write to");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> file : files(all()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** All recordings, by name. */
    static List<Tape.Sample> all() {
        return List.of(
                BatSamples.constant(),
                BatSamples.hooked(),
                BatSamples.steep(),
                SoundSamples.bird(),
                SoundSamples.chord(),
                SoundSamples.clicks(),
                SoundSamples.speech(),
                SoundSamples.sweep());
    }

    /** Every file of the folder by its name. */
    static Map<String, byte[]> files(List<Tape.Sample> samples) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        samples.forEach(sample -> files.put(sample.truth().file(), sample.wav()));
        String readme = SampleReadme.of(samples.stream().map(Tape.Sample::truth).toList());
        files.put("README.md", readme.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
