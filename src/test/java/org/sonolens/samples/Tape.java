package org.sonolens.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A recording in the making: takes down each sound with what is true of it. One thread. */
final class Tape {
    /** A finished recording. */
    record Sample(SampleTruth truth, byte[] wav) {}

    private static final int SCAN = 120;
    private static final int BESIDE = 40;

    private final int rateHz;
    private final int windowSamples;
    private final double[][] channels;
    private final List<SampleTruth.Event> events = new ArrayList<>();

    Tape(int rateHz, int channels, double seconds, int windowSamples) {
        this.rateHz = rateHz;
        this.windowSamples = windowSamples;
        this.channels = new double[channels][(int) Math.round(seconds * rateHz)];
    }

    double[] channel(int channel) {
        return channels[channel];
    }

    /** A single partial as an event of its own, told at so many points of its way. */
    void add(String series, int channel, Voice voice, int points) {
        add(series, channel, voice, points, 0);
    }

    /** The same for a sound so short that it spreads that far to both sides of its frequency. */
    void add(String series, int channel, Voice voice, int points, double spreadHz) {
        voice.addTo(channels[channel], rateHz);
        Loud loud = Loud.of(List.of(voice));
        events.add(new SampleTruth.Event(
                series,
                channel,
                voice.startSeconds() + loud.from,
                voice.startSeconds() + loud.to,
                voice.startSeconds(),
                voice.startSeconds() + voice.seconds(),
                loud.lowHz - spreadHz,
                loud.highHz + spreadHz,
                1,
                track(voice, loud, points)));
    }

    /** Partials at multiples of the first, as one event; the track is on the one that gets loudest. */
    void addHarmonic(String series, int channel, List<Voice> partials) {
        partials.forEach(partial -> partial.addTo(channels[channel], rateHz));
        Loud loud = Loud.of(partials);
        SampleTruth.Point peak = IntStream.range(0, partials.size())
                .mapToObj(i -> peak(partials.get(i), loud, i + 1))
                .reduce((a, b) -> b.levelDbfs() > a.levelDbfs() ? b : a)
                .orElseThrow();
        Voice first = partials.getFirst();
        double start = first.startSeconds();
        events.add(new SampleTruth.Event(
                series,
                channel,
                start + loud.from,
                start + loud.to,
                start,
                start + first.seconds(),
                loud.lowHz,
                loud.highHz * partials.size(),
                partials.size(),
                List.of(peak)));
    }

    /** The stretch in which partials are within 15 dB of their highest amplitude, and what the first holds there. */
    private record Loud(double from, double to, double lowHz, double highHz) {
        private static final int STEPS = 2_000;

        static Loud of(List<Voice> partials) {
            Voice voice = partials.getFirst();
            double step = voice.seconds() / STEPS;
            double[] amplitudes = new double[STEPS + 1];
            double highest = 0;
            for (int i = 0; i <= STEPS; i++) {
                double u = i * step;
                amplitudes[i] = partials.stream()
                        .mapToDouble(partial -> partial.amplitude(u))
                        .max()
                        .orElseThrow();
                highest = Math.max(highest, amplitudes[i]);
            }
            double edge = highest * Shapes.amplitude(-SampleTruth.EDGE_DB);
            double from = -1;
            double to = 0;
            double low = Double.MAX_VALUE;
            double high = 0;
            for (int i = 0; i <= STEPS; i++) {
                if (amplitudes[i] >= edge) {
                    from = from < 0 ? i * step : from;
                    to = i * step;
                    low = Math.min(low, voice.hz(i * step));
                    high = Math.max(high, voice.hz(i * step));
                }
            }
            return new Loud(from, to, low, high);
        }
    }

    /** The loudest point, and others at equal times between the edges. */
    private List<SampleTruth.Point> track(Voice voice, Loud loud, int points) {
        List<SampleTruth.Point> track = new ArrayList<>();
        track.add(peak(voice, loud, 1));
        for (int i = 1; i < points; i++) {
            track.add(point(voice, loud.from + (loud.to - loud.from) * i / points, 1));
        }
        return track;
    }

    private SampleTruth.Point peak(Voice voice, Loud loud, int partial) {
        double window = (double) windowSamples / rateHz;
        double at = loud.from;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SCAN; i++) {
            double u = loud.from + (loud.to - loud.from) * i / SCAN;
            for (int beside = -1; beside <= 1; beside++) {
                double level = voice.levelDbfs(u, voice.hz(u) + beside * 0.5 / window, window);
                if (level > best) {
                    best = level;
                    at = u;
                }
            }
        }
        return point(voice, at, partial);
    }

    /** The crest at a moment; where the sound bends or swells it is a little beside the frequency of that moment. */
    private SampleTruth.Point point(Voice voice, double u, int partial) {
        double window = (double) windowSamples / rateHz;
        double glide = voice.glideHzPerSecond(u);
        double reach = Math.max(1 / window, Math.abs(glide) * window / 10);
        double crestHz = voice.hz(u);
        double level = voice.levelDbfs(u, crestHz, window);
        for (int i = -BESIDE; i <= BESIDE; i++) {
            double hz = voice.hz(u) + reach * i / BESIDE;
            double there = voice.levelDbfs(u, hz, window);
            if (there > level) {
                level = there;
                crestHz = hz;
            }
        }
        return new SampleTruth.Point(voice.startSeconds() + u, crestHz, level, glide, partial);
    }

    /** @param guano the text of its GUANO chunk, empty for none */
    Sample finish(String file, String what, double quietBelowDbfs, String guano) {
        SampleTruth truth = new SampleTruth(
                file,
                what,
                rateHz,
                channels.length,
                (double) channels[0].length / rateHz,
                windowSamples,
                quietBelowDbfs,
                events);
        return new Sample(truth, wav(guano.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] wav(byte[] guano) {
        int frameBytes = 2 * channels.length;
        int dataBytes = channels[0].length * frameBytes;
        int guanoBytes = guano.length == 0 ? 0 : 8 + guano.length + guano.length % 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + dataBytes + guanoBytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels.length);
        wav.putInt(rateHz)
                .putInt(rateHz * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) 16);
        wav.put(ascii("data")).putInt(dataBytes);
        for (int i = 0; i < channels[0].length; i++) {
            for (double[] channel : channels) {
                wav.putShort((short) Math.clamp(Math.round(channel[i] * 32768), -32768, 32767));
            }
        }
        if (guano.length > 0) {
            wav.put(ascii("guan")).putInt(guano.length).put(guano);
        }
        return wav.array();
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
