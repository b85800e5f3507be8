package org.sonolens.play;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sonolens.audio.SoundInMemory;

/** What a line is given of made-up samples, for tests of other packages. Stateless. */
public final class Played {
    private Played() {}

    /** All frames of a recording that is played to its end at 48 kHz. */
    public static short[] by(
            int voices, double rateHz, long samples, PlayMode mode, Optional<Band> band, SoundInMemory.Wave wave)
            throws InterruptedException {
        RecordedLine devices = new RecordedLine(48_000, true);
        CountDownLatch ended = new CountDownLatch(1);
        SoundInMemory.Wave inside = (channel, n) -> n < 0 || n >= samples ? 0 : wave.at(channel, n);
        try (Player player = new Player(devices, how -> ended.countDown())) {
            player.play(new PlayRequest(
                    Wave.blocks(voices, inside),
                    mode,
                    band,
                    rateHz,
                    new PlayedSpan(0, samples, false),
                    0,
                    Optional.empty()));
            if (!ended.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end");
            }
        }
        return devices.line().frames();
    }
}
