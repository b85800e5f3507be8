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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices that Java's own sound system knows. Stateless. */
public final class JavaSoundDevices implements SoundDevices {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundDevices.class);

    /** In the order they are tried: what most devices have, then what only some do, headsets last. */
    private static final int[] RATES_HZ = {
        48_000, 44_100, 96_000, 192_000, 88_200, 176_400, 32_000, 24_000, 16_000, 8_000
    };

    private static final int BITS = 16;
    private static final double BUFFER_SECONDS = 0.08;
    private static final String NONE =
            "There is no sound device to play on; plug one in or choose another in the sound menu";

    private final SoundSystem system;

    /** Java's sound system, or one made up for a test. */
    interface SoundSystem {
        Mixer.Info[] mixers();

        boolean plays(Mixer.Info mixer);

        /** @param mixer null for the system's own choice @throws IllegalArgumentException when there is no such line */
        SourceDataLine line(AudioFormat format, Mixer.@Nullable Info mixer) throws LineUnavailableException;
    }

    public JavaSoundDevices() {
        this(new ThisMachine());
    }

    JavaSoundDevices(SoundSystem system) {
        this.system = system;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Mixer.Info info : system.mixers()) {
            if (system.plays(info)) {
                names.add(info.getName());
            }
        }
        return names;
    }

    @Override
    public SoundLine open(Optional<String> name, int voices) throws NoSoundException {
        List<Mixer.@Nullable Info> tried = new ArrayList<>();
        for (Mixer.Info info : system.mixers()) {
            if (name.isPresent() && info.getName().equals(name.get())) {
                tried.add(info);
            }
        }
        // null stands for the system's own choice
        tried.add(null);
        Exception failure = null;
        for (Mixer.@Nullable Info info : tried) {
            Attempt attempt = attempt(info, voices);
            if (attempt.line() != null) {
                return attempt.line();
            }
            failure = attempt.failure();
        }
        boolean taken = failure instanceof LineUnavailableException;
        throw new NoSoundException(
                taken ? "The sound device is used by another program; close that and play again" : NONE,
                failure == null ? new IllegalStateException("no device") : failure);
    }

    /** Either a line that is open, or why there is none: that it is in use, when that was so in any format. */
    private record Attempt(
            @Nullable SoundLine line, @Nullable Exception failure) {}

    private Attempt attempt(Mixer.@Nullable Info mixer, int voices) {
        Exception failure = null;
        // a device may have one voice only, or none but pairs
        for (int onLine : new int[] {voices, 3 - voices}) {
            for (int rateHz : RATES_HZ) {
                AudioFormat format = new AudioFormat(rateHz, BITS, onLine, true, false);
                try {
                    SourceDataLine line = system.line(format, mixer);
                    line.open(format, (int) (BUFFER_SECONDS * rateHz) * onLine * Short.BYTES);
                    LOG.debug("plays {}, {} bytes ahead", format, line.getBufferSize());
                    return new Attempt(new JavaSoundLine(line), null);
                } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
                    LOG.debug("no line of {}", format, refused);
                    failure = failure instanceof LineUnavailableException ? failure : refused;
                }
            }
        }
        return new Attempt(null, failure);
    }

    private static final class ThisMachine implements SoundSystem {
        @Override
        public Mixer.Info[] mixers() {
            return AudioSystem.getMixerInfo();
        }

        @Override
        public boolean plays(Mixer.Info mixer) {
            return AudioSystem.getMixer(mixer).isLineSupported(new DataLine.Info(SourceDataLine.class, null));
        }

        @Override
        public SourceDataLine line(AudioFormat format, Mixer.@Nullable Info mixer) throws LineUnavailableException {
            return mixer == null ? AudioSystem.getSourceDataLine(format) : AudioSystem.getSourceDataLine(format, mixer);
        }
    }
}
