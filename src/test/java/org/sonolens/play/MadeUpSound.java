package org.sonolens.play;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** A sound system with devices that have some formats only. One thread at a time. */
final class MadeUpSound implements JavaSoundDevices.SoundSystem {
    private final Predicate<AudioFormat> has;
    private final Mixer.Info[] mixers;
    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private boolean inUse;

    MadeUpSound(Predicate<AudioFormat> has, String... names) {
        this.has = has;
        this.mixers = Stream.of(names).map(Device::new).toArray(Mixer.Info[]::new);
    }

    private static final class Device extends Mixer.Info {
        Device(String name) {
            super(name, "nobody", "made up", "1");
        }
    }

    /** Another program has the devices. */
    MadeUpSound inUse() {
        inUse = true;
        return this;
    }

    /** The devices of lines that were opened, "" for the system's own choice. */
    List<String> asked() {
        return asked;
    }

    int openLines() {
        return open.get();
    }

    @Override
    public Mixer.Info[] mixers() {
        return mixers;
    }

    @Override
    public boolean plays(Mixer.Info mixer) {
        return true;
    }

    @Override
    public SourceDataLine line(AudioFormat format, Mixer.@Nullable Info mixer) throws LineUnavailableException {
        if (!has.test(format)) {
            throw new IllegalArgumentException("no line of " + format);
        }
        return (SourceDataLine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SourceDataLine.class},
                (line, method, arguments) -> switch (method.getName()) {
                    case "open" -> {
                        if (inUse) {
                            throw new LineUnavailableException("in use");
                        }
                        open.incrementAndGet();
                        asked.add(mixer == null ? "" : mixer.getName());
                        yield null;
                    }
                    case "close" -> {
                        open.decrementAndGet();
                        yield null;
                    }
                    case "getFormat" -> format;
                    case "getBufferSize" -> 15_360;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
