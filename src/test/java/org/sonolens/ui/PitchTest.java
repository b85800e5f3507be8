package org.sonolens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sonolens.view.NoteName;

@Timeout(60)
class PitchTest {
    private static float[] sine(double hz, double rateHz, int samples, double amplitude) {
        float[] sine = new float[samples];
        for (int i = 0; i < samples; i++) {
            sine[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / rateHz + 0.4));
        }
        return sine;
    }

    private static float[] sine(double hz, double rateHz) {
        return sine(hz, rateHz, PitchProbe.samplesFor(rateHz), 0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "440, 44100, 0.5", "440, 48000, 0.5", "440, 8000, 0.5", "440, 192000, 0.5", "55, 44100, 0.1",
        "3000, 44100, 3", "12000, 44100, 36", "40000, 256000, 120", "82000, 256000, 246", "108000, 256000, 324",
        "120000, 384000, 360", "20, 1000, 0.1"
    })
    void aSineIsHeardAtItsFrequency(double hz, double rateHz, double toleranceHz) {
        PitchReading reading = PitchFinder.find(sine(hz, rateHz), rateHz).orElseThrow();
        assertThat(reading.hz()).isCloseTo(hz, within(toleranceHz));
        assertThat(reading.probability()).isGreaterThan(0.9);
    }

    @Test
    void theNoteIsThatOfTheFrequency() {
        assertThat(PitchFinder.find(sine(440, 44100), 44100).orElseThrow().note())
                .isEqualTo(new NoteName("A", 4, 0));
    }

    @Test
    void aVoiceIsHeardAtItsFundamentalThoughThatIsWeak() {
        float[] voice = sine(150, 44_100, 4096, 0.02);
        for (int harmonic = 2; harmonic <= 8; harmonic++) {
            float[] partial = sine(150.0 * harmonic, 44_100, 4096, 0.3 / harmonic);
            for (int i = 0; i < voice.length; i++) {
                voice[i] += partial[i];
            }
        }
        assertThat(PitchFinder.find(voice, 44_100).orElseThrow().hz()).isCloseTo(150, within(0.5));
    }

    @Test
    void loudnessDoesNotMatter() {
        assertThat(PitchFinder.find(sine(440, 44_100, 4096, 1e-4), 44_100)
                        .orElseThrow()
                        .hz())
                .isCloseTo(440, within(0.5));
        assertThat(PitchFinder.find(sine(440, 44_100, 4096, 100), 44_100)
                        .orElseThrow()
                        .hz())
                .isCloseTo(440, within(0.5));
    }

    @Test
    void silenceNoiseAndNothingHaveNoPitch() {
        assertThat(PitchFinder.find(new float[4096], 44_100)).isEmpty();
        assertThat(PitchFinder.find(new float[3], 44_100)).isEmpty();
        assertThat(PitchFinder.find(new float[] {Float.NaN, 1, 2}, 44_100)).isEmpty();
        float[] broken = sine(440, 44_100);
        broken[100] = Float.NaN;
        assertThat(PitchFinder.find(broken, 44_100)).isEmpty();
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            float[] noise = new float[trial % 2 == 0 ? 4096 : 1024];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (0.1 * random.nextGaussian());
            }
            assertThat(PitchFinder.find(noise, 44_100)
                            .map(PitchReading::probability)
                            .orElse(0.0))
                    .isLessThan(0.5);
        }
    }

    @Test
    void theQuestionIsNotChanged() {
        float[] samples = sine(440, 44_100);
        float[] before = samples.clone();
        PitchFinder.find(samples, 44_100);
        assertThat(samples).isEqualTo(before);
    }

    @Test
    void questionsThatWereOvertakenAreNeverAnswered() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Double> heard = new CopyOnWriteArrayList<>();
        LinkedBlockingQueue<Double> answers = new LinkedBlockingQueue<>();
        try (PitchProbe probe = new PitchProbe(reading -> {
            listening.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            heard.add(reading.map(PitchReading::hz).orElse(0.0));
            answers.add(heard.getLast());
        })) {
            probe.ask(sine(200, 44_100), 44_100);
            listening.await();
            for (int hz = 300; hz <= 900; hz += 100) {
                probe.ask(sine(hz, 44_100), 44_100);
            }
            go.countDown();
            answers.poll(20, TimeUnit.SECONDS);
            answers.poll(20, TimeUnit.SECONDS);
        }
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isCloseTo(200, within(0.5));
        assertThat(heard.get(1)).isCloseTo(900, within(0.5));
    }

    @Test
    void aListenerThatFailsOnceIsAskedAgain() throws Exception {
        LinkedBlockingQueue<Optional<PitchReading>> answers = new LinkedBlockingQueue<>();
        try (PitchProbe probe = new PitchProbe(reading -> {
            answers.add(reading);
            if (reading.isEmpty()) {
                throw new IllegalStateException("on purpose");
            }
        })) {
            probe.ask(new float[4096], 44_100);
            assertThat(answers.poll(20, TimeUnit.SECONDS)).isEmpty();
            probe.ask(sine(440, 44_100), 44_100);
            assertThat(answers.poll(20, TimeUnit.SECONDS)).isPresent();
        }
    }

    @Test
    void afterClosingTheThreadEnds() throws Exception {
        PitchProbe probe = new PitchProbe(reading -> {});
        probe.close();
        probe.close();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (isRunning() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(isRunning()).isFalse();
    }

    private static boolean isRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("pitch-probe"));
    }
}
