package org.sonolens.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A recording in the making: takes down each sound with what is true of it. One thread. */
final class Tape {
    /** A finished recording. */
    record Sample(SampleTruth truth, byte[] wav) {}

    private static final int SCAN = 400;

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
        Loud loud = Loud.of(voice);
        events.add(new SampleTruth.Event(
                series,
                channel,
                voice.startSeconds() + loud.from,
                voice.startSeconds() + loud.to,
                loud.lowHz - spreadHz,
                loud.highHz + spreadHz,
                1,
                track(voice, loud, points)));
    }

    /** Partials at multiples of the first, as one event; the track is on the one that gets loudest. */
    void addHarmonic(String series, int channel, List<Voice> partials) {
        partials.forEach(partial -> partial.addTo(channels[channel], rateHz));
        Loud loud = Loud.of(partials.getFirst());
        SampleTruth.Point peak = partials.stream()
                .map(partial -> peak(partial, loud))
                .reduce((a, b) -> b.levelDbfs() > a.levelDbfs() ? b : a)
                .orElseThrow();
        double start = partials.getFirst().startSeconds();
        events.add(new SampleTruth.Event(
                series,
                channel,
                start + loud.from,
                start + loud.to,
                loud.lowHz,
                Loud.of(partials.getLast()).highHz,
                partials.size(),
                List.of(peak)));
    }

    /** The stretch of a voice within 15 dB of its highest amplitude, and the frequencies it holds there. */
    private record Loud(double from, double to, double lowHz, double highHz) {
        static Loud of(Voice voice) {
            int steps = 20_000;
            double step = voice.seconds() / steps;
            double highest = 0;
            for (int i = 0; i <= steps; i++) {
                highest = Math.max(highest, voice.amplitude(i * step));
            }
            double edge = highest * Shapes.amplitude(-SampleTruth.EDGE_DB);
            double from = -1;
            double to = 0;
            double low = Double.MAX_VALUE;
            double high = 0;
            for (int i = 0; i <= steps; i++) {
                if (voice.amplitude(i * step) >= edge) {
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
        track.add(peak(voice, loud));
        for (int i = 1; i < points; i++) {
            track.add(point(voice, loud.from + (loud.to - loud.from) * i / points));
        }
        return track;
    }

    private SampleTruth.Point peak(Voice voice, Loud loud) {
        SampleTruth.Point best = point(voice, loud.from);
        for (int i = 1; i <= SCAN; i++) {
            SampleTruth.Point next = point(voice, loud.from + (loud.to - loud.from) * i / SCAN);
            best = next.levelDbfs() > best.levelDbfs() ? next : best;
        }
        return best;
    }

    private SampleTruth.Point point(Voice voice, double u) {
        return new SampleTruth.Point(
                voice.startSeconds() + u,
                voice.hz(u),
                voice.levelDbfs(u, (double) windowSamples / rateHz),
                voice.glideHzPerSecond(u));
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
        wav.putInt(rateHz).putInt(rateHz * frameBytes).putShort((short) frameBytes).putShort((short) 16);
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
