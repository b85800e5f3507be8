package org.sonolens.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices that Java's own sound system knows. Stateless. */
public final class JavaSoundDevices implements SoundDevices {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundDevices.class);

    /** In the order they are tried; what every device has or converts to. */
    private static final int[] RATES_HZ = {48_000, 44_100, 96_000};

    private static final int BITS = 16;
    private static final double BUFFER_SECONDS = 0.08;
    private static final String NONE =
            "There is no sound device to play on; plug one in or choose another in the sound menu";

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(info).isLineSupported(new DataLine.Info(SourceDataLine.class, null))) {
                names.add(info.getName());
            }
        }
        return names;
    }

    @Override
    public SoundLine open(Optional<String> name, int voices) throws NoSoundException {
        List<Mixer.Info> tried = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (name.isPresent() && info.getName().equals(name.get())) {
                tried.add(info);
            }
        }
        Exception failure = null;
        // null stands for the system's own choice
        for (int i = 0; i <= tried.size(); i++) {
            for (int rateHz : RATES_HZ) {
                AudioFormat format = new AudioFormat(rateHz, BITS, voices, true, false);
                try {
                    SourceDataLine line = i < tried.size()
                            ? AudioSystem.getSourceDataLine(format, tried.get(i))
                            : AudioSystem.getSourceDataLine(format);
                    line.open(format, (int) (BUFFER_SECONDS * rateHz) * voices * Short.BYTES);
                    LOG.debug("plays at {} Hz, {} bytes ahead", rateHz, line.getBufferSize());
                    return new JavaSoundLine(line);
                } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
                    LOG.debug("no line of {}", format, refused);
                    failure = refused;
                }
            }
        }
        boolean taken = failure instanceof LineUnavailableException;
        throw new NoSoundException(
                taken ? "The sound device is used by another program; close that and play again" : NONE,
                failure == null ? new IllegalStateException("no device") : failure);
    }
}
